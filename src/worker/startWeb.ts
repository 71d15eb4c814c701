import type { FromWorker, ToWorker } from '../protocol/worker';
import type { RunningWorker } from './client';

/** What a browser's worker has, as far as it is used here. */
interface BrowserWorker {
  onmessage: ((event: { readonly data: FromWorker }) => void) | null;
  onerror: ((event: { readonly message?: string }) => void) | null;
  postMessage(message: ToWorker): void;
  terminate(): void;
}

declare const Worker: new (address: string) => BrowserWorker;

/**
 * A browser worker running `script`. It comes from a Blob because workers cannot be loaded from a
 * remote address such as `vscode-remote:`.
 */
export function startWebWorker(script: Uint8Array<ArrayBuffer>): RunningWorker {
  const address = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  const browserWorker = new Worker(address);
  const worker: RunningWorker = {
    onMessage: () => undefined,
    onFailure: () => undefined,
    post: message => browserWorker.postMessage(message),
    end: () => {
      browserWorker.terminate();
      URL.revokeObjectURL(address);
    },
  };
  browserWorker.onmessage = event => worker.onMessage(event.data);
  browserWorker.onerror = event => worker.onFailure(event.message ?? 'The worker broke.');
  return worker;
}
