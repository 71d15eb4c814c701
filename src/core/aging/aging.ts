import { addPeriod } from '../dates';
import type { Pack, TopicKey } from '../pack/model';
import { scanBlocks } from '../scan/blocks';
import { datedIn, type Dated } from './dated';

/** Something dated, and the topic on whose page it stands. */
export interface DatedOnPage extends Dated {
  readonly topic: TopicKey;
}

/** What of some packs is to be reviewed, each list by the day on which it is due. */
export interface Aging {
  readonly overdue: readonly DatedOnPage[];
  /** Due within the next 90 days. */
  readonly soon: readonly DatedOnPage[];
  /** The first that is due after that. */
  readonly next: DatedOnPage | undefined;
}

/** What may be out of date in `packs` on the ISO date `today`, and what soon will be. */
export function agingOf(packs: readonly Pack[], today: string): Aging {
  const all = packs.flatMap(pack => datedOnPages(pack, today));
  const upcoming = inOrder(all.filter(({ isOverdue }) => !isOverdue));
  const horizon = addPeriod(today, '90d') ?? today;
  return {
    overdue: inOrder(all.filter(({ isOverdue }) => isOverdue)),
    soon: upcoming.filter(({ due }) => due <= horizon),
    next: upcoming.find(({ due }) => due > horizon),
  };
}

function datedOnPages(pack: Pack, today: string): readonly DatedOnPage[] {
  return pack.topics.flatMap(topic => {
    const key: TopicKey = `${pack.id}/${topic.id}`;
    const blocks = scanBlocks(topic.text, topic.bodyStart);
    return datedIn(topic, blocks, path => pack.assets.get(path), today).map(dated => ({
      ...dated,
      topic: key,
    }));
  });
}

/** What is due on the same day stays in reading order. */
function inOrder(dated: readonly DatedOnPage[]): readonly DatedOnPage[] {
  return dated.toSorted((first, second) =>
    first.due < second.due ? -1 : +(first.due > second.due),
  );
}
