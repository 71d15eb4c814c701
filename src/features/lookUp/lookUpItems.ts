import * as vscode from 'vscode';
import type { CatalogueTopic } from '../../core/catalogue/catalogue';
import type { Hit } from '../../core/search/hit';
import type { TopicTarget } from '../../contributions';
import type { Library } from '../../host/library';

/** A row of the look-up: a place to open, or a line that only says something. */
export interface LookUpItem extends vscode.QuickPickItem {
  readonly target?: TopicTarget;
}

/** Hits grouped by topic; the topic of the best hit comes first, and so do the best hits in it. */
export function itemsOfHits(hits: readonly Hit[], library: Library): readonly LookUpItem[] {
  const keys = new Set(hits.map(topicOf));
  return [...keys].flatMap(key => {
    const topic = library.find(key);
    return topic === undefined
      ? []
      : [
          separator(topic.title),
          ...hits.filter(hit => topicOf(hit) === key).map(hit => itemOfHit(hit, topic, library)),
        ];
  });
}

/** Before anything is typed: all topics, section by section. */
export function itemsOfTopics(library: Library): readonly LookUpItem[] {
  return library.packs
    .flatMap(({ sections }) => sections)
    .flatMap(({ title, topics }) => [
      separator(title),
      ...topics.map(topic => item('book', topic.title, '', topic.summary, { topic: topic.key })),
    ]);
}

/** A look-up without an answer says so. */
export function nothingFound(query: string): LookUpItem {
  return {
    label: vscode.l10n.t('Nothing found for "{0}"', query),
    detail: vscode.l10n.t('Try fewer or other words, or clear the box to see all topics.'),
    alwaysShow: true,
  };
}

function topicOf({ pack, topic }: Hit): string {
  return `${pack}/${topic}`;
}

function itemOfHit(hit: Hit, topic: CatalogueTopic, library: Library): LookUpItem {
  const heading = library.heading(topic, hit.heading ?? undefined);
  if (hit.card !== null) {
    return item('question', hit.title, vscode.l10n.t('card'), hit.passage, {
      topic: topic.key,
      anchor: `card-${hit.card}`,
    });
  }
  return heading === undefined
    ? item('book', hit.title, '', hit.passage, { topic: topic.key })
    : item('symbol-number', hit.title, '', hit.passage, {
        topic: topic.key,
        anchor: heading.id,
      });
}

function item(
  icon: string,
  label: string,
  description: string,
  detail: string,
  target: TopicTarget,
): LookUpItem {
  return {
    label,
    description,
    detail,
    target,
    iconPath: new vscode.ThemeIcon(icon),
    buttons: [
      {
        iconPath: new vscode.ThemeIcon('split-horizontal'),
        tooltip: vscode.l10n.t('Open to the Side'),
      },
    ],
    // The ranking is ours: VS Code must neither hide an item nor sort it.
    alwaysShow: true,
  };
}

function separator(label: string): LookUpItem {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}
