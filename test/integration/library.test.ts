import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { CataloguePack } from '../../src/core/catalogue/catalogue';
import { explainerViewType } from '../../src/contributions';
import { Explainers } from '../../src/features/explainer/explainers';
import { Answers } from '../../src/host/answers';
import { EventStore } from '../../src/host/eventStore';
import { Library } from '../../src/host/library';
import { Progress } from '../../src/host/progress';
import type { RunningWorker } from '../../src/worker/client';
import { activateExtension } from './support/extension';
import { mementoOf } from './support/mementoOf';
import { silentLog } from './support/silentLog';
import { temporaryFolder } from './support/temporaryFolder';

const pack: CataloguePack = {
  id: 'ep159',
  title: 'A pack',
  root: 'content/ep159',
  files: ['refresher-pack.json', 'topics/process-vs-thread.md', 'topics/gone.md'],
  sections: [
    {
      id: 'systems',
      title: 'Systems',
      topics: [
        {
          key: 'ep159/process-vs-thread',
          id: 'process-vs-thread',
          title: 'Process vs thread',
          summary: '',
          level: 'basic',
          minutes: 1,
          tags: [],
          aliases: [],
          reviewed: '2026-01-01',
          reviewEvery: '12mo',
          path: 'topics/process-vs-thread.md',
          formerIds: ['threads'],
          headings: [],
          questions: [],
        },
      ],
    },
  ],
};

/** A worker that opens packs and then never answers again. */
function startMuteWorker(): Promise<RunningWorker> {
  const worker: RunningWorker = {
    onMessage: () => undefined,
    onFailure: () => undefined,
    post: ({ id, type }) => {
      if (type === 'open') {
        setTimeout(() => worker.onMessage({ type: 'answered', id, body: { problems: [] } }), 0);
      }
    },
    end: () => undefined,
  };
  setTimeout(() => worker.onMessage({ type: 'ready' }), 0);
  return Promise.resolve(worker);
}

async function openLibrary(): Promise<Library> {
  const { extensionUri } = await activateExtension();
  return new Library([pack], extensionUri, startMuteWorker, silentLog());
}

describe('the library', () => {
  it('shows the text of a topic whose rendering takes too long', async () => {
    const library = await openLibrary();
    const page = await library.render(library.get('ep159/process-vs-thread'));
    assert.match(page.html, /^<pre class="fallback"[^>]*>---\nid: process-vs-thread/);
  });

  it('finds a topic by an id it once had', async () => {
    const library = await openLibrary();
    assert.equal(library.find('ep159/threads')?.id, 'process-vs-thread');
  });

  it('tells the person when there is no such topic', async () => {
    const library = await openLibrary();
    assert.throws(() => library.get('ep159/none'), /There is no topic "ep159\/none"/);
  });
});

describe('a restored panel', () => {
  const cases: readonly (readonly [string, unknown])[] = [
    ['whose topic is gone', { version: 1, topic: 'ep159/none', scroll: 0 }],
    ['with a state that is not ours', { version: 99, topic: ['<script>'] }],
    ['without a state', undefined],
  ];
  for (const [name, state] of cases) {
    it(`${name} says so on its page`, async () => {
      const { extensionUri } = await activateExtension();
      const storage = new EventStore(await temporaryFolder(), new Map(), silentLog());
      const explainers = new Explainers(
        extensionUri,
        await openLibrary(),
        new Progress(storage, mementoOf()),
        new Answers(storage),
        silentLog(),
      );
      const panel = vscode.window.createWebviewPanel(explainerViewType, 'Restored', 1, {});
      await explainers.deserializeWebviewPanel(panel, state);
      assert.deepEqual(
        [panel.title, panel.webview.html.includes('no longer in any pack')],
        ['Topic not found', true],
      );
      explainers.dispose();
      panel.dispose();
    });
  }
});
