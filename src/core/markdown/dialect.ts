import { Marked, type MarkedExtension, type MarkedToken, type Token, type Tokens } from 'marked';
import { explicitIdOf } from '../scan/headingIds';

/** `$…$` or `$$…$$`; as a block, `$$…$$` alone between other blocks. */
export interface MathToken {
  readonly type: 'math' | 'mathBlock';
  readonly raw: string;
  readonly source: string;
  readonly isDisplay: boolean;
}

/** `[^id]`: cites a source or a note. */
export interface CitationToken {
  readonly type: 'citation';
  readonly raw: string;
  readonly note: string;
}

/** `[^id]: …`: where a note is defined; its text is had by `Reader.notesIn`. */
export interface NoteToken {
  readonly type: 'note';
  readonly raw: string;
}

export type CalloutKind = 'misconception' | 'over-to-you' | 'note' | 'more';

/** A block quote that starts with `[!kind] Title {#id}`. */
export interface CalloutToken {
  readonly type: 'callout';
  readonly raw: string;
  readonly kind: CalloutKind;
  readonly id: string | undefined;
  readonly title: Token[];
  readonly tokens: Token[];
}

/** `{{c1::answer}}`: a gap of a cloze card. */
export interface GapToken {
  readonly type: 'gap';
  readonly raw: string;
  readonly answer: string;
}

/** Every token that our Markdown can have. */
export type DialectToken =
  | Exclude<MarkedToken, Tokens.HTML | Tokens.Tag>
  | MathToken
  | CitationToken
  | NoteToken
  | CalloutToken
  | GapToken;

/** `$5 and $6` is text: a formula touches both its dollars, and no digit follows it. */
const inlineMath = /^\$(?![\s$])((?:\\[^]|[^\\$`])+)(?<!\s)\$(?!\d)/;
const displayMath = /^\$\$((?:\\[^]|[^\\$])+)\$\$/;
const displayMathBlock = /^ {0,3}\$\$((?:\\[^]|[^\\$])+)\$\$[ \t]*(?:\n|$)/;
const anyMath = /\$\$(?:\\[^]|[^\\$])+\$\$|\$(?![\s$])(?:\\[^]|[^\\$`])+(?<!\s)\$(?!\d)/g;
const citation = /^\[\^([^\]\s]+)\]/;
const note =
  /^ {0,3}\[\^([^\]\s]+)\]:[ \t]*([^\n]*(?:\n(?:[ \t]*\n)*(?: {2}|\t)[ \t]*\S[^\n]*)*)(?:\n|$)/;
const callout =
  /^ {0,3}>[ \t]*\[!(misconception|over-to-you|note|more)\][ \t]*([^\n]*)(?:\n|$)((?: {0,3}>[^\n]*(?:\n|$))*)/i;
const gap = /^\{\{c\d+::([^{}]+)\}\}/;

/** The notes of each text, kept beside its tokens as marked keeps the definitions of links. */
const notes = new WeakMap<object, Map<string, readonly DialectToken[]>>();

/** Of two notes with one name the first counts. */
function define(text: object, name: string, tokens: readonly Token[]): void {
  const known = notes.get(text) ?? new Map<string, readonly DialectToken[]>();
  if (!known.has(name)) {
    notes.set(text, known.set(name, ours(tokens)));
  }
}

