import type {
  FileSource,
  FromManifestWorker,
  ManifestRequestName,
  ManifestRequests,
  ToManifestWorker,
} from '../protocol/manifests';
import { TimeLimitError, WorkerError, type RunningWorker } from './client';

type Worker = RunningWorker<ToManifestWorker, FromManifestWorker>;

/** A request that has not been answered yet. */
interface Waiting {
  readonly files: FileSource;
  readonly resolve: (body: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** Milliseconds without any word from the worker while something is asked of it. */
const silenceLimit = 30_000;

/**
 * Asks any number of things at a time of a worker that starts with the first request, and reads
 * files for it. A worker that falls silent is ended; the next request finds a fresh one.
 */
export class ManifestsClient {
  readonly #start: () => Promise<Worker>;
  readonly #limit: number;
  readonly #waiting = new Map<number, Waiting>();
  #worker: Promise<Worker> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #nextId = 1;
  /** Files that the worker waits for. */
  #reading = 0;

  constructor(start: () => Promise<Worker>, limit = silenceLimit) {
    this.#start = start;
    this.#limit = limit;
  }

  /**
   * Rejects with `TimeLimitError` or `WorkerError`, the latter also when `signal` tells that nobody
   * waits any more. `files` answers what the worker asks about other files, to the end: others may
   * wait for the same.
   */
  async request<Name extends ManifestRequestName>(
    type: Name,
    body: ManifestRequests[Name]['request'],
    files: FileSource,
    signal?: AbortSignal,
  ): Promise<ManifestRequests[Name]['answer']> {
    const worker = await (this.#worker ??= this.#begin());
    if (signal?.aborted === true) {
      throw cancelled();
    }
    const id = this.#nextId;
    this.#nextId += 1;
    const answer = new Promise<unknown>((resolve, reject) => {
      this.#waiting.set(id, { files, resolve, reject });
      signal?.addEventListener('abort', () => reject(cancelled()), { once: true });
    });
    worker.post({ id, type, body } as ToManifestWorker);
    this.#listenFor();
    return answer as Promise<ManifestRequests[Name]['answer']>;
  }

  dispose(): void {
    this.#end(new WorkerError('The worker has been ended.'));
  }

  async #begin(): Promise<Worker> {
    try {
      const worker = await this.#start();
      await this.#isReady(worker);
      worker.onFailure = reason => this.#end(new WorkerError(reason));
      worker.onMessage = message => this.#hear(worker, message);
      return worker;
    } catch (error) {
      this.#worker = undefined;
      throw error;
    }
  }

  /** The first that a worker says is that it is ready. */
  #isReady(worker: Worker): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        worker.end();
        reject(tooLate(this.#limit));
      }, this.#limit);
      worker.onFailure = reason => {
        clearTimeout(timer);
        reject(new WorkerError(reason));
      };
      worker.onMessage = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  #hear(worker: Worker, message: FromManifestWorker): void {
    switch (message.type) {
      case 'ready':
        break;
      case 'wondered':
        void this.#tell(worker, message);
        break;
      case 'answered':
        this.#take(message.id)?.resolve(message.body);
        break;
      case 'failed':
        this.#take(message.id)?.reject(new WorkerError(message.reason));
        break;
      default:
        message satisfies never;
    }
    this.#listenFor();
  }

  async #tell(
    worker: Worker,
    { id, question, method, path }: Extract<FromManifestWorker, { type: 'wondered' }>,
  ): Promise<void> {
    this.#reading += 1;
    const answer = await this.#waiting.get(id)?.files({ method, path });
    this.#reading -= 1;
    worker.post({ type: 'tell', question, answer });
    this.#listenFor();
  }

  #take(id: number): Waiting | undefined {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    return waiting;
  }

  /** Begins to count the worker's silence anew. It may be silent while it is not its turn. */
  #listenFor(): void {
    clearTimeout(this.#timer);
    this.#timer =
      this.#waiting.size === 0 || this.#reading > 0
        ? undefined
        : setTimeout(() => this.#end(tooLate(this.#limit)), this.#limit);
  }

  #end(reason: Error): void {
    clearTimeout(this.#timer);
    void this.#worker?.then(
      worker => {
        worker.onFailure = () => undefined;
        worker.end();
      },
      () => undefined,
    );
    this.#worker = undefined;
    for (const id of [...this.#waiting.keys()]) {
      this.#take(id)?.reject(reason);
    }
  }
}

function tooLate(limit: number): TimeLimitError {
  return new TimeLimitError(`No word in ${limit} ms`);
}

function cancelled(): WorkerError {
  return new WorkerError('Nobody waits for this any more.');
}
