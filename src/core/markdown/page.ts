import { inEnglish } from '../message';
import type { Card, TopicKey } from '../pack/model';
import type { RenderContext, TopicReference } from './context';
import { escapeAttribute } from '../escape';
import type { Notes } from './notes';
import type { LabelName } from './rendered';

/** One page while it is being written. */
export interface Page {
  /** The topic's file, relative to the pack folder: relative addresses start there. */
  readonly path: string;
  /** Without a key for a file that is in no pack. */
  readonly context: Omit<RenderContext, 'key'> & Partial<Pick<RenderContext, 'key'>>;
  readonly cards: ReadonlyMap<string, Card>;
  /** The text of each heading by its id. */
  readonly headings: ReadonlyMap<string, string>;
  readonly notes: Notes;
  readonly ids: PageIds;
  /** The topics that the text links to, as far as it is written. */
  readonly linked: Map<TopicKey, TopicReference>;
}

/** Hands out the ids of a page, each only once. */
export class PageIds {
  readonly #taken: Set<string>;
  readonly #counts = new Map<string, number>();

  /** `taken` are ids that others gave. */
  constructor(taken: Iterable<string>) {
    this.#taken = new Set(taken);
  }

  /** `wanted`, or `wanted-2`, `wanted-3` … when that is taken. */
  claim(wanted: string): string {
    const plain = /^[\w-]+$/.test(wanted) ? wanted : wanted.replace(/[^\p{L}\p{N}_-]+/gu, '-');
    let id = plain;
    for (let next = 2; this.#taken.has(id); next += 1) {
      id = `${plain}-${next}`;
    }
    this.#taken.add(id);
    return id;
  }

  /** 1, 2, 3 … for each kind of thing. */
  count(kind: string): number {
    const count = (this.#counts.get(kind) ?? 0) + 1;
    this.#counts.set(kind, count);
    return count;
  }
}

/** The page's word `name`, with `value` in its gap. */
export function label(page: Page, name: LabelName, value?: string | number): string {
  const template = page.context.labels[name];
  return value === undefined ? template : inEnglish({ template, args: [value] });
}

/** The attributes of something wide that the keyboard can scroll, with a name of its own. */
export function scrollable(page: Page, kind: 'code' | 'formula' | 'table'): string {
  const name = label(page, kind, page.ids.count(kind));
  return `tabindex="0" role="region" aria-label="${escapeAttribute(name)}"`;
}
