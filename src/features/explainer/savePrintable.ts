import * as vscode from 'vscode';
import type { CatalogueTopic } from '../../core/catalogue/catalogue';
import { printableHtml } from '../../core/markdown/printable';
import type { Library } from '../../host/library';
import { ReaderError } from '../../host/readerError';
import { linkTo } from '../../host/target';

/** Writes the topic to a file that any browser can print: a webview itself cannot. */
export async function savePrintable(
  topic: CatalogueTopic,
  library: Library,
  context: vscode.ExtensionContext,
): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const file = await vscode.window.showSaveDialog({
    title: vscode.l10n.t('Save as Printable HTML'),
    filters: { HTML: ['html'] },
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder, `${topic.id}.html`) }),
  });
  if (file === undefined) {
    return;
  }
  const style = await vscode.workspace.fs.readFile(
    vscode.Uri.joinPath(context.extensionUri, 'dist', 'webview', 'print.css'),
  );
  const html = printableHtml({
    language: vscode.env.language,
    page: await library.render(topic),
    answers: vscode.l10n.t('Answers'),
    style: new TextDecoder().decode(style),
    linkTo: (key, anchor) =>
      linkTo(
        { topic: key, ...(anchor !== undefined && { anchor }) },
        context.extension.id,
      ).toString(true),
  });
  try {
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(html));
  } catch (error) {
    throw new ReaderError(vscode.l10n.t('{0} could not be written: {1}', file.path, String(error)));
  }
  const open = vscode.l10n.t('Open');
  const chosen = await vscode.window.showInformationMessage(
    vscode.l10n.t('Saved "{0}". Open it in a browser to print it.', topic.title),
    open,
  );
  if (chosen === open) {
    await vscode.env.openExternal(file);
  }
}
