import { addPeriod } from '../dates';
import type { PackData } from '../pack/data';
import type { FrontMatter } from '../pack/model';
import { dataShown } from '../pack/shownData';
import type { Block } from '../scan/blocks';

/** Something that was true when it was last reviewed: a topic, or what its page shows of data. */
export interface Dated {
  readonly kind: 'topic' | 'tool' | 'link' | 'claim';
  /** The title of the topic, the name of the tool or link, or the claim itself. */
  readonly title: string;
  /** The nearest heading above; `undefined` for the topic and for what stands above all headings. */
  readonly heading: string | undefined;
  /** ISO date of the last day on which it need not be reviewed again. */
  readonly due: string;
  readonly isOverdue: boolean;
}

const kinds = { tools: 'tool', links: 'link', claims: 'claim' } as const satisfies Readonly<
  Record<PackData['kind'], Dated['kind']>
>;

/**
 * The topic itself, then every item of data that its `blocks` show, once each, in their order. An
 * item without a period of its own takes the topic's. `today` is an ISO date; what is never due is
 * left out.
 */
export function datedIn(
  topic: FrontMatter,
  blocks: readonly Block[],
  asset: (path: string) => string | undefined,
  today: string,
): readonly Dated[] {
  const found = new Map<string, readonly Dated[]>();
  found.set('', dated('topic', topic.title, undefined, topic));

  let heading: string | undefined;
  for (const block of blocks) {
    if (block.kind === 'heading' && block.level > 1) {
      heading = block.id;
    } else if (block.kind === 'fence' && block.language === 'figure') {
      showFigure(block.attributes);
    }
  }
  return [...found.values()].flat();

  function showFigure(attributes: ReadonlyMap<string, string>): void {
    const shown = dataShown(attributes, asset);
    if (shown === undefined) {
      return;
    }
    const kind = kinds[shown.data.kind];
    for (const item of shown.data.items.filter(shown.isShown)) {
      const key = `${attributes.get('src')}#${item.id}`;
      const title = 'claim' in item ? item.claim : item.name;
      found.set(key, found.get(key) ?? dated(kind, title, heading, item));
    }
  }

  function dated(
    kind: Dated['kind'],
    title: string,
    under: string | undefined,
    { reviewed, reviewEvery }: { readonly reviewed: string; readonly reviewEvery?: string },
  ): readonly Dated[] {
    const due = addPeriod(reviewed, reviewEvery ?? topic.reviewEvery);
    return due === undefined ? [] : [{ kind, title, heading: under, due, isOverdue: due < today }];
  }
}
