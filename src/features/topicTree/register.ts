import * as vscode from 'vscode';
import { Command } from '../../contributions';
import { registerCommand } from '../../host/commands';
import type { Library } from '../../host/library';
import type { Progress } from '../../host/progress';
import { TopicTree } from './topicTree';

/** The sidebar of topics with its filter. */
export function registerTopicTree(
  library: Library,
  progress: Progress,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  const tree = new TopicTree(library, progress);

  async function refresh(): Promise<void> {
    await progress.load();
    tree.update();
  }

  return vscode.Disposable.from(
    tree,
    registerCommand(Command.filterTopics, () => tree.chooseFilter(), log),
    registerCommand(Command.clearFilter, () => tree.clearFilter(), log),
    registerCommand(Command.refreshTopics, refresh, log),
  );
}
