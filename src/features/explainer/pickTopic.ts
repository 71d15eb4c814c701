import * as vscode from 'vscode';
import type { CatalogueTopic } from '../../core/catalogue/catalogue';
import type { TopicTarget } from '../../contributions';
import type { Library } from '../../host/library';
import type { Progress } from '../../host/progress';

interface TopicItem extends vscode.QuickPickItem {
  readonly target?: TopicTarget;
}

/** Lets the person choose among all topics, section by section. */
export async function pickTopic(
  library: Library,
  progress: Progress,
): Promise<TopicTarget | undefined> {
  library.prepare();
  const items = library.packs
    .flatMap(pack => pack.sections)
    .flatMap((section): readonly TopicItem[] => [
      { label: section.title, kind: vscode.QuickPickItemKind.Separator },
      ...section.topics.map(topic => toItem(topic, progress)),
    ]);
  const chosen = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Open Topic'),
    placeHolder: vscode.l10n.t('Choose a topic'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return chosen?.target;
}

function toItem(topic: CatalogueTopic, progress: Progress): TopicItem {
  return {
    label: topic.title,
    description: progress.isRead(topic.key) ? vscode.l10n.t('read') : '',
    detail: topic.summary,
    iconPath: new vscode.ThemeIcon(progress.isRead(topic.key) ? 'pass' : 'book'),
    target: { topic: topic.key },
  };
}
