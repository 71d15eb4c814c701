import { isoDate } from '../core/dates';
import { renderFallback } from '../core/markdown/fallback';
import { englishLabels, type RenderedTopic } from '../core/markdown/rendered';
import type { FileContent, UnusableReason } from '../core/pack/files';
import { TimeLimitError, type WorkerClient } from '../worker/client';
import { builtInPacks, findTopic, newWorker } from './builtIn';
import { readContent } from './readFolder';

const reasons: Readonly<Record<UnusableReason, string>> = {
  tooLarge: 'it is larger than 1 MB',
  binary: 'it is not text',
  invalidUtf8: 'it is not valid UTF-8',
  unreadable: 'there is no such file or topic, or it may not be read',
  outsidePack: 'it lies outside its pack',
  tooMany: 'its pack has too many files',
};

/** `render <topic id | file>`: the page's safe HTML body on standard output. */
export async function render(subject: string): Promise<number> {
  const topic = findTopic(subject);
  const content = readContent(topic?.file ?? subject);
  if (content.kind !== 'text') {
    const reason = content.kind === 'png' ? 'binary' : content.reason;
    console.error(`"${subject}" cannot be rendered: ${reasons[reason]}.`);
    return 2;
  }
  const worker = newWorker();
  try {
    console.log(await htmlOf(worker, content, topic?.key));
    return 0;
  } finally {
    worker.dispose();
  }
}

async function htmlOf(
  worker: WorkerClient,
  { text }: Extract<FileContent, { kind: 'text' }>,
  key: NonNullable<ReturnType<typeof findTopic>>['key'] | undefined,
): Promise<string> {
  try {
    return (await pageOf(worker, text, key))?.html ?? renderFallback(text);
  } catch (error) {
    if (error instanceof TimeLimitError) {
      console.error('Rendering took too long, so the text is shown as it stands.');
      return renderFallback(text);
    }
    throw error;
  }
}

async function pageOf(
  worker: WorkerClient,
  text: string,
  key: Parameters<typeof htmlOf>[2],
): Promise<RenderedTopic | undefined> {
  const labels = englishLabels;
  if (key === undefined) {
    return worker.request('renderText', { text, labels });
  }
  await worker.open({ packs: builtInPacks() });
  return worker.request('render', { topic: key, labels, today: isoDate(new Date()) });
}
