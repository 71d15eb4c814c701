import { Checker } from '../core/manifest/checker';
import type { ProjectFiles } from '../core/manifest/project/model';
import type {
  FileAnswer,
  FileQuestion,
  FromManifestWorker,
  ToManifestWorker,
} from '../protocol/manifests';
import type { WorkerPort } from './serve';

type Request = Exclude<ToManifestWorker, { type: 'tell' }>;

/** Checks and explains manifests over `port` until the worker is ended from outside. */
export function serveManifests(port: WorkerPort<ToManifestWorker, FromManifestWorker>): void {
  const checker = new Checker();
  /** Questions about files that have not been answered yet. */
  const open = new Map<number, (answer: FileAnswer) => void>();
  let nextQuestion = 1;

  function answer({ id, ...message }: Request): unknown {
    switch (message.type) {
      case 'checkFile':
        return checker.inFile(message.body.file, message.body.settings);
      case 'checkProject': {
        const { file, settings, surroundings } = message.body;
        return checker.inProject(file, filesOf(id), settings, surroundings);
      }
      case 'name':
        return checker.nameOf(message.body);
      case 'hover': {
        const { file, offset, surroundings } = message.body;
        return checker.hover(file, offset, filesOf(id), surroundings);
      }
      case 'complete': {
        const { file, offset, surroundings } = message.body;
        return checker.completions(file, offset, filesOf(id), surroundings);
      }
      case 'refactor': {
        const { file, offset, surroundings } = message.body;
        return checker.refactorings(file, offset, filesOf(id), surroundings);
      }
      case 'bump':
        return checker.bumps(message.body.file, message.body.offset, filesOf(id));
      default:
        return message satisfies never;
    }
  }

  /** The files of whoever sent the request. */
  function filesOf(request: number): ProjectFiles {
    const ask = (question: FileQuestion): Promise<FileAnswer> => {
      const number = nextQuestion;
      nextQuestion += 1;
      port.post({ type: 'wondered', id: request, question: number, ...question });
      return new Promise(resolve => open.set(number, resolve));
    };
    return {
      read: async path => textOf(await ask({ method: 'read', path })),
      stamp: async path => textOf(await ask({ method: 'stamp', path })),
      list: async path => namesOf(await ask({ method: 'list', path })),
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
    if (message.type === 'tell') {
      open.get(message.question)?.(message.answer);
      open.delete(message.question);
    } else {
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

function namesOf(answer: FileAnswer): readonly string[] {
  return answer === undefined || typeof answer === 'string' || answer instanceof Uint8Array
    ? []
    : answer;
}
