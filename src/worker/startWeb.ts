import type { RunningWorker } from './client';

/** What a browser's worker has, as far as it is used here. */
interface BrowserWorker<To, From> {
  onmessage: ((event: { readonly data: From }) => void) | null;
  onerror: ((event: { readonly message?: string }) => void) | null;
  postMessage(message: To): void;
  terminate(): void;
}

declare const Worker: new <To, From>(address: string) => BrowserWorker<To, From>;

/**
 * A browser worker running `script`. It comes from a Blob because workers cannot be loaded from a
 * remote address such as `vscode-remote:`.
 */
export function startWebWorker<To, From>(script: Uint8Array<ArrayBuffer>): RunningWorker<To, From> {
  const address = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  const browserWorker = new Worker<To, From>(address);
  const worker: RunningWorker<To, From> = {
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
