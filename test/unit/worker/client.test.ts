import assert from 'node:assert/strict';
import type { FromWorker, ToWorker } from '../../../src/protocol/worker';
import {
  TimeLimitError,
  WorkerClient,
  WorkerError,
  type RunningWorker,
  type WorkerLimits,
} from '../../../src/worker/client';

type Behavior = (message: ToWorker, reply: (message: FromWorker) => void) => void;

/** Starts workers that behave as told and notes how often one was started and ended. */
function workshop(behavior: Behavior): {
  readonly start: () => Promise<RunningWorker>;
  readonly counts: { started: number; ended: number };
} {
  const counts = { started: 0, ended: 0 };
  return {
    counts,
    start: () => {
      counts.started += 1;
      const worker: RunningWorker = {
        onMessage: () => undefined,
        onFailure: () => undefined,
        post: message => behavior(message, reply => queueMicrotask(() => worker.onMessage(reply))),
        end: () => {
          counts.ended += 1;
        },
      };
      setImmediate(() => worker.onMessage({ type: 'ready' }));
      return Promise.resolve(worker);
    },
  };
}

/** The same limit, in milliseconds, for every request. */
function limitsOf(limit: number): WorkerLimits {
  return { open: limit, search: limit, aging: limit, render: limit, renderText: limit };
}

const echo: Behavior = ({ id, type, body }, reply) =>
  reply({ type: 'answered', id, body: type === 'search' ? [body.query] : { problems: [] } });

/** Answers everything but a search for `stuck`. */
const stuckOnRequest: Behavior = (message, reply) => {
  if (message.type !== 'search' || message.body.query !== 'stuck') {
    echo(message, reply);
  }
};

const query = (text: string): { query: string; limit: number } => ({ query: text, limit: 1 });

describe('WorkerClient', () => {
  it('starts no worker before it is asked something', () => {
    const { start, counts } = workshop(echo);
    new WorkerClient(start, limitsOf(1000)).dispose();
    assert.equal(counts.started, 0);
  });

  it('starts ahead when told to, once', async () => {
    const { start, counts } = workshop(echo);
    const client = new WorkerClient(start, limitsOf(1000));
    client.start();
    const startedAhead = counts.started;
    await client.request('search', query('a'));
    assert.deepStrictEqual([startedAhead, counts.started], [1, 1]);
  });

  it('answers each request with its own answer, in one worker', async () => {
    const { start, counts } = workshop(echo);
    const client = new WorkerClient(start, limitsOf(1000));
    const answers = await Promise.all(
      ['a', 'b', 'c'].map(text => client.request('search', query(text))),
    );
    assert.deepStrictEqual([answers, counts], [[['a'], ['b'], ['c']], { started: 1, ended: 0 }]);
  });

  it('ends a worker over its time limit, and the next request finds a fresh one', async () => {
    const { start, counts } = workshop(stuckOnRequest);
    const client = new WorkerClient(start, limitsOf(20));
    const stuck = client.request('search', query('stuck'));
    const behind = client.request('search', query('behind'));
    await assert.rejects(stuck, TimeLimitError);
    assert.deepStrictEqual([await behind, counts], [['behind'], { started: 2, ended: 1 }]);
  });

  it('opens the same packs in a fresh worker', async () => {
    const opened: number[] = [];
    const { start } = workshop((message, reply) => {
      if (message.type === 'open') {
        opened.push(message.body.packs.length);
      }
      stuckOnRequest(message, reply);
    });
    const client = new WorkerClient(start, limitsOf(20));
    await client.open({ packs: [{ files: [] }, { files: [] }] });
    await assert.rejects(client.request('search', query('stuck')), TimeLimitError);
    await client.request('search', query('again'));
    assert.deepStrictEqual(opened, [2, 2]);
  });

  it('tells what the worker says has failed, and goes on', async () => {
    const { start, counts } = workshop(({ id, type }, reply) =>
      reply(
        type === 'search'
          ? { type: 'failed', id, reason: 'too hard' }
          : { type: 'answered', id, body: 1 },
      ),
    );
    const client = new WorkerClient(start, limitsOf(1000));
    await assert.rejects(client.request('search', query('a')), new WorkerError('too hard'));
    assert.equal(await client.request('open', { packs: [] }), 1);
    assert.equal(counts.started, 1);
  });

  it('tries again after a worker that could not start', async () => {
    let tries = 0;
    const { start } = workshop(echo);
    const client = new WorkerClient(() => {
      tries += 1;
      return tries === 1 ? Promise.reject(new WorkerError('no script')) : start();
    }, limitsOf(1000));
    await assert.rejects(client.request('search', query('a')), new WorkerError('no script'));
    assert.deepStrictEqual(await client.request('search', query('b')), ['b']);
  });

  it('keeps a start ahead that fails to itself', async () => {
    const client = new WorkerClient(
      () => Promise.reject(new WorkerError('no script')),
      limitsOf(1000),
    );
    client.start();
    await new Promise(setImmediate);
    await assert.rejects(client.request('search', query('a')), new WorkerError('no script'));
  });
});
