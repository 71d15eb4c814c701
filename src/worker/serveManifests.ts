import { checkFile, checkProject } from '../core/manifest/checker';
import type { ProjectFiles } from '../core/manifest/project/model';
import type {
  FileAnswer,
  FileQuestion,
  FromManifestWorker,
  ToManifestWorker,
} from '../protocol/manifests';
import type { WorkerPort } from './serve';

type Request = Exclude<ToManifestWorker, { type: 'tell' | 'cancel' }>;

/** A question about a file that has not been answered yet. */
interface Open {
  readonly request: number;
  readonly answer: (answer: FileAnswer) => void;
  readonly giveUp: () => void;
}

/** Checks and explains manifests over `port` until the worker is ended from outside. */
export function serveManifests(port: WorkerPort<ToManifestWorker, FromManifestWorker>): void {
  const open = new Map<number, Open>();
  let nextQuestion = 1;

  function answer(message: Request): unknown {
    switch (message.type) {
      case 'checkFile':
        return checkFile(message.body.file, message.body.settings);
      case 'checkProject':
        return checkProject(message.body.file, filesFor(message.id), message.body.settings);
      default:
        return message satisfies never;
    }
  }

  function ask(request: number, { method, path }: FileQuestion): Promise<FileAnswer> {
    const question = nextQuestion;
    nextQuestion += 1;
    port.post({ type: 'wondered', id: request, question, method, path });
    return new Promise((resolve, reject) => {
      open.set(question, {
        request,
        answer: resolve,
        giveUp: () => reject(new Error('Nobody waits for this any more.')),
      });
    });
  }

  /** The files of whoever sent the request. */
  function filesFor(request: number): ProjectFiles {
    return {
      read: async path => textOf(await ask(request, { method: 'read', path })),
      stamp: async path => textOf(await ask(request, { method: 'stamp', path })),
      list: async path => {
        const names = await ask(request, { method: 'list', path });
        return Array.isArray(names) ? names : [];
      },
    };
  }

  async function serve(message: Request): Promise<void> {
    const { id } = message;
    try {
      port.post({ type: 'answered', id, body: await answer(message) });
    } catch (error) {
      port.post({ type: 'failed', id, reason: String(error) });
    }
  }

  port.listen(message => {
    switch (message.type) {
      case 'tell':
        open.get(message.question)?.answer(message.answer);
        open.delete(message.question);
        break;
      case 'cancel':
        for (const [question, { request, giveUp }] of open) {
          if (request === message.id) {
            giveUp();
            open.delete(question);
          }
        }
        break;
      default:
        void serve(message);
    }
  });
  port.post({ type: 'ready' });
}

/** What is no UTF-8 becomes replacement characters: of such a file, what is sound still counts. */
function textOf(answer: FileAnswer): string | undefined {
  if (answer instanceof Uint8Array) {
    return new TextDecoder().decode(answer);
  }
  return typeof answer === 'string' ? answer : undefined;
}
