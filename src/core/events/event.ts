import type { TopicKey } from '../pack/model';
import { isExplicitId } from '../scan/headingIds';

/** Something a person did, kept for ever or until a later event takes its place. */
export type RefresherEvent = EventCommon &
  (
    | { readonly type: 'topicMarked'; readonly topic: TopicKey; readonly isRead: boolean }
    /** Where reading stopped; `scroll` is the share of the page above the window's top, 0 to 1. */
    | { readonly type: 'topicLeft'; readonly topic: TopicKey; readonly scroll: number }
    /** What stands in the field of a callout now; empty when its answer was taken back. */
    | ({ readonly type: 'answerWritten' } & WrittenAnswer)
  );

/** A person's own answer to a topic's callout. */
export interface WrittenAnswer {
  readonly topic: TopicKey;
  /** The id of the callout. */
  readonly callout: string;
  /** At most `longestAnswer` UTF-16 units. */
  readonly text: string;
}

/** Ten pages: more is no answer, and every change of it is an event of its own. */
export const longestAnswer = 20_000;

/** As much of `text` as an answer can hold, without half a character at its end. */
export function cutAnswer(text: string): string {
  return text.length <= longestAnswer
    ? text
    : text.slice(0, longestAnswer).replace(/[\ud800-\udbff]$/, '');
}

interface EventCommon {
  /** Unique among all windows and machines. */
  readonly id: string;
  /** Milliseconds since 1970 (UTC). */
  readonly at: number;
}

/** An event as its maker describes it, before it gets its id and time. */
export type NewEvent = RefresherEvent extends infer Event
  ? Event extends RefresherEvent
    ? Omit<Event, 'id' | 'at'>
    : never
  : never;

/** The event in `value`, or `undefined` if this version does not know it. */
export function parseEvent(value: unknown): RefresherEvent | undefined {
  if (!isRecord(value) || typeof value['id'] !== 'string' || !isTime(value['at'])) {
    return undefined;
  }
  const { type, topic } = value;
  const isSound =
    isTopicKey(topic) &&
    ((type === 'topicMarked' && typeof value['isRead'] === 'boolean') ||
      (type === 'topicLeft' && isShare(value['scroll'])) ||
      (type === 'answerWritten' && isWrittenAnswer(value)));
  return isSound ? (value as unknown as RefresherEvent) : undefined;
}

/** Ids of packs and topics are lower case, so that a key is a safe part of a path and a link. */
export function isTopicKey(value: unknown): value is TopicKey {
  return (
    typeof value === 'string' && /^[a-z0-9][a-z0-9.-]{0,80}\/[a-z0-9][a-z0-9-]{0,80}$/.test(value)
  );
}

/** Whether `value` is an answer that can be kept. */
export function isWrittenAnswer(value: object): value is WrittenAnswer {
  return (
    'topic' in value &&
    isTopicKey(value.topic) &&
    'callout' in value &&
    isCalloutId(value.callout) &&
    'text' in value &&
    typeof value.text === 'string' &&
    value.text.length <= longestAnswer
  );
}

function isCalloutId(value: unknown): boolean {
  return typeof value === 'string' && value.length <= 200 && isExplicitId(value);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTime(value: unknown): boolean {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}

function isShare(value: unknown): boolean {
  return typeof value === 'number' && value >= 0 && value <= 1;
}
