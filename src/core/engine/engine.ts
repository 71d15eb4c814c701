import type { MarkedExtension } from 'marked';
import { agingOf, type Aging } from '../aging/aging';
import type { RenderContext, TopicReference } from '../markdown/context';
import { renderTopic } from '../markdown/render';
import type { PageLabels, RenderedTopic } from '../markdown/rendered';
import { TopicNames } from '../markdown/topicNames';
import type { PackFiles } from '../pack/files';
import { loadPack } from '../pack/loadPack';
import type { Pack, Topic, TopicKey } from '../pack/model';
import type { PackProblem } from '../pack/problem';
import type { Hit } from '../search/hit';
import { passagesOf } from '../search/passages';
import { indexPassages, type SearchIndex } from '../search/searchIndex';

/** Reads, renders and searches a set of packs. The same for extension, command line and tests. */
export class Engine {
  readonly packs: readonly Pack[];
  readonly problems: readonly PackProblem[];
  readonly #extensions: readonly MarkedExtension[];
  #index: SearchIndex | undefined;
  /** Of each pack that has been rendered from. */
  readonly #names = new Map<Pack, TopicNames<Topic>>();

  /** `extensions` add to the Markdown dialect; tests use it to misbehave on purpose. */
  constructor(packs: readonly PackFiles[], extensions: readonly MarkedExtension[] = []) {
    const loaded = packs.map(loadPack);
    this.packs = loaded.flatMap(({ pack }) => pack ?? []);
    this.problems = loaded.flatMap(({ problems }) => problems);
    this.#extensions = extensions;
  }

  /**
   * The topic as safe HTML, or `undefined` when no pack has it. `today` is an ISO
   * date; without it no page says that it may be out of date.
   */
  render(key: TopicKey, labels: PageLabels, today: string | undefined): RenderedTopic | undefined {
    for (const pack of this.packs) {
      const topic = pack.topics.find(({ id }) => keyOf(pack, id) === key);
      if (topic !== undefined) {
        return renderTopic(topic, this.#contextOf(pack, topic, labels, today), this.#extensions);
      }
    }
    return undefined;
  }

  /** Best first; the index is built with the first look-up. */
  search(query: string, limit: number): readonly Hit[] {
    this.#index ??= indexPassages(this.packs.flatMap(passagesOf));
    return this.#index.search(query, limit);
  }

  /** What of all packs may be out of date on the ISO date `today`. */
  aging(today: string): Aging {
    return agingOf(this.packs, today);
  }

  #contextOf(
    pack: Pack,
    topic: Topic,
    labels: PageLabels,
    today: string | undefined,
  ): RenderContext {
    const position = pack.topics.indexOf(topic);
    const refer = (other: Topic | undefined): TopicReference | undefined =>
      other && referenceTo(pack, other);
    const named = (ids: readonly string[]): readonly TopicReference[] =>
      ids.flatMap(id => refer(pack.topics.find(other => other.id === id)) ?? []);

    return {
      key: keyOf(pack, topic.id),
      labels,
      today,
      asset: path => pack.assets.get(path),
      topicAt: path => refer(pack.topics.find(other => other.path === path)),
      mentionsIn: text =>
        this.#namesIn(pack)
          .mentionsIn(text)
          .map(({ at, topic: mentioned }) => ({ at, topic: referenceTo(pack, mentioned) })),
      previous: refer(pack.topics[position - 1]),
      next: refer(pack.topics[position + 1]),
      prerequisites: named(topic.prerequisites),
      related: named(topic.related),
    };
  }

  #namesIn(pack: Pack): TopicNames<Topic> {
    const names = this.#names.get(pack) ?? new TopicNames(pack.topics);
    this.#names.set(pack, names);
    return names;
  }
}

function referenceTo(pack: Pack, { id, title, summary, level, minutes }: Topic): TopicReference {
  return { key: keyOf(pack, id), title, summary, level, minutes };
}

function keyOf(pack: Pack, topic: string): TopicKey {
  return `${pack.id}/${topic}`;
}
