import { EventLog } from '../../src/core/events/eventLog';
import { nodeEventFolder } from './nodeEventFolder';

/** A window by itself: marks 500 topics and tells its parent of each one that is safe on disk. */
const [path = '', name = ''] = process.argv.slice(2);
let count = 0;
const log = new EventLog({
  folder: nodeEventFolder(path),
  now: Date.now,
  newId: () => `${name}${(count += 1)}`,
  onChange: () => undefined,
  onDamage: () => undefined,
});

async function mark(index: number): Promise<void> {
  const topic = `${name}/t${index}` as const;
  await log.add({ type: 'topicMarked', topic, isRead: true });
  await new Promise(sent => process.send?.(topic, sent));
}

void Promise.all(
  Array.from({ length: 5 }, async (_, lane) => {
    for (let index = lane; index < 500; index += 5) {
      await mark(index);
    }
  }),
).then(() => process.disconnect());
