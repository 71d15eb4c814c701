import assert from 'node:assert/strict';
import { defaultSettings } from '../../../src/core/manifest/check';
import type {
  FileSource,
  FromManifestWorker,
  ToManifestWorker,
} from '../../../src/protocol/manifests';
import { TimeLimitError, WorkerError, type RunningWorker } from '../../../src/worker/client';
import { ManifestsClient } from '../../../src/worker/manifestsClient';
import { serveManifests } from '../../../src/worker/serveManifests';
import { MemoryFiles } from '../../support/memoryFiles';

type Worker = RunningWorker<ToManifestWorker, FromManifestWorker>;

/** A worker on this thread; messages are copied and arrive later, as from another. */
function startHere(): Promise<Worker> {
  let receive: (message: ToManifestWorker) => void = () => undefined;
  const worker: Worker = {
    onMessage: () => undefined,
    onFailure: () => undefined,
    post: message => setImmediate(receive, structuredClone(message)),
    end: () => undefined,
  };
  setImmediate(() =>
    serveManifests({
      post: message => setImmediate(() => worker.onMessage(structuredClone(message))),
      listen: listener => {
        receive = listener;
      },
    }),
  );
  return Promise.resolve(worker);
}

/** A worker that gets ready, is never heard of again, and counts how often it was ended. */
function startMute(): { readonly start: () => Promise<Worker>; readonly ends: number[] } {
  const ends: number[] = [];
  const start = (): Promise<Worker> => {
    const worker: Worker = {
      onMessage: () => undefined,
      onFailure: () => undefined,
      post: () => undefined,
      end: () => void ends.push(ends.length + 1),
    };
    setImmediate(() => worker.onMessage({ type: 'ready' }));
    return Promise.resolve(worker);
  };
  return { start, ends };
}

const noFiles: FileSource = () => Promise.resolve(undefined);

const path = '/p/package.json';
const surroundings = { era: 1, manager: undefined };

function bodyOf(specifier: string) {
  const text = JSON.stringify({ dependencies: { a: specifier } });
  return { file: { path, text }, settings: defaultSettings, surroundings };
}

describe('ManifestsClient', () => {
  it('checks a file', async () => {
    const problems = await new ManifestsClient(startHere).request(
      'checkFile',
      bodyOf('=>1.0.0'),
      noFiles,
    );
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['E1-misspelt-operator'],
    );
  });

  it('reads the files that the worker asks for, of which some are bytes', async () => {
    const memory = new MemoryFiles({ [path]: bodyOf('^2.0.0').file.text });
    memory.install('/p', 'a', '1.0.0');
    const files: FileSource = async ({ method, path: at }) => {
      const answer = await memory[method](at);
      return method === 'read' && typeof answer === 'string'
        ? new TextEncoder().encode(answer)
        : answer;
    };
    const problems = await new ManifestsClient(startHere).request(
      'checkProject',
      bodyOf('^2.0.0'),
      files,
    );
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['D1-not-as-installed'],
    );
  });

  it('answers one request while another waits for its files', async () => {
    const client = new ManifestsClient(startHere);
    let answer: (value: undefined) => void = () => undefined;
    const slow: FileSource = () => new Promise(resolve => (answer = resolve));
    const waiting = client.request('checkProject', bodyOf('^1.0.0'), slow).catch(() => []);
    assert.equal((await client.request('checkFile', bodyOf('=>1'), noFiles)).length, 1);
    answer(undefined);
    client.dispose();
    await waiting;
  });

  it('lets go of a request that nobody waits for any more', async () => {
    const abort = new AbortController();
    const { start, ends } = startMute();
    const request = new ManifestsClient(start).request(
      'checkFile',
      bodyOf('^1'),
      noFiles,
      abort.signal,
    );
    setTimeout(() => abort.abort(), 20);
    await assert.rejects(request, WorkerError);
    assert.deepEqual(ends, []);
  });

  it('ends a worker that falls silent, and starts another for the next request', async () => {
    const { start, ends } = startMute();
    const client = new ManifestsClient(start, 20);
    await assert.rejects(client.request('checkFile', bodyOf('^1'), noFiles), TimeLimitError);
    await assert.rejects(client.request('checkFile', bodyOf('^1'), noFiles), TimeLimitError);
    assert.deepEqual(ends, [1, 2]);
  });

  it('tells all who wait that a worker broke, for one reason, and starts another', async () => {
    const workers: Worker[] = [];
    const client = new ManifestsClient(async () => {
      const worker = workers.length === 0 ? await startMute().start() : await startHere();
      workers.push(worker);
      return worker;
    });
    const waiting = Promise.allSettled([
      client.request('checkFile', bodyOf('^1'), noFiles),
      client.request('checkFile', bodyOf('^2'), noFiles),
    ]);
    setTimeout(() => workers[0]?.onFailure('It broke.'), 20);
    const [one, other] = await waiting;
    assert.ok(one.status === 'rejected' && other.status === 'rejected');
    assert.match(String(one.reason), /It broke/);
    assert.equal(one.reason, other.reason);
    assert.equal((await client.request('checkFile', bodyOf('=>1'), noFiles)).length, 1);
  });

  it('tells why a worker could not start, and tries again', async () => {
    let starts = 0;
    const client = new ManifestsClient(() => {
      starts += 1;
      return starts === 1 ? Promise.reject(new WorkerError('No thread is left.')) : startHere();
    });
    await assert.rejects(client.request('checkFile', bodyOf('=>1'), noFiles), /No thread is left/);
    assert.equal((await client.request('checkFile', bodyOf('=>1'), noFiles)).length, 1);
  });
});
