import { byTime } from '../events/compaction';
import type { RefresherEvent, WrittenAnswer } from '../events/event';

/** An answer as it stands now; its text is empty when it was taken back. */
export interface OwnAnswer extends WrittenAnswer {
  /** When it was last changed, in milliseconds since 1970. */
  readonly at: number;
}

/** The last answer to each callout, the same for any order and repetition of the events. */
export function ownAnswers(events: Iterable<RefresherEvent>): readonly OwnAnswer[] {
  const answers = new Map<string, OwnAnswer>();
  for (const event of [...events].sort(byTime)) {
    if (event.type === 'answerWritten') {
      const { topic, callout, text, at } = event;
      answers.set(`${topic}#${callout}`, { topic, callout, text, at });
    }
  }
  return [...answers.values()];
}
