import type { RefresherEvent } from '../../src/core/events/event';
import type { TopicKey } from '../../src/core/pack/model';

/** A mark made at `at` (milliseconds); its id says what it is, so that equal marks are equal. */
export function marked(topic: TopicKey, isRead: boolean, at: number): RefresherEvent {
  return { id: `mark-${topic}-${isRead}-${at}`, at, type: 'topicMarked', topic, isRead };
}

export function left(topic: TopicKey, scroll: number, at: number): RefresherEvent {
  return { id: `left-${topic}-${scroll}-${at}`, at, type: 'topicLeft', topic, scroll };
}
