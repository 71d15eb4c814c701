import * as vscode from 'vscode';
import { englishLabels, type PageLabels } from '../core/markdown/rendered';

/** The page's words in the language of the person; their English is the key of the translation. */
export function pageLabels(): PageLabels {
  return Object.fromEntries(
    Object.entries(englishLabels).map(([name, english]) => [name, vscode.l10n.t(english)]),
  ) as PageLabels;
}
