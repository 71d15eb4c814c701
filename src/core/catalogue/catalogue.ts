import type { Level, Question, TopicKey } from '../pack/model';

/**
 * What the tree, the palette and links need to know of packs, without any topic's text. The
 * built-in packs' catalogue is made at build time, so that showing it needs no parser.
 */
export interface CataloguePack {
  readonly id: string;
  readonly title: string;
  /** The pack folder, relative to the extension. */
  readonly root: string;
  /** Every file of the pack: hosts that cannot list a folder read these. */
  readonly files: readonly string[];
  readonly sections: readonly CatalogueSection[];
}

export interface CatalogueSection {
  readonly id: string;
  readonly title: string;
  readonly topics: readonly CatalogueTopic[];
}

export interface CatalogueTopic {
  readonly key: TopicKey;
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly level: Level;
  readonly minutes: number;
  readonly tags: readonly string[];
  readonly aliases: readonly string[];
  /** ISO date. */
  readonly reviewed: string;
  readonly reviewEvery: string;
  /** The topic's file, relative to the pack folder. */
  readonly path: string;
  /** Ids this topic once had: old links and marks still find it. */
  readonly formerIds: readonly string[];
  readonly headings: readonly CatalogueHeading[];
  readonly questions: readonly Question[];
}

export interface CatalogueHeading {
  readonly id: string;
  readonly text: string;
  readonly level: number;
}
