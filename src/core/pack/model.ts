import type { Span } from '../span';

/** `packId/topicId`: names a topic among all packs. */
export type TopicKey = `${string}/${string}`;

/** How far a topic goes. A `reference` is looked up rather than learned, so it asks nothing. */
export type Level = 'basic' | 'working' | 'deep' | 'reference';

/** A work that a topic rests on; `[^id]` in the text cites it. */
export interface Source {
  readonly id: string | undefined;
  readonly title: string;
  readonly url: string;
  readonly kind: 'primary' | 'secondary';
}

/** A section heading of a topic's body (`##` and below; the title is the page's only level 1). */
export interface Heading {
  readonly id: string;
  /** Plain text, no Markdown. */
  readonly text: string;
  /** 2 to 6. */
  readonly level: number;
  /** The heading's line in the topic's file. */
  readonly at: Span;
}

/** A callout that asks for an answer of one's own: `> [!over-to-you] Question {#id}`. */
export interface Question {
  /** Stable and unique within the topic: answers are kept under it. */
  readonly id: string;
  /** Plain text, no Markdown; empty when the callout has no title. */
  readonly text: string;
}

interface CardCommon {
  /** Stable and unique within the topic: `packId/topicId#cardId` is the card's key everywhere. */
  readonly id: string;
  /** Markdown, as are all texts of a card. For `cloze` it holds the gaps as `{{c1::answer}}`. */
  readonly question: string;
  readonly why: string | undefined;
  /** The nearest heading above, if any: the passage the card asks about. */
  readonly heading: string | undefined;
  /** The whole fence in the topic's file. */
  readonly at: Span;
}

export interface ChoiceOption {
  readonly text: string;
  readonly correct: boolean;
}

/** One review question. */
export type Card = CardCommon &
  (
    | { readonly type: 'qa'; readonly answer: string }
    | { readonly type: 'cloze' }
    | { readonly type: 'choice'; readonly options: readonly ChoiceOption[] }
    /** `items` stand in the right order; whoever shows them shuffles. */
    | { readonly type: 'order'; readonly items: readonly string[] }
    /** `answer` is the exact output, compared after trimming. */
    | { readonly type: 'predict'; readonly answer: string }
  );

export type CardType = Card['type'];

/** A topic's front matter, checked. */
export interface FrontMatter {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly level: Level;
  readonly minutes: number;
  readonly tags: readonly string[];
  readonly aliases: readonly string[];
  /** Topic ids of the same pack, as are `related`. */
  readonly prerequisites: readonly string[];
  readonly related: readonly string[];
  /** ISO date, such as `2026-11-22`. */
  readonly reviewed: string;
  /** A number and a unit: `90d`, `8w`, `12mo`, `2y`. */
  readonly reviewEvery: string;
  readonly sources: readonly Source[];
  readonly formerIds: readonly string[];
}

/** One explainer. */
export interface Topic extends FrontMatter {
  /** Its file, relative to the pack folder. */
  readonly path: string;
  /** The whole file. */
  readonly text: string;
  /** Where the body starts in `text`, after the front matter. */
  readonly bodyStart: number;
  readonly headings: readonly Heading[];
  readonly questions: readonly Question[];
  readonly cards: readonly Card[];
}

export interface Section {
  readonly id: string;
  readonly title: string;
  /** Topic ids in reading order. */
  readonly topics: readonly string[];
}

/** A pack with everything in it that is sound; what is not became problems. */
export interface Pack {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly license: string;
  readonly sections: readonly Section[];
  /** In reading order: section by section. */
  readonly topics: readonly Topic[];
  /**
   * Text of drawings and data, and `data:` addresses of pictures, by path relative to the pack
   * folder.
   */
  readonly assets: ReadonlyMap<string, string>;
}
