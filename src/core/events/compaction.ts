import type { RefresherEvent } from './event';

export interface StoredFile {
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly events: readonly RefresherEvent[];
  /** False keeps the file out of any snapshot: a later version may read more in it. */
  readonly isUnderstood: boolean;
}

export interface Compaction {
  /** What one new file must hold before any other file goes. */
  readonly snapshot: readonly RefresherEvent[];
  /** Names of the files that the snapshot covers. */
  readonly covered: readonly string[];
}

const week = 7 * 24 * 60 * 60 * 1000;
const worthwhile = 20;

/**
 * Replaces many small files by one, once they are older than seven days: by then no other window
 * can be writing or first reading them. Crashing halfway, or two windows doing it at once, leaves
 * some events twice, and readers merge by id. `undefined` when there is too little to gain.
 */
export function planCompaction(files: readonly StoredFile[], now: number): Compaction | undefined {
  const old = files.filter(file => file.isUnderstood && now - file.at > week);
  if (old.length < worthwhile) {
    return undefined;
  }
  return {
    snapshot: stillTelling(old.flatMap(file => file.events)),
    covered: old.map(file => file.name),
  };
}

/** Events say only how things stand: the last about each subject is enough. */
function stillTelling(events: readonly RefresherEvent[]): readonly RefresherEvent[] {
  const last = new Map<string, RefresherEvent>();
  for (const event of [...events].sort(byTime)) {
    last.set(subjectOf(event), event);
  }
  return [...last.values()].sort(byTime);
}

/** What a later event would say anew: an answer is the callout's, all else is the topic's. */
function subjectOf(event: RefresherEvent): string {
  const callout = event.type === 'answerWritten' ? `#${event.callout}` : '';
  return `${event.type} ${event.topic}${callout}`;
}

/** Time first; the id decides between events of one millisecond, alike in every window. */
export function byTime(first: RefresherEvent, second: RefresherEvent): number {
  return first.at - second.at || (first.id < second.id ? -1 : 1);
}
