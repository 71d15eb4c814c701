import type { RefresherEvent } from '../../src/core/events/event';
import type { TopicKey } from '../../src/core/pack/model';

/** A mark made at `at` (milliseconds); its id says what it is, so that equal marks are equal. */
export function marked(topic: TopicKey, isRead: boolean, at: number): RefresherEvent {
  return { id: `mark-${topic}-${isRead}-${at}`, at, type: 'topicMarked', topic, isRead };
}

export function answered(
  topic: TopicKey,
  callout: string,
  text: string,
  at: number,
): RefresherEvent {
  const id = `answer-${topic}-${callout}-${text}-${at}`;
  return { id, at, type: 'answerWritten', topic, callout, text };
}

export function left(topic: TopicKey, scroll: number, at: number): RefresherEvent {
  return { id: `left-${topic}-${scroll}-${at}`, at, type: 'topicLeft', topic, scroll };
}
