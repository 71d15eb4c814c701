import GithubSlugger, { slug } from 'github-slugger';
import { readable, scanInlines } from './inlines';
import type { Line } from './lines';

/** A heading's content, told apart from the id written after it. */
export interface HeadingContent {
  readonly id: string;
  /** The id written after it, which is another when an earlier heading took it. */
  readonly writtenId: string | undefined;
  /** Plain text, no Markdown. */
  readonly text: string;
  /** The Markdown without `{#id}`. */
  readonly lines: readonly Line[];
}

const explicitId = /^[A-Za-z][\w-]*$/;

/**
 * Gives the headings of one page their ids: the `{#id}` written after the text, or else GitHub's
 * slug of the text; a number is added to an id already given. Both the scanner and the renderer
 * ask it, once for each heading outside lists and quotes, in document order.
 */
export class HeadingIds {
  readonly #slugger = new GithubSlugger();

  read(lines: readonly Line[]): HeadingContent {
    const last = lines[lines.length - 1];
    const { id, length } = explicitIdOf(last.text);
    const bare = [...lines.slice(0, -1), { ...last, text: last.text.slice(0, length) }];
    const text = readable(scanInlines(bare));
    const wanted = id ?? (slug(text) === '' ? 'section' : text);
    return { id: this.#slugger.slug(wanted, id !== undefined), writtenId: id, text, lines: bare };
  }
}

/** Whether `value` can be written as `{#value}`. */
export function isExplicitId(value: string): boolean {
  return explicitId.test(value);
}

/** The id in a trailing `{#id}`, and how long the text before it is. */
export function explicitIdOf(text: string): {
  readonly id: string | undefined;
  readonly length: number;
} {
  const trimmed = text.trimEnd();
  const start = trimmed.lastIndexOf('{#');
  const id = start !== -1 && trimmed.endsWith('}') ? trimmed.slice(start + 2, -1) : '';
  return explicitId.test(id)
    ? { id, length: trimmed.slice(0, start).trimEnd().length }
    : { id: undefined, length: trimmed.length };
}
