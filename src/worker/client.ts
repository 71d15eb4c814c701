import type { FromWorker, ToWorker, WorkerRequestName, WorkerRequests } from '../protocol/worker';

/** A running worker, whatever made it. Its two listeners are set before it can have spoken. */
export interface RunningWorker<To = ToWorker, From = FromWorker> {
  onMessage: (message: From) => void;
  onFailure: (reason: string) => void;
  readonly post: (message: To) => void;
  readonly end: () => void;
}

export type StartWorker = () => Promise<RunningWorker>;

/** A request took longer than it may; the worker that worked on it has been ended. */
export class TimeLimitError extends Error {
  override readonly name = 'TimeLimitError';
}

/** The worker could not start, broke, or could not answer. */
export class WorkerError extends Error {
  override readonly name = 'WorkerError';
}

/** Milliseconds that a request of each kind may take. */
export type WorkerLimits = Readonly<Record<WorkerRequestName, number>>;

/**
 * A page takes a hundredth of its limit. Reading packs, and the index that the first look-up makes,
 * grow with the packs: ten thousand topics take some ten seconds.
 */
export const workerLimits: WorkerLimits = {
  open: 60_000,
  search: 60_000,
  aging: 60_000,
  render: 5000,
  renderText: 5000,
};

/** Milliseconds a worker may need to start; it only guards against one that never does. */
const startLimit = 30_000;

/**
 * Asks one thing at a time of a worker that starts with the first request. A request over its time
 * limit ends the worker; the next request finds a fresh one with the same packs open. The limit
 * counts from when the worker gets the request, so waiting in line or starting up costs nothing.
 */
export class WorkerClient {
  readonly #start: StartWorker;
  readonly #limits: WorkerLimits;
  #worker: Promise<RunningWorker> | undefined;
  #lastInLine: Promise<unknown> = Promise.resolve();
  #opened: WorkerRequests['open']['request'] | undefined;
  #nextId = 1;

  constructor(start: StartWorker, limits: WorkerLimits = workerLimits) {
    this.#start = start;
    this.#limits = limits;
  }

  /** Starts the worker ahead of the first request; should it fail, that request will tell. */
  start(): void {
    this.#running().catch(() => undefined);
  }

  /** Rejects with `TimeLimitError` or `WorkerError`. */
  request<Name extends WorkerRequestName>(
    type: Name,
    body: WorkerRequests[Name]['request'],
  ): Promise<WorkerRequests[Name]['answer']> {
    const answer = this.#lastInLine.then(async () => {
      const worker = await this.#running();
      return this.#ask(worker, type, body);
    });
    this.#lastInLine = answer.catch(() => undefined);
    return answer;
  }

  /** Opens `packs` in this worker and in every later one. */
  async open(packs: WorkerRequests['open']['request']): Promise<WorkerRequests['open']['answer']> {
    const answer = await this.request('open', packs);
    this.#opened = packs;
    return answer;
  }

  dispose(): void {
    this.#end();
  }

  #running(): Promise<RunningWorker> {
    return (this.#worker ??= this.#begin());
  }

  async #begin(): Promise<RunningWorker> {
    try {
      const worker = await this.#start();
      await this.#hear(worker, startLimit, message => message.type === 'ready');
      if (this.#opened !== undefined) {
        await this.#ask(worker, 'open', this.#opened);
      }
      return worker;
    } catch (error) {
      this.#end();
      throw error instanceof Error ? error : new WorkerError(String(error));
    }
  }

  async #ask<Name extends WorkerRequestName>(
    worker: RunningWorker,
    type: Name,
    body: WorkerRequests[Name]['request'],
  ): Promise<WorkerRequests[Name]['answer']> {
    const id = this.#nextId;
    this.#nextId += 1;
    const heard = this.#hear(
      worker,
      this.#limits[type],
      message => 'id' in message && message.id === id,
    );
    worker.post({ id, type, body } as ToWorker);
    const message = await heard;
    if (message.type !== 'answered') {
      throw new WorkerError(message.type === 'failed' ? message.reason : 'Unexpected message');
    }
    return message.body as WorkerRequests[Name]['answer'];
  }

  /** The first message that is `awaited`, within `limit` milliseconds; else the worker is ended. */
  async #hear(
    worker: RunningWorker,
    limit: number,
    awaited: (message: FromWorker) => boolean,
  ): Promise<FromWorker> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    try {
      return await new Promise((resolve, reject) => {
        worker.onMessage = message => {
          if (awaited(message)) {
            resolve(message);
          }
        };
        worker.onFailure = reason => reject(new WorkerError(reason));
        timer = setTimeout(() => reject(new TimeLimitError(`No answer in ${limit} ms`)), limit);
      });
    } catch (error) {
      worker.end();
      this.#worker = undefined;
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  #end(): void {
    void this.#worker?.then(
      worker => worker.end(),
      () => undefined,
    );
    this.#worker = undefined;
  }
}