const dialect: MarkedExtension = {
  extensions: [
    {
      name: 'mathBlock',
      level: 'block',
      start: src => afterNewline(src, '$$'),
      tokenizer(src) {
        const match = displayMathBlock.exec(src);
        return match ? mathToken('mathBlock', match[0], match[1], true) : undefined;
      },
    },
    {
      name: 'math',
      level: 'inline',
      start: src => src.indexOf('$'),
      tokenizer(src) {
        const display = displayMath.exec(src);
        if (display) {
          return mathToken('math', display[0], display[1], true);
        }
        const match = inlineMath.exec(src);
        return match ? mathToken('math', match[0], match[1], false) : undefined;
      },
    },
    {
      name: 'citation',
      level: 'inline',
      tokenizer(src) {
        const match = this.lexer.state.inLink ? null : citation.exec(src);
        return match
          ? ({ type: 'citation', raw: match[0], note: match[1] } satisfies CitationToken)
          : undefined;
      },
    },
    {
      name: 'note',
      level: 'block',
      start: src => afterNewline(src, '[^'),
      tokenizer(src) {
        const match = note.exec(src);
        if (!match) {
          return undefined;
        }
        const [raw, name, text] = match;
        const tokens = this.lexer.blockTokens(text.replace(/\n(?: {2,4}|\t)/g, '\n'));
        define(this.lexer.tokens, name, tokens);
        return { type: 'note', raw } satisfies NoteToken;
      },
    },
    {
      name: 'callout',
      level: 'block',
      tokenizer(src) {
        const match = callout.exec(src);
        if (!match) {
          return undefined;
        }
        const [raw, kind, heading, body] = match;
        const { id, length } = explicitIdOf(heading);
        const { top } = this.lexer.state;
        this.lexer.state.top = true;
        const tokens = this.lexer.blockTokens(body.replace(/^ {0,3}> ?/gm, ''));
        this.lexer.state.top = top;
        return {
          type: 'callout',
          raw,
          kind: kind.toLowerCase() as CalloutKind,
          id,
          title: this.lexer.inline(heading.slice(0, length)),
          tokens,
        } satisfies CalloutToken;
      },
    },
    {
      name: 'gap',
      level: 'inline',
      start: src => src.indexOf('{{'),
      tokenizer(src) {
        const match = gap.exec(src);
        return match
          ? ({ type: 'gap', raw: match[0], answer: match[1] } satisfies GapToken)
          : undefined;
      },
    },
  ],
  tokenizer: {
    // There is no raw HTML in our Markdown: a tag is text like any other.
    html: () => undefined,
    tag: () => undefined,
  },
  hooks: {
    // A `_` or `*` inside a formula must not close emphasis that was opened before it.
    emStrongMask: src => src.replace(anyMath, formula => `[${'a'.repeat(formula.length - 2)}]`),
  },
};

/** Where a line that begins with `mark` may end the paragraph before it. */
function afterNewline(source: string, mark: string): number | undefined {
  const newline = source.indexOf(`\n${mark}`);
  return newline === -1 ? undefined : newline + 1;
}

function mathToken(
  type: MathToken['type'],
  raw: string,
  source: string,
  isDisplay: boolean,
): Tokens.Generic {
  return { type, raw, source: source.trim(), isDisplay } satisfies MathToken;
}

const standard = new Marked(dialect);

/** Reads our Markdown into tokens. Nothing of marked's own HTML is ever used. */
export class Reader {
  readonly #marked: Marked;

  /** `extensions` add to the dialect; tests use them to misbehave on purpose. */
  constructor(extensions: readonly MarkedExtension[] = []) {
    this.#marked = extensions.length === 0 ? standard : new Marked(dialect, ...extensions);
  }

  blocks(text: string): readonly DialectToken[] {
    return ours(this.#marked.lexer(text));
  }

  inline(text: string): readonly DialectToken[] {
    return ours(this.#marked.Lexer.lexInline(text, this.#marked.defaults));
  }

  /** Every note defined in the text that `blocks` read, at any depth, by its name. */
  notesIn(blocks: readonly DialectToken[]): ReadonlyMap<string, readonly DialectToken[]> {
    return notes.get(blocks) ?? new Map<string, readonly DialectToken[]>();
  }
}

/** marked types its tokens as "anything with a type"; these are all it can make of our dialect. */
export function ours(tokens: readonly Token[]): readonly DialectToken[] {
  return tokens as readonly DialectToken[];
}
