import type { MarkedExtension } from 'marked';
import { Engine } from '../core/engine/engine';
import { renderMarkdownFile } from '../core/markdown/render';
import type { FromWorker, ToWorker } from '../protocol/worker';

/** The one thing that differs between a Node worker and a browser's. */
export interface WorkerPort<In = ToWorker, Out = FromWorker> {
  readonly post: (message: Out) => void;
  readonly listen: (receive: (message: In) => void) => void;
}

/** Answers requests over `port` until the worker is ended from outside. */
export function serve(port: WorkerPort, extensions: readonly MarkedExtension[] = []): void {
  let engine = new Engine([], extensions);

  function answer(message: ToWorker): unknown {
    switch (message.type) {
      case 'open':
        engine = new Engine(message.body.packs, extensions);
        return { problems: engine.problems };
      case 'render':
        return engine.render(message.body.topic, message.body.labels, message.body.today);
      case 'renderText':
        return renderMarkdownFile(message.body.text, message.body.labels, extensions);
      case 'search':
        return engine.search(message.body.query, message.body.limit);
      case 'aging':
        return engine.aging(message.body.today);
      default:
        return message satisfies never;
    }
  }

  port.listen(message => {
    try {
      port.post({ type: 'answered', id: message.id, body: answer(message) });
    } catch (error) {
      port.post({ type: 'failed', id: message.id, reason: String(error) });
    }
  });
  port.post({ type: 'ready' });
}
