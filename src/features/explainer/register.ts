import * as vscode from 'vscode';
import { Command, explainerViewType, type TopicTarget } from '../../contributions';
import type { Answers } from '../../host/answers';
import { registerCommand } from '../../host/commands';
import type { Library } from '../../host/library';
import type { Progress } from '../../host/progress';
import { ReaderError } from '../../host/readerError';
import { linkTo, targetFrom } from '../../host/target';
import { Explainers } from './explainers';
import { pickTopic } from './pickTopic';

/** Topics as pages, and everything that can be done with the one in front. */
export function registerExplainer(
  context: vscode.ExtensionContext,
  library: Library,
  progress: Progress,
  answers: Answers,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  const explainers = new Explainers(context.extensionUri, library, progress, answers, log);

  /** What the command was called with, else the topic in front. */
  function meant(argument: unknown): TopicTarget {
    const shown = explainers.active?.topic;
    const target = targetFrom(argument) ?? (shown && { topic: shown.key });
    if (target === undefined) {
      throw new ReaderError(vscode.l10n.t('Open a topic first.'));
    }
    return target;
  }

  async function openPicked(): Promise<void> {
    const target = await pickTopic(library, progress);
    if (target !== undefined) {
      await explainers.open(target, 'here');
    }
  }

  return vscode.Disposable.from(
    explainers,
    vscode.window.registerWebviewPanelSerializer(explainerViewType, explainers),
    registerCommand(Command.open, at => explainers.open(meant(at), 'here'), log),
    registerCommand(Command.openTopic, openPicked, log),
    registerCommand(Command.openToSide, at => explainers.open(meant(at), 'beside'), log),
    registerCommand(Command.openInNewPanel, at => explainers.open(meant(at), 'new'), log),
    registerCommand(Command.goBack, () => explainers.active?.go(-1), log),
    registerCommand(Command.goForward, () => explainers.active?.go(1), log),
    registerCommand(
      Command.markRead,
      at => progress.mark(library.get(meant(at).topic).key, true),
      log,
    ),
    registerCommand(
      Command.markUnread,
      at => progress.mark(library.get(meant(at).topic).key, false),
      log,
    ),
    registerCommand(
      Command.copyLink,
      at => vscode.env.clipboard.writeText(linkTo(meant(at), context.extension.id).toString(true)),
      log,
    ),
    registerCommand(
      Command.openSource,
      at => vscode.window.showTextDocument(library.sourceOf(library.get(meant(at).topic))),
      log,
    ),
    registerCommand(
      Command.savePrintable,
      async at => {
        const topic = library.get(meant(at).topic);
        const { savePrintable } = await import('./savePrintable');
        return savePrintable(topic, library, context);
      },
      log,
    ),
  );
}
