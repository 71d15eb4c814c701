import * as vscode from 'vscode';
import { Command, explainerViewType, type TopicTarget } from '../../contributions';
import type { Answers } from '../../host/answers';
import { registerCommand } from '../../host/commands';
import type { Library } from '../../host/library';
import type { Progress } from '../../host/progress';
import { ReaderError } from '../../host/readerError';
import { linkTo, targetFrom } from '../../host/target';
import type { Explainers, Where } from './explainers';
import { pickTopic } from './pickTopic';

/** Topics as pages, loaded with the first, and everything that can be done with the one in front. */
export function registerExplainer(
  context: vscode.ExtensionContext,
  library: Library,
  progress: Progress,
  answers: Answers,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  let explainers: Explainers | undefined;

  async function load(): Promise<Explainers> {
    const loaded = await import('./explainers');
    return (explainers ??= new loaded.Explainers(
      context.extensionUri,
      library,
      progress,
      answers,
      log,
    ));
  }

  /** What the command was called with, else the topic in front. */
  function meant(argument: unknown): TopicTarget {
    const shown = explainers?.active?.topic;
    const target = targetFrom(argument) ?? (shown && { topic: shown.key });
    if (target === undefined) {
      throw new ReaderError(vscode.l10n.t('Open a topic first.'));
    }
    return target;
  }

  async function open(argument: unknown, where: Where): Promise<void> {
    const target = meant(argument);
    await (await load()).open(target, where);
  }

  async function openPicked(): Promise<void> {
    const target = await pickTopic(library, progress);
    if (target !== undefined) {
      await open(target, 'here');
    }
  }

  return vscode.Disposable.from(
    { dispose: () => explainers?.dispose() },
    vscode.window.registerWebviewPanelSerializer(explainerViewType, {
      deserializeWebviewPanel: async (panel, state) =>
        (await load()).deserializeWebviewPanel(panel, state),
    }),
    registerCommand(Command.open, at => open(at, 'here'), log),
    registerCommand(Command.openTopic, openPicked, log),
    registerCommand(Command.openToSide, at => open(at, 'beside'), log),
    registerCommand(Command.openInNewPanel, at => open(at, 'new'), log),
    registerCommand(Command.goBack, () => explainers?.active?.go(-1), log),
    registerCommand(Command.goForward, () => explainers?.active?.go(1), log),
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
