import * as vscode from 'vscode';
import { ReaderError } from '../../host/readerError';

const allowed = new Set(['https', 'http', 'mailto']);

/** Asks VS Code to open `address`; VS Code asks the person about addresses it does not know. */
export async function openExternally(address: string): Promise<void> {
  const uri = vscode.Uri.parse(address, true);
  if (!allowed.has(uri.scheme)) {
    throw new ReaderError(vscode.l10n.t('Links of the kind "{0}" are not opened.', uri.scheme));
  }
  await vscode.env.openExternal(uri);
}
