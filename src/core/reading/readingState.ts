import { byTime } from '../events/compaction';
import type { RefresherEvent } from '../events/event';
import type { TopicKey } from '../pack/model';

/** What the events say about reading, as it stands now. */
export interface ReadingState {
  readonly read: ReadonlySet<TopicKey>;
  /** Share of the page above the window's top where reading stopped, 0 to 1. */
  readonly leftAt: ReadonlyMap<TopicKey, number>;
}

/** The same for any order and any repetition of the same events. */
export function readingState(events: Iterable<RefresherEvent>): ReadingState {
  const read = new Set<TopicKey>();
  const leftAt = new Map<TopicKey, number>();
  for (const event of [...events].sort(byTime)) {
    switch (event.type) {
      case 'topicMarked':
        if (event.isRead) {
          read.add(event.topic);
        } else {
          read.delete(event.topic);
        }
        break;
      case 'topicLeft':
        leftAt.set(event.topic, event.scroll);
        break;
      case 'answerWritten':
        break;
      default:
        event satisfies never;
    }
  }
  return { read, leftAt };
}
