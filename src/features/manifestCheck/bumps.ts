import * as vscode from 'vscode';
import type { Bump, BumpKind } from '../../core/manifest/bump';
import type { Checks } from './checks';
import { rangeOf, sentence } from './diagnostics';

const bumpKind = vscode.CodeActionKind.RefactorRewrite.append('bump');

/** What a manifest's version can become, with what the tags of its repository say to that. */
export class BumpProvider implements vscode.CodeActionProvider {
  static readonly metadata: vscode.CodeActionProviderMetadata = {
    providedCodeActionKinds: [bumpKind],
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
    if (only !== undefined && !only.contains(bumpKind)) {
      return [];
    }
    const found = await this.#checks.askAt('bump', document, start, token);
    return (found?.bumps ?? []).map(bump => {
      const action = new vscode.CodeAction(titleOf(bump), bumpKind);
      action.edit = new vscode.WorkspaceEdit();
      action.edit.replace(
        document.uri,
        rangeOf(found?.at ?? { start: 0, end: 0 }, document),
        bump.version,
      );
      return action;
    });
  }
}

function titleOf({ kind, version, remarks }: Bump): string {
  const title = vscode.l10n.t('Bump {0} to {1}', nameOf(kind), version);
  return [title, ...remarks.map(sentence)].join(' – ');
}

function nameOf(kind: BumpKind): string {
  switch (kind) {
    case 'major':
      return vscode.l10n.t('major');
    case 'minor':
      return vscode.l10n.t('minor');
    case 'patch':
      return vscode.l10n.t('patch');
    case 'prerelease':
      return vscode.l10n.t('pre-release');
    default:
      return kind satisfies never;
  }
}
