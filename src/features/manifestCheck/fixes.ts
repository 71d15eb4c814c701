import * as vscode from 'vscode';
import type { ShownProblem } from '../../core/manifest/checker';
import { editsOfAll } from '../../core/manifest/fixAll';
import { anchorOf, rulesTopic } from '../../core/manifest/rule';
import { Command } from '../../contributions';
import { actionOf, editOf } from './actions';
import type { Checks } from './checks';
import { rangeOf } from './diagnostics';

const fixAllKind = vscode.CodeActionKind.SourceFixAll.append('refresher');

/** Ways to mend what is wrong at the cursor or in the whole file, to read of it, or not to. */
export class FixProvider implements vscode.CodeActionProvider {
  static readonly metadata: vscode.CodeActionProviderMetadata = {
    providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, fixAllKind],
  };

  readonly #checks: Checks;

  constructor(checks: Checks) {
    this.#checks = checks;
  }

  async provideCodeActions(
    document: vscode.TextDocument,
    range: vscode.Range,
    { only, diagnostics }: vscode.CodeActionContext,
  ): Promise<vscode.CodeAction[]> {
    const wants = (kind: vscode.CodeActionKind): boolean => only?.contains(kind) ?? true;
    const problems = await this.#checks.problemsOf(document);
    const here = problems.filter(({ at }) => rangeOf(at, document).intersection(range));
    return [
      ...(wants(vscode.CodeActionKind.QuickFix) ? quickFixes(here, document, diagnostics) : []),
      // Among the fixes for the place where one is, the whole file would only be in the way.
      ...(only !== undefined && wants(fixAllKind) ? fixAll(problems, document) : []),
    ];
  }
}

/** What mends comes first, whichever problem it is of; what would hide a problem comes last. */
function quickFixes(
  problems: readonly ShownProblem[],
  document: vscode.TextDocument,
  diagnostics: readonly vscode.Diagnostic[],
): readonly vscode.CodeAction[] {
  const fixes = problems.flatMap(problem =>
    problem.fixes.map(fix => {
      const action = actionOf(fix, vscode.CodeActionKind.QuickFix, document);
      action.isPreferred = problem.fixes.length === 1;
      return of(problem, action);
    }),
  );
  return [
    ...fixes,
    ...problems.map(problem => of(problem, explaining(problem))),
    ...problems.map(problem => of(problem, ignoring(problem, document.uri))),
  ];

  /** Says which squiggles the action is for. */
  function of(problem: ShownProblem, action: vscode.CodeAction): vscode.CodeAction {
    const range = rangeOf(problem.at, document);
    action.diagnostics = diagnostics.filter(
      ({ code, range: at }) =>
        typeof code === 'object' && code.value === problem.code && at.isEqual(range),
    );
    return action;
  }
}

function ignoring({ code, about }: ShownProblem, uri: vscode.Uri): vscode.CodeAction {
  const title = vscode.l10n.t('Ignore {0}…', code);
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.command = {
    command: Command.ignoreProblem,
    title,
    arguments: [{ uri: uri.toString(), code, about }],
  };
  return action;
}

function explaining({ code }: ShownProblem): vscode.CodeAction {
  const title = vscode.l10n.t('Explain {0}', code);
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.command = {
    command: Command.open,
    title,
    arguments: [{ topic: rulesTopic, anchor: anchorOf(code) }],
  };
  return action;
}

function fixAll(
  problems: readonly ShownProblem[],
  document: vscode.TextDocument,
): readonly vscode.CodeAction[] {
  const edits = editsOfAll(problems);
  if (edits.length === 0) {
    return [];
  }
  const action = new vscode.CodeAction(vscode.l10n.t('Fix all versions'), fixAllKind);
  action.edit = editOf(edits, document);
  return [action];
}
