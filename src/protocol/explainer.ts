import type { WrittenAnswer } from '../core/events/event';
import type { RenderedTopic } from '../core/markdown/rendered';
import type { TopicKey } from '../core/pack/model';

/** The page's own words, translated by the host. */
export interface ExplainerStrings {
  readonly contents: string;
  /** Said of a heading in the contents that lies behind the reader. */
  readonly passed: string;
  readonly copied: string;
  readonly correct: string;
  readonly notQuite: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly fitWidth: string;
  readonly close: string;
  readonly movedTo: string;
  readonly loading: string;
  /** Said below the field of an own answer. */
  readonly kept: string;
  /** With gaps for what fits, and for how much there is beyond. */
  readonly answerTooLong: string;
  readonly changedElsewhere: string;
  readonly alsoChanged: string;
}

/** What the page starts with: it travels as an escaped attribute. */
export interface ExplainerStart {
  readonly strings: ExplainerStrings;
  /** Shown in place of a topic; the page then asks for nothing. */
  readonly sentence?: { readonly title: string; readonly text: string };
}

/** Where in a topic to go: a heading or card id of the page, or the share read (0 to 1). */
export type Place = { readonly anchor: string } | { readonly scroll: number };

/** Orders to the page. The first says all there is to show; the person's own words follow it. */
export type ToExplainer =
  | ShowTopic
  | {
      readonly type: 'showAnswers';
      readonly topic: TopicKey;
      /** Those that the page does not know; the others are as it has them. */
      readonly answers: readonly WrittenAnswer[];
    }
  /** An answer that the page reported is safe now. */
  | ({ readonly type: 'confirmAnswer' } & WrittenAnswer);

export interface ShowTopic {
  readonly type: 'showTopic';
  readonly topic: TopicKey;
  readonly page: RenderedTopic;
  readonly place: Place | undefined;
  /** Characters a line, from the setting. */
  readonly readingWidth: number;
}

/** Reports from the page: each has already happened. */
export type FromExplainer =
  | { readonly type: 'loaded' }
  | {
      readonly type: 'topicLinkFollowed';
      readonly topic: TopicKey;
      readonly heading: string | undefined;
      readonly beside: boolean;
    }
  | { readonly type: 'externalLinkFollowed'; readonly url: string }
  /** Into the walkthrough of the transformer, by the query of a link to it. */
  | { readonly type: 'walkthroughFollowed'; readonly query: string }
  | { readonly type: 'endReached'; readonly topic: TopicKey }
  | { readonly type: 'scrolled'; readonly topic: TopicKey; readonly scroll: number }
  | ({ readonly type: 'answerWritten' } & WrittenAnswer)
  /** A Content-Security-Policy violation or a script error: for the log. */
  | { readonly type: 'failed'; readonly reason: string };

/** What the page remembers over a window reload (`setState`); the host distrusts it. */
export interface ExplainerMemory {
  readonly version: 1;
  readonly topic: TopicKey;
  readonly scroll: number;
}
