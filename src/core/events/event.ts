import type { TopicKey } from '../pack/model';

/** Something a person did, kept for ever or until a later event takes its place. */
export type RefresherEvent = EventCommon &
  (
    | { readonly type: 'topicMarked'; readonly topic: TopicKey; readonly isRead: boolean }
    /** Where reading stopped; `scroll` is the share of the page above the window's top, 0 to 1. */
    | { readonly type: 'topicLeft'; readonly topic: TopicKey; readonly scroll: number }
  );

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
      (type === 'topicLeft' && isShare(value['scroll'])));
  return isSound ? (value as unknown as RefresherEvent) : undefined;
}

/** Ids of packs and topics are lower case, so that a key is a safe part of a path and a link. */
export function isTopicKey(value: unknown): value is TopicKey {
  return (
    typeof value === 'string' && /^[a-z0-9][a-z0-9.-]{0,80}\/[a-z0-9][a-z0-9-]{0,80}$/.test(value)
  );
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
