import type {
  CatalogueHeading,
  CataloguePack,
  CatalogueSection,
  CatalogueTopic,
} from '../../core/catalogue/catalogue';
import type { TopicKey } from '../../core/pack/model';

/** A row of the tree. Rows that stand for a place in a topic can be handed to commands as such. */
export type TopicNode =
  | { readonly kind: 'pack'; readonly pack: CataloguePack }
  | { readonly kind: 'section'; readonly pack: CataloguePack; readonly section: CatalogueSection }
  | { readonly kind: 'topic'; readonly topic: TopicKey; readonly entry: CatalogueTopic }
  | {
      readonly kind: 'heading';
      readonly topic: TopicKey;
      readonly anchor: string;
      readonly entry: CatalogueTopic;
      readonly heading: CatalogueHeading;
    };

/** Whether a topic is to be shown. */
export type TopicFilter = (topic: CatalogueTopic) => boolean;

/** The rows under `parent`, or the top rows; branches without a topic left are left out. */
export function childrenOf(
  parent: TopicNode | undefined,
  packs: readonly CataloguePack[],
  isShown: TopicFilter,
): readonly TopicNode[] {
  if (parent === undefined) {
    return packs
      .filter(pack => pack.sections.some(section => section.topics.some(isShown)))
      .map(pack => ({ kind: 'pack', pack }));
  }
  switch (parent.kind) {
    case 'pack':
      return parent.pack.sections
        .filter(section => section.topics.some(isShown))
        .map(section => ({ kind: 'section', pack: parent.pack, section }));
    case 'section':
      return parent.section.topics
        .filter(isShown)
        .map(entry => ({ kind: 'topic', topic: entry.key, entry }));
    case 'topic':
      return topHeadings(parent.entry).map(heading => headingNode(parent.entry, heading));
    case 'heading':
      return subheadings(parent.entry, parent.heading).map(heading =>
        headingNode(parent.entry, heading),
      );
    default:
      return parent satisfies never;
  }
}

/** The same row has the same id after a refresh, so that what was open stays open. */
export function nodeId(node: TopicNode): string {
  switch (node.kind) {
    case 'pack':
      return node.pack.id;
    case 'section':
      return `${node.pack.id}/§${node.section.id}`;
    case 'topic':
      return node.topic;
    case 'heading':
      return `${node.topic}#${node.anchor}`;
    default:
      return node satisfies never;
  }
}

function headingNode(entry: CatalogueTopic, heading: CatalogueHeading): TopicNode {
  return { kind: 'heading', topic: entry.key, anchor: heading.id, entry, heading };
}

function topHeadings({ headings }: CatalogueTopic): readonly CatalogueHeading[] {
  const top = Math.min(...headings.map(({ level }) => level));
  return headings.filter(({ level }) => level === top);
}

/** Headings one level deeper, up to the next one of the same or a higher rank. */
function subheadings(
  { headings }: CatalogueTopic,
  parent: CatalogueHeading,
): readonly CatalogueHeading[] {
  const after = headings.slice(headings.indexOf(parent) + 1);
  const end = after.findIndex(({ level }) => level <= parent.level);
  return after
    .slice(0, end === -1 ? undefined : end)
    .filter(({ level }) => level === parent.level + 1);
}
