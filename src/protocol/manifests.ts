import type { Bumps, ManifestText, ShownProblem, Surroundings } from '../core/manifest/checker';
import type { CheckSettings } from '../core/manifest/check';
import type { Completions } from '../core/manifest/editing/completions';
import type { HoverView } from '../core/manifest/editing/hover';
import type { Refactoring } from '../core/manifest/editing/refactoring';

/**
 * Requests to the worker that checks manifests. It holds nothing but text and can be ended at any
 * time; the files around a manifest it gets from whoever asks it.
 */
export interface ManifestRequests {
  /** What is wrong in the file itself. */
  readonly checkFile: {
    readonly request: { readonly file: ManifestText; readonly settings: CheckSettings };
    readonly answer: readonly ShownProblem[];
  };
  /** What disagrees with other files of the project. */
  readonly checkProject: {
    readonly request: {
      readonly file: ManifestText;
      readonly settings: CheckSettings;
      readonly surroundings: Surroundings;
    };
    readonly answer: readonly ShownProblem[];
  };
  /** What the package is called, if the manifest says so. */
  readonly name: { readonly request: ManifestText; readonly answer: string | undefined };
  readonly hover: { readonly request: PlaceInManifest; readonly answer: HoverView | undefined };
  readonly complete: {
    readonly request: PlaceInManifest;
    readonly answer: Completions | undefined;
  };
  readonly refactor: {
    readonly request: PlaceInManifest;
    readonly answer: readonly Refactoring[];
  };
  readonly bump: {
    readonly request: Omit<PlaceInManifest, 'surroundings'>;
    readonly answer: Bumps | undefined;
  };
}

/** Where something is asked for; `offset` in UTF-16 units. */
export interface PlaceInManifest {
  readonly file: ManifestText;
  readonly offset: number;
  readonly surroundings: Surroundings;
}

export type ManifestRequestName = keyof ManifestRequests;

/** What a request wants to know of a file: its arguments and answers are those of `ProjectFiles`. */
export interface FileQuestion {
  readonly method: 'read' | 'stamp' | 'list';
  readonly path: string;
}

/** Text that is not saved yet comes as a string, all else as bytes, which cost the host nothing. */
export type FileAnswer = string | Uint8Array | readonly string[] | undefined;

/** Whoever asks the worker answers its questions; a file that cannot be read counts as none. */
export type FileSource = (question: FileQuestion) => Promise<FileAnswer>;

export type ToManifestWorker =
  | {
      readonly [Name in ManifestRequestName]: {
        readonly type: Name;
        readonly id: number;
        readonly body: ManifestRequests[Name]['request'];
      };
    }[ManifestRequestName]
  | { readonly type: 'tell'; readonly question: number; readonly answer: FileAnswer };

export type FromManifestWorker =
  | { readonly type: 'ready' }
  | { readonly type: 'answered'; readonly id: number; readonly body: unknown }
  | { readonly type: 'failed'; readonly id: number; readonly reason: string }
  | ({ readonly type: 'wondered'; readonly id: number; readonly question: number } & FileQuestion);
