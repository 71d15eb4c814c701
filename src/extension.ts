import * as vscode from 'vscode';
import { builtInPacks } from 'refresher:catalogue';
import { formerKeys } from './core/catalogue/formerKeys';
import { registerDeepLinks } from './features/deepLinks/register';
import { registerExplainer } from './features/explainer/register';
import { registerHelp } from './features/help/register';
import { registerLookUp } from './features/lookUp/register';
import { registerManifestCheck } from './features/manifestCheck/register';
import { registerOwnAnswers } from './features/ownAnswers/register';
import { registerOutOfDate } from './features/outOfDate/register';
import { registerRangeExplorer } from './features/rangeExplorer/register';
import { registerTopicTree } from './features/topicTree/register';
import { registerTransformerPanel } from './features/transformerPanel/register';
import { Answers } from './host/answers';
import { EventStore } from './host/eventStore';
import { Library } from './host/library';
import { Progress } from './host/progress';
import type { RunningWorker, StartWorker } from './worker/client';

/** Starts the worker from its script; the one thing that differs between Node and the web. */
export type StartWorkerFrom = <To, From>(script: vscode.Uri) => Promise<RunningWorker<To, From>>;

/**
 * Makes what features share, then lists the features in the README's order. Returns what is still
 * to be done when the window closes.
 */
export function activateIn(
  context: vscode.ExtensionContext,
  startWorker: StartWorkerFrom,
): () => Promise<void> {
  const log = vscode.window.createOutputChannel('System Design Refresher', { log: true });
  const script = (name: string): vscode.Uri =>
    vscode.Uri.joinPath(context.extensionUri, 'dist', name);
  const startReader: StartWorker = () => startWorker(script('worker.js'));
  const library = new Library(builtInPacks, context.extensionUri, startReader, log);
  const store = new EventStore(context.globalStorageUri, formerKeys(builtInPacks), log);
  const progress = new Progress(store, context.globalState);
  const answers = new Answers(store);

  context.subscriptions.push(
    log,
    library,
    store,
    progress,
    answers,
    registerTopicTree(library, progress, log),
    registerLookUp(library, log),
    registerExplainer(context, library, progress, answers, log),
    registerOwnAnswers(context, library, answers, log),
    registerOutOfDate(library, log),
    registerManifestCheck(context, () => startWorker(script('manifestWorker.js')), log),
    registerRangeExplorer(context.extensionUri, log),
    registerTransformerPanel(context, log),
    registerDeepLinks(log),
    registerHelp(log),
  );
  progress.load().catch((error: unknown) => log.error('progress could not be read', error));
  return () => answers.flush();
}
