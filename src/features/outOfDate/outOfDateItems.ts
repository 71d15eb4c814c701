import * as vscode from 'vscode';
import type { Aging, DatedOnPage } from '../../core/aging/aging';
import type { TopicTarget } from '../../contributions';
import type { Library } from '../../host/library';

/** A row of the list: a place to open, or a line that only says something. */
export interface OutOfDateItem extends vscode.QuickPickItem {
  readonly target?: TopicTarget;
}

/** What is overdue comes first; that nothing is, is said. What is due later than soon is left out. */
export function itemsOf(
  { overdue, soon, next }: Aging,
  library: Library,
): readonly OutOfDateItem[] {
  return [
    ...(overdue.length === 0
      ? [nothingOverdue(soon[0] ?? next)]
      : group(vscode.l10n.t('overdue'), overdue, library)),
    ...group(vscode.l10n.t('due within 90 days'), soon, library),
  ];
}

function group(
  label: string,
  dated: readonly DatedOnPage[],
  library: Library,
): readonly OutOfDateItem[] {
  return dated.length === 0
    ? []
    : [
        { label, kind: vscode.QuickPickItemKind.Separator },
        ...dated.map(each => itemOf(each, library)),
      ];
}

function itemOf(
  { kind, title, topic: key, heading: id, due }: DatedOnPage,
  library: Library,
): OutOfDateItem {
  const topic = library.get(key);
  const heading = library.heading(topic, id);
  return {
    label: title,
    description: vscode.l10n.t('{0}, due {1}', nameOf(kind), due),
    detail: heading === undefined ? topic.title : `${topic.title} › ${heading.text}`,
    iconPath: new vscode.ThemeIcon(icons[kind]),
    target: { topic: key, anchor: heading?.id },
  };
}

function nothingOverdue(next: DatedOnPage | undefined): OutOfDateItem {
  return {
    label: vscode.l10n.t('Nothing is overdue'),
    detail: next && vscode.l10n.t('The next review is due on {0}: {1}', next.due, next.title),
    iconPath: new vscode.ThemeIcon('pass'),
    alwaysShow: true,
  };
}

const icons: Readonly<Record<DatedOnPage['kind'], string>> = {
  topic: 'book',
  tool: 'tools',
  link: 'link-external',
  claim: 'quote',
};

function nameOf(kind: DatedOnPage['kind']): string {
  switch (kind) {
    case 'topic':
      return vscode.l10n.t('topic');
    case 'tool':
      return vscode.l10n.t('tool');
    case 'link':
      return vscode.l10n.t('link');
    case 'claim':
      return vscode.l10n.t('claim');
    default:
      return kind satisfies never;
  }
}
