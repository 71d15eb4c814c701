import * as vscode from 'vscode';
import type { Completion } from '../../core/manifest/editing/completions';
import type { Checks } from './checks';
import { rangeOf, sentence } from './diagnostics';

/** Specifiers that the disk suggests, inside the quotes of a version value. */
export class CompletionProvider implements vscode.CompletionItemProvider {
  static readonly triggers: readonly string[] = ['"', ':', '^', '~'];

  readonly #checks: Checks;

  constructor(checks: Checks) {
    this.#checks = checks;
  }

  async provideCompletionItems(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<vscode.CompletionItem[]> {
    const found = await this.#checks.askAt('complete', document, position, token);
    if (found === undefined) {
      return [];
    }
    const range = rangeOf(found.at, document);
    return found.items.map((item, index) => itemOf(item, index, range));
  }
}

function itemOf(
  { text, detail, isPrefix }: Completion,
  index: number,
  range: vscode.Range,
): vscode.CompletionItem {
  const item = new vscode.CompletionItem(
    { label: text, description: sentence(detail) },
    isPrefix ? vscode.CompletionItemKind.Keyword : vscode.CompletionItemKind.Value,
  );
  item.range = range;
  // The order is ours: what stands nearest comes first.
  item.sortText = String(index).padStart(4, '0');
  if (isPrefix) {
    item.command = {
      command: 'editor.action.triggerSuggest',
      title: vscode.l10n.t('Suggest'),
    };
  }
  return item;
}
