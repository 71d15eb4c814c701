import assert from 'node:assert/strict';
import { fork, type ChildProcess } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EventFolder } from '../../../../src/core/events/eventLog';
import { EventLog } from '../../../../src/core/events/eventLog';
import { nodeEventFolder } from '../../../support/nodeEventFolder';
import { marked } from '../../../support/events';

interface Told {
  readonly damage: [string, number][];
  changes: number;
}

/** A log over `folder`, as a window that knows the time has it. */
function openLog(folder: EventFolder, now = Date.now): { log: EventLog; told: Told } {
  const told: Told = { damage: [], changes: 0 };
  let count = 0;
  const log = new EventLog({
    folder,
    now,
    newId: () =>
      `${process.pid.toString(36)}${(count += 1).toString(36)}${Math.random().toString(36).slice(2)}`,
    onChange: () => {
      told.changes += 1;
    },
    onDamage: (name, saved) => told.damage.push([name, saved]),
  });
  return { log, told };
}

const mark = { type: 'topicMarked', topic: 'ep159/a', isRead: true } as const;

describe('the event log', () => {
  let path: string;
  let folder: EventFolder;

  beforeEach(async () => {
    path = await mkdtemp(join(tmpdir(), 'refresher-events-'));
    folder = nodeEventFolder(path);
  });

  afterEach(() => rm(path, { recursive: true }));

  it('shows an event at once and keeps it for the next window', async () => {
    const { log, told } = openLog(folder);
    const kept = log.add(mark);
    assert.deepStrictEqual([log.events.length, told.changes], [1, 1]);
    await kept;
    const next = openLog(folder);
    await next.log.refresh();
    assert.deepStrictEqual(next.log.events, log.events);
  });

  it('puts what comes while a file is being written into one file', async () => {
    const { log } = openLog(folder);
    await Promise.all(Array.from({ length: 100 }, () => log.add(mark)));
    const names = await folder.names();
    assert.ok(names.length <= 3, `${names.length} files`);
  });

  it('keeps an event whose file could not be written and writes it with the next one', async () => {
    let isFull = true;
    const full: EventFolder = {
      ...folder,
      write: (name, text) =>
        isFull ? Promise.reject(new Error('disk full')) : folder.write(name, text),
    };
    const { log } = openLog(full);
    await assert.rejects(log.add(mark), /disk full/);
    isFull = false;
    await log.add({ ...mark, topic: 'ep159/b' });
    const next = openLog(folder);
    await next.log.refresh();
    assert.deepStrictEqual(next.log.events, log.events);
  });

  it('saves what is sound in a damaged file, sets it aside and says so once', async () => {
    const event = marked('ep159/a', true, 5);
    await writeFile(
      join(path, '1000000000000-torn.jsonl'),
      `{"format":"refresher-events","version":1}\n${JSON.stringify(event)}\n{"id":"half`,
    );
    await writeFile(join(path, 'stranger.jsonl'), '\u0000\u0001 no json');
    const { log, told } = openLog(folder);
    await log.refresh();
    assert.deepStrictEqual(told.damage.sort(), [
      ['1000000000000-torn.jsonl', 1],
      ['stranger.jsonl', 0],
    ]);
    const next = openLog(folder);
    await next.log.refresh();
    assert.deepStrictEqual([next.log.events, next.told.damage], [[event], []]);
  });

  it('waits for a young file that another window may still be writing', async () => {
    await writeFile(
      join(path, `${Date.now()}-young.jsonl`),
      '{"format":"refresher-events","version":1}\n',
    );
    const { log, told } = openLog(folder);
    await log.refresh();
    assert.deepStrictEqual([told.damage, (await folder.names()).length], [[], 1]);
  });

  it('takes in every other file although one cannot be read', async () => {
    await openLog(folder).log.add(mark);
    await mkdir(join(path, '1000000000000-folder.jsonl'));
    const { log, told } = openLog(folder);
    await assert.rejects(log.refresh(), /EISDIR/);
    assert.deepStrictEqual([log.events.length, told.changes], [1, 1]);
  });

  it('makes one file of many old ones and loses nothing by it', async () => {
    const longAgo = openLog(folder, () => 1_000_000_000_000);
    for (let count = 0; count < 25; count += 1) {
      await longAgo.log.add({ ...mark, topic: `ep159/t${count % 5}` });
    }
    const { log } = openLog(folder);
    await log.refresh();
    assert.equal(await log.compact(), 25);
    const next = openLog(folder);
    await next.log.refresh();
    assert.deepStrictEqual(
      [(await folder.names()).length, next.log.events.map(({ topic }) => topic).sort()],
      [1, ['ep159/t0', 'ep159/t1', 'ep159/t2', 'ep159/t3', 'ep159/t4']],
    );
  });

  it('loses no event of two windows with 500 marks each, one of them killed', async () => {
    const [patient, doomed] = await Promise.all([
      runMarker(path, 'patient', Infinity),
      runMarker(path, 'doomed', 200),
    ]);
    const { log } = openLog(folder);
    await log.refresh();
    const found = new Set<string>(log.events.map(({ topic }) => topic));
    assert.deepStrictEqual(
      [
        patient.length,
        doomed.length >= 200,
        [...patient, ...doomed].filter(topic => !found.has(topic)),
      ],
      [500, true, []],
    );
  });
});

/**
 * Marks 500 topics in a process of its own and gives those that it was told are safe. After
 * `killAfter` of them the process is killed in the middle of whatever it does.
 */
function runMarker(path: string, name: string, killAfter: number): Promise<readonly string[]> {
  const script = join(import.meta.dirname, '../../../support/markTopics.ts');
  const child: ChildProcess = fork(script, [path, name], { execArgv: ['--import', 'tsx'] });
  const safe: string[] = [];
  return new Promise((resolve, reject) => {
    child.on('message', (topic: string) => {
      safe.push(topic);
      if (safe.length === killAfter) {
        child.kill('SIGKILL');
      }
    });
    child.on('error', reject);
    // Everything that was sent has arrived by then, even from a process that was killed.
    child.on('disconnect', () => resolve(safe));
  });
}
