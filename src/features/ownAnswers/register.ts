import * as vscode from 'vscode';
import { answersMarkdown } from '../../core/reading/answersMarkdown';
import { Command } from '../../contributions';
import type { Answers } from '../../host/answers';
import { registerCommand } from '../../host/commands';
import type { Library } from '../../host/library';
import { linkTo } from '../../host/target';

/** The reader's own answers, taken along as Markdown. */
export function registerOwnAnswers(
  context: vscode.ExtensionContext,
  library: Library,
  answers: Answers,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  async function exportAnswers(): Promise<void> {
    await answers.refresh();
    const dates = new Intl.DateTimeFormat(vscode.env.language, { dateStyle: 'long' });
    const content = answersMarkdown(answers.all, {
      topics: library.topics,
      words: {
        title: vscode.l10n.t('My answers'),
        untitled: vscode.l10n.t('Over to you'),
        open: vscode.l10n.t('Open in the editor'),
      },
      dateOf: at => dates.format(at),
      linkTo: ({ topic, anchor }) =>
        linkTo({ topic, ...(anchor !== undefined && { anchor }) }, context.extension.id).toString(
          true,
        ),
    });
    if (content === undefined) {
      await vscode.window.showInformationMessage(
        vscode.l10n.t('There are no answers yet. Write one under "Over to you" in any topic.'),
      );
      return;
    }
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
    await vscode.window.showTextDocument(document);
  }

  return registerCommand(Command.exportAnswers, exportAnswers, log);
}
