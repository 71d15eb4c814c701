import { join } from 'node:path';
import { builtInPacks as catalogue } from 'refresher:catalogue';
import type { PackFiles } from '../core/pack/files';
import type { TopicKey } from '../core/pack/model';
import { WorkerClient } from '../worker/client';
import { startNodeWorker } from '../worker/startNode';
import { readFolder } from './readFolder';

const home = join(__dirname, '..');

/** The packs that ship beside this program. */
export function builtInPacks(): readonly PackFiles[] {
  return catalogue.map(({ root }) => readFolder(join(home, root)));
}

export interface BuiltInTopic {
  readonly key: TopicKey;
  /** Its Markdown file. */
  readonly file: string;
}

/** The built-in topic of that id, with or without its pack. */
export function findTopic(id: string): BuiltInTopic | undefined {
  for (const pack of catalogue) {
    const topics = pack.sections.flatMap(section => section.topics);
    const topic = topics.find(each => each.key === id || each.id === id);
    if (topic !== undefined) {
      return { key: topic.key, file: join(home, pack.root, topic.path) };
    }
  }
  return undefined;
}

/** The worker that ships beside this program. Dispose it, or the program does not end. */
export function newWorker(): WorkerClient {
  const script = join(__dirname, 'worker.js');
  return new WorkerClient(() => Promise.resolve(startNodeWorker(script)));
}
