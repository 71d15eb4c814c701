import * as vscode from 'vscode';
import type { Refactoring } from '../../core/manifest/editing/refactoring';
import { actionOf } from './actions';
import type { Checks } from './checks';

const { RefactorInline, RefactorMove, RefactorRewrite } = vscode.CodeActionKind;

const kinds: Readonly<Record<Refactoring['kind'], vscode.CodeActionKind>> = {
  pin: RefactorRewrite.append('pin'),
  unpin: RefactorRewrite.append('unpin'),
  toCatalog: RefactorMove.append('catalog'),
  fromCatalog: RefactorInline.append('catalog'),
};

/** Pins and catalogs: what an entry that is not wrong could be as well. */
export class RefactoringProvider implements vscode.CodeActionProvider {
  static readonly metadata: vscode.CodeActionProviderMetadata = {
    providedCodeActionKinds: Object.values(kinds),
  };

  readonly #checks: Checks;

  constructor(checks: Checks) {
    this.#checks = checks;
  }

  async provideCodeActions(
    document: vscode.TextDocument,
    { start }: vscode.Range,
    { only }: vscode.CodeActionContext,
    token: vscode.CancellationToken,
  ): Promise<vscode.CodeAction[]> {
    if (only !== undefined && !vscode.CodeActionKind.Refactor.intersects(only)) {
      return [];
    }
    const found = await this.#checks.askAt('refactor', document, start, token);
    return (found ?? []).map(each => actionOf(each, kinds[each.kind], document));
  }
}
