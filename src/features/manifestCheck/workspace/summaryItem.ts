import * as vscode from 'vscode';
import { parentOf } from '../../../core/manifest/project/paths';
import { countsOf, type CheckedManifest, type SummaryRow } from './summaryRows';

/** A manifest with all that its rows show. */
export interface Summed extends CheckedManifest<vscode.Diagnostic> {
  readonly uri: vscode.Uri;
  readonly label: string;
}

export type Row = SummaryRow<Summed>;

/** How a row looks and what it says to a screen reader. */
export function summaryItem(row: Row): vscode.TreeItem {
  switch (row.kind) {
    case 'manifest':
      return manifestItem(row.manifest);
    case 'problem':
      return problemItem(row.problem, row.manifest);
    case 'sound':
      return soundItem(row.count);
    default:
      return row satisfies never;
  }
}

function manifestItem({ uri, label, path, problems }: Summed): vscode.TreeItem {
  const [errors, warnings, notes] = countsOf(problems);
  const { Expanded, Collapsed } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(label, errors > 0 ? Expanded : Collapsed);
  const counts = [
    errors === 0 ? [] : vscode.l10n.t('errors: {0}', errors),
    warnings === 0 ? [] : vscode.l10n.t('warnings: {0}', warnings),
    notes === 0 ? [] : vscode.l10n.t('notes: {0}', notes),
  ].flat();
  item.id = uri.toString();
  item.iconPath = iconOf(errors > 0 ? 0 : warnings > 0 ? 1 : 2);
  // The folder alone: in a narrow sidebar the counts are to be seen.
  item.description = [parentOf(path) ?? [], counts.join(', ')].flat().join(' · ');
  item.tooltip = [path, ...counts].join('\n');
  item.contextValue = 'manifest';
  item.accessibilityInformation = { label: [label, ...counts, path].join(', ') };
  return item;
}

function problemItem(problem: vscode.Diagnostic, { uri }: Summed): vscode.TreeItem {
  const { message, range, severity } = problem;
  const code = typeof problem.code === 'object' ? String(problem.code.value) : '';
  const item = new vscode.TreeItem(message);
  item.iconPath = iconOf(severity);
  item.description = code;
  item.tooltip = message;
  item.contextValue = 'problem';
  item.command = {
    command: 'vscode.open',
    title: vscode.l10n.t('Open'),
    arguments: [uri, { selection: range } satisfies vscode.TextDocumentShowOptions],
  };
  item.accessibilityInformation = {
    label: vscode.l10n.t(
      '{0}: {1} {2}, line {3}',
      severityName(severity),
      message,
      code,
      range.start.line + 1,
    ),
  };
  return item;
}

function soundItem(count: number): vscode.TreeItem {
  const item = new vscode.TreeItem(
    count === 1
      ? vscode.l10n.t('Nothing is wrong in 1 manifest')
      : vscode.l10n.t('Nothing is wrong in {0} manifests', count),
  );
  item.iconPath = new vscode.ThemeIcon('pass', new vscode.ThemeColor('testing.iconPassed'));
  item.contextValue = 'sound';
  return item;
}

function iconOf(severity: vscode.DiagnosticSeverity): vscode.ThemeIcon {
  const [icon, color] = icons[Math.min(severity, 2)];
  return new vscode.ThemeIcon(icon, new vscode.ThemeColor(color));
}

/** As in Problems. */
const icons = [
  ['error', 'problemsErrorIcon.foreground'],
  ['warning', 'problemsWarningIcon.foreground'],
  ['info', 'problemsInfoIcon.foreground'],
] as const;

function severityName(severity: vscode.DiagnosticSeverity): string {
  const { Error, Warning } = vscode.DiagnosticSeverity;
  return severity === Error
    ? vscode.l10n.t('Error')
    : severity === Warning
      ? vscode.l10n.t('Warning')
      : vscode.l10n.t('Note');
}
