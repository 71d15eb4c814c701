import type { WorkerPort } from './serve';

/** A port as both worlds have it; only the shape of an incoming message differs. */
interface BrowserScope {
  postMessage(message: unknown): void;
  onmessage: ((event: { readonly data: unknown }) => void) | null;
}

interface NodeThreads {
  readonly parentPort: {
    postMessage(message: unknown): void;
    on(event: 'message', receive: (message: unknown) => void): void;
  } | null;
}

/** The port to whoever started this worker: `worker_threads` in Node, else the worker's scope. */
export function portToOwner<In, Out>(): WorkerPort<In, Out> {
  const parent = nodeThreads()?.parentPort;
  if (parent !== undefined && parent !== null) {
    return {
      post: message => parent.postMessage(message),
      listen: receive => parent.on('message', message => receive(message as In)),
    };
  }
  const scope = globalThis as unknown as BrowserScope;
  return {
    post: message => scope.postMessage(message),
    listen: receive => {
      scope.onmessage = event => receive(event.data as In);
    },
  };
}

/** One file serves both hosts, so Node's module is asked for only where `require` exists. */
function nodeThreads(): NodeThreads | undefined {
  return typeof require === 'function'
    ? // eslint-disable-next-line @typescript-eslint/no-require-imports -- an import would fail in browsers
      (require('node:worker_threads') as NodeThreads)
    : undefined;
}
