import type { Span } from '../span';

/** What a topic is called. */
interface Named {
  readonly title: string;
  readonly aliases: readonly string[];
}

/** A place in running text that names a topic. */
export interface Mention<Topic> {
  readonly at: Span;
  readonly topic: Topic;
}

const word = /[\p{L}\p{N}]+(?:[-'’.][\p{L}\p{N}]+)*/gu;

/** No name is looked for beyond this many words: a crafted one would make every text slow. */
const mostWords = 6;

/**
 * The names that cannot be mistaken for ordinary words: two words or more, also hyphenated, or one
 * with a capital or digit inside (`DORA`, `K8S`). A name that two topics have is nobody's.
 */
export class TopicNames<Topic extends Named> {
  readonly #topics = new Map<string, Topic | undefined>();
  /** The first words of all names, in lower case: with any other word, no name begins. */
  readonly #openings = new Set<string>();

  constructor(topics: readonly Topic[]) {
    for (const topic of topics) {
      for (const name of new Set([topic.title, ...topic.aliases].map(keyOfName))) {
        if (name !== undefined) {
          this.#topics.set(name, this.#topics.has(name) ? undefined : topic);
          this.#openings.add(name.split(' ', 1)[0].toLowerCase());
        }
      }
    }
  }

  /** Every mention in the text, in order and without overlaps; of two at one place the longer. */
  mentionsIn(text: string): readonly Mention<Topic>[] {
    const mentions: Mention<Topic>[] = [];
    const words = [...text.matchAll(word)];
    for (let first = 0; first < words.length; first += 1) {
      if (!formsOf(words[first][0].toLowerCase()).some(form => this.#openings.has(form))) {
        continue;
      }
      for (let count = runAt(words, first); count > 0; count -= 1) {
        const run = words.slice(first, first + count);
        const topic = this.#named(run.map(([each]) => each));
        if (topic !== undefined) {
          const last = run[count - 1];
          mentions.push({ at: { start: run[0].index, end: last.index + last[0].length }, topic });
          first += count - 1;
          break;
        }
      }
    }
    return mentions;
  }

  #named(words: readonly string[]): Topic | undefined {
    return formsOf(keyOf(words))
      .map(form => this.#topics.get(form))
      .find(topic => topic !== undefined);
  }
}

/** A name as it stands, and without the ending of a plural or genitive. */
function formsOf(name: string): readonly string[] {
  return name.endsWith('s') ? [name, name.replace(/['’]?s$/, ''), name.replace(/es$/, '')] : [name];
}

function keyOfName(name: string): string | undefined {
  const words = name.split(/\s+/);
  const isOfWords = words.every(each => each.replace(word, '') === '');
  const isUnmistakable = words.length > 1 || /.[-\p{Lu}\p{N}]/u.test(name);
  return isOfWords && isUnmistakable && words.length <= mostWords ? keyOf(words) : undefined;
}

/** Several words are the same in any case; one must be written as it is. */
function keyOf(words: readonly string[]): string {
  const text = words.join(' ');
  return /[ -]/.test(text) ? text.toLowerCase() : text;
}

/** How many words from `first` on have nothing but blanks between them. */
function runAt(words: readonly RegExpExecArray[], first: number): number {
  let count = 1;
  while (count < mostWords && first + count < words.length && follows(words, first + count)) {
    count += 1;
  }
  return count;
}

function follows(words: readonly RegExpExecArray[], index: number): boolean {
  const before = words[index - 1];
  const gap = before.input.slice(before.index + before[0].length, words[index].index);
  return gap.trim() === '';
}
