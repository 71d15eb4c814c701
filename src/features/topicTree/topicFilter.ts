import * as vscode from 'vscode';
import type { CatalogueTopic } from '../../core/catalogue/catalogue';

/** What the person asked to see; both parts must hold, and any one of several tags is enough. */
export interface FilterChoice {
  readonly unreadOnly: boolean;
  readonly tags: readonly string[];
}

interface FilterItem extends vscode.QuickPickItem {
  readonly tag?: string;
}

/** Asks for a filter, with `current` ticked. `undefined` when the person changed their mind. */
export async function pickFilter(
  topics: readonly CatalogueTopic[],
  current: FilterChoice,
): Promise<FilterChoice | undefined> {
  const unread: FilterItem = { label: vscode.l10n.t('Unread'), picked: current.unreadOnly };
  const tags = tagCounts(topics).map(([tag, count]): FilterItem => ({
    label: tag,
    description: count === 1 ? vscode.l10n.t('1 topic') : vscode.l10n.t('{0} topics', count),
    picked: current.tags.includes(tag),
    tag,
  }));
  const chosen = await vscode.window.showQuickPick<FilterItem>(
    [unread, { label: vscode.l10n.t('Tags'), kind: vscode.QuickPickItemKind.Separator }, ...tags],
    {
      canPickMany: true,
      title: vscode.l10n.t('Filter Topics'),
      placeHolder: vscode.l10n.t('Show only topics that are …'),
    },
  );
  return (
    chosen && {
      unreadOnly: chosen.includes(unread),
      tags: chosen.flatMap(({ tag }) => tag ?? []),
    }
  );
}

/** The filter in words, for the line above the tree. */
export function describeFilter({ unreadOnly, tags }: FilterChoice): string {
  return vscode.l10n.t(
    'Only: {0}',
    [...(unreadOnly ? [vscode.l10n.t('unread')] : []), ...tags].join(', '),
  );
}

function tagCounts(topics: readonly CatalogueTopic[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const tag of topics.flatMap(({ tags }) => tags)) {
    counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  return [...counts].sort(([first], [second]) => first.localeCompare(second));
}
