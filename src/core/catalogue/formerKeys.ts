import type { TopicKey } from '../pack/model';
import type { CataloguePack } from './catalogue';

/** For each key that a topic once had, the key it has now. A key in use is no former one. */
export function formerKeys(packs: readonly CataloguePack[]): ReadonlyMap<string, TopicKey> {
  const topics = packs.flatMap(pack =>
    pack.sections.flatMap(section => section.topics.map(topic => ({ pack: pack.id, topic }))),
  );
  const inUse = new Set<string>(topics.map(({ topic }) => topic.key));
  return new Map(
    topics
      .flatMap(({ pack, topic }) =>
        topic.formerIds.map((id): readonly [string, TopicKey] => [`${pack}/${id}`, topic.key]),
      )
      .filter(([former]) => !inUse.has(former)),
  );
}
