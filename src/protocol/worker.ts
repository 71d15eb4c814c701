import type { Aging } from '../core/aging/aging';
import type { PageLabels, RenderedTopic } from '../core/markdown/rendered';
import type { PackFiles } from '../core/pack/files';
import type { PackProblem } from '../core/pack/problem';
import type { TopicKey } from '../core/pack/model';
import type { Hit } from '../core/search/hit';

/**
 * Requests to the worker that reads, renders and searches packs. It is ours and receives only our
 * messages; what it reads is hostile, so it holds nothing but text and can be ended at any time.
 */
export interface WorkerRequests {
  /** Replaces the packs that later requests are about. */
  readonly open: {
    readonly request: { readonly packs: readonly PackFiles[] };
    readonly answer: { readonly problems: readonly PackProblem[] };
  };
  readonly render: {
    readonly request: {
      readonly topic: TopicKey;
      readonly labels: PageLabels;
      readonly today: string | undefined;
    };
    /** `undefined` when no open pack has that topic. */
    readonly answer: RenderedTopic | undefined;
  };
  /** Renders one file that has no pack around it. */
  readonly renderText: {
    readonly request: { readonly text: string; readonly labels: PageLabels };
    readonly answer: RenderedTopic;
  };
  readonly search: {
    readonly request: { readonly query: string; readonly limit: number };
    readonly answer: readonly Hit[];
  };
  /** What may be out of date on the ISO date `today`. */
  readonly aging: {
    readonly request: { readonly today: string };
    readonly answer: Aging;
  };
}

export type WorkerRequestName = keyof WorkerRequests;

export type ToWorker = {
  readonly [Name in WorkerRequestName]: {
    readonly id: number;
    readonly type: Name;
    readonly body: WorkerRequests[Name]['request'];
  };
}[WorkerRequestName];

export type FromWorker =
  | { readonly type: 'ready' }
  | { readonly type: 'answered'; readonly id: number; readonly body: unknown }
  | { readonly type: 'failed'; readonly id: number; readonly reason: string };
