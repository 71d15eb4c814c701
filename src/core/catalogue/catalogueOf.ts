import type { Pack, Topic } from '../pack/model';
import type { CataloguePack, CatalogueTopic } from './catalogue';

/**
 * What the tree, the palette and links need of `pack`, whose folder is `root` (relative to the
 * extension) and which consists of `files` (relative to `root`).
 */
export function catalogueOf(pack: Pack, root: string, files: readonly string[]): CataloguePack {
  const byId = new Map(pack.topics.map(topic => [topic.id, topic]));
  return {
    id: pack.id,
    title: pack.title,
    root,
    files,
    sections: pack.sections.map(({ id, title, topics }) => ({
      id,
      title,
      topics: topics.flatMap(topicId => {
        const topic = byId.get(topicId);
        return topic === undefined ? [] : [catalogueTopic(pack, topic)];
      }),
    })),
  };
}

function catalogueTopic(pack: Pack, topic: Topic): CatalogueTopic {
  const { id, title, summary, level, minutes, tags, aliases, reviewed, reviewEvery } = topic;
  return {
    key: `${pack.id}/${id}`,
    ...{ id, title, summary, level, minutes, tags, aliases, reviewed, reviewEvery },
    path: topic.path,
    formerIds: topic.formerIds,
    headings: topic.headings.map(heading => ({
      id: heading.id,
      text: heading.text,
      level: heading.level,
    })),
    questions: topic.questions,
  };
}
