import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { EventStore } from '../../src/host/eventStore';
import { Progress } from '../../src/host/progress';
import { mementoOf } from './support/mementoOf';
import { silentLog } from './support/silentLog';
import { temporaryFolder } from './support/temporaryFolder';

const { fs } = vscode.workspace;

describe('progress', () => {
  let storage: vscode.Uri;

  beforeEach(async () => {
    storage = await temporaryFolder();
  });

  afterEach(() => fs.delete(storage, { recursive: true }));

  /** Progress as a window has it; each window has its own memory of what is to be synced. */
  function openWindow(synced: Record<string, unknown> = {}): Progress {
    return new Progress(new EventStore(storage, new Map(), silentLog()), mementoOf(synced));
  }

  it('comes back after a restart', async () => {
    const before = openWindow();
    await before.load();
    await before.mark('ep159/process-vs-thread', true);
    await before.leave('ep159/semantic-versioning', 0.25);
    const after = openWindow();
    await after.load();
    assert.deepEqual(
      [
        after.isRead('ep159/process-vs-thread'),
        after.isRead('ep159/semantic-versioning'),
        after.leftAt('ep159/semantic-versioning'),
      ],
      [true, false, 0.25],
    );
  });

  it('is shared by two windows without losing anything', async () => {
    const [one, other] = [openWindow(), openWindow()];
    await Promise.all([one.load(), other.load()]);
    await Promise.all(
      Array.from({ length: 50 }, (_, at) => [
        one.mark(`one/t${at}`, true),
        other.mark(`other/t${at}`, true),
      ]).flat(),
    );
    await Promise.all([one.load(), other.load()]);
    for (const window of [one, other]) {
      const lost = Array.from({ length: 50 }, (_, at) => at).filter(
        at => !window.isRead(`one/t${at}`) || !window.isRead(`other/t${at}`),
      );
      assert.deepEqual(lost, []);
    }
  });

  it('works on with a damaged file, which is set aside', async () => {
    const events = vscode.Uri.joinPath(storage, 'events');
    await fs.createDirectory(events);
    await fs.writeFile(
      vscode.Uri.joinPath(events, '1000000000000-torn.jsonl'),
      new TextEncoder().encode('{"format":"refr'),
    );
    const window = openWindow();
    await window.load();
    await window.mark('ep159/process-vs-thread', true);
    const names = async (folder: string): Promise<readonly string[]> =>
      (await fs.readDirectory(vscode.Uri.joinPath(storage, folder))).map(([name]) => name);
    assert.deepEqual(
      [
        window.isRead('ep159/process-vs-thread'),
        await names('damaged'),
        (await names('events')).length,
      ],
      [true, ['1000000000000-torn.jsonl'], 1],
    );
  });

  it('takes over marks that Settings Sync brought from another machine, unless its own are newer', async () => {
    const first = openWindow();
    await first.load();
    await first.mark('ep159/a', true);
    const later = Date.now() + 60_000;
    const second = openWindow({
      'refresher.readMarks': {
        'ep159/a': { isRead: false, at: 1 },
        'ep159/b': { isRead: true, at: later },
        '../x': { isRead: true, at: later },
        'ep159/c': 'nonsense',
      },
    });
    await second.load();
    assert.deepEqual(
      (['ep159/a', 'ep159/b', 'ep159/c'] as const).map(topic => second.isRead(topic)),
      [true, true, false],
    );
  });
});
