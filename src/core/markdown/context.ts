import type { Level, TopicKey } from '../pack/model';
import type { PageLabels } from './rendered';
import type { Mention } from './topicNames';

/** A topic that the page points at. */
export interface TopicReference {
  readonly key: TopicKey;
  readonly title: string;
  readonly summary: string;
  readonly level: Level;
  readonly minutes: number;
}

/** All a rendering may depend on besides the topic's text. Everything else is refused. */
export interface RenderContext {
  /** The rendered topic itself. */
  readonly key: TopicKey;
  readonly labels: PageLabels;
  /** ISO date; decides whether the page "may be out of date". `undefined` shows no such badge. */
  readonly today: string | undefined;
  /** Text, or a picture's `data:` address, of the pack's file at `path` (relative to the pack folder), if it has one. */
  readonly asset: (path: string) => string | undefined;
  /** The topic whose file is at `path` (relative to the pack folder), if it is one. */
  readonly topicAt: (path: string) => TopicReference | undefined;
  /** Where a text of the page names topics. */
  readonly mentionsIn: (text: string) => readonly Mention<TopicReference>[];
  readonly previous: TopicReference | undefined;
  readonly next: TopicReference | undefined;
  readonly prerequisites: readonly TopicReference[];
  readonly related: readonly TopicReference[];
}
