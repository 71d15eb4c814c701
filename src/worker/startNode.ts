import { Worker } from 'node:worker_threads';
import type { RunningWorker } from './client';

/** A Node worker running the script at `path`; nothing of this process's environment goes along. */
export function startNodeWorker<To, From>(path: string): RunningWorker<To, From> {
  const thread = new Worker(path, { env: {}, stdout: false, stderr: false });
  const worker: RunningWorker<To, From> = {
    onMessage: () => undefined,
    onFailure: () => undefined,
    post: message => thread.postMessage(message),
    end: () => void thread.terminate(),
  };
  thread.on('message', (message: From) => worker.onMessage(message));
  thread.on('error', error => worker.onFailure(String(error)));
  thread.on('exit', code => worker.onFailure(`The worker ended with code ${code}.`));
  // A worker with nothing to do must not keep the command line alive.
  thread.unref();
  return worker;
}
