import { SaxesParser } from 'saxes';
import { escapeAttribute } from '../escape';
import { remembering } from '../memo';

/** A drawing made safe to stand in a page. */
export interface SanitizedDrawing {
  /** The drawing, or `undefined` when the file as a whole is refused. */
  readonly svg: string | undefined;
  /** What was left out, or why the file is refused, as short English phrases. */
  readonly dropped: readonly string[];
}

const largestDrawing = 256 * 1024;
const deepestNesting = 32;
const namespace = 'http://www.w3.org/2000/svg';

const elements = words(
  'svg title desc defs marker g path rect circle ellipse line polyline polygon text tspan',
);
const textElements = words('title desc text tspan');

const number = /^[\d\s.,%eE+-]*$/;
const keyword = /^[a-z-]*$/i;
const paint = /^(?:none|currentColor|var\(--vscode-[\w-]+\))$/;
const elementName = /^()([\w-]+)()$/;
const elementAddress = /^(url\(#)([\w-]+)(\))$/;

/** Every attribute that is copied and what its value may be. */
const copied: ReadonlyMap<string, RegExp> = new Map([
  ...each('viewBox x y x1 y1 x2 y2 cx cy r rx ry width height points dx dy', number),
  ...each('refX refY markerWidth markerHeight stroke-width stroke-dasharray opacity', number),
  ...each('text-anchor dominant-baseline markerUnits stroke-linecap stroke-linejoin', keyword),
  ...each('fill stroke', paint),
  ['d', /^[MLHVCSQTAZ\d\s.,eE+-]*$/i],
  ['transform', /^[a-z\d\s.,()+-]*$/i],
  ['orient', /^(?:auto|auto-start-reverse|[\d.+-]+)$/],
  ['class', /^\s*(?:d-[a-z0-9-]+(?:\s+|$))+$/],
]);

/** Attributes that name an element: before it, its id, after it. */
const references: ReadonlyMap<string, RegExp> = new Map([
  ...each('id aria-labelledby', elementName),
  ...each('marker-start marker-end', elementAddress),
]);

/** Written anew for every drawing, so that whatever the file says about them does not count. */
const writtenAnew: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['svg', words('xmlns role aria-labelledby')],
  ['title', words('id')],
]);

/** A drawing whose ids' prefix is still open: it belongs between the pieces. */
interface Template {
  readonly pieces: readonly string[] | undefined;
  readonly dropped: readonly string[];
}

const templateOf = remembering(64, readTemplate);

/**
 * Parses a drawing and writes out only what an inlined drawing may have. Ids start with `prefix`,
 * which is itself the title's, so that the drawings of a page never meet.
 */
export function sanitizeDrawing(svg: string, prefix: string): SanitizedDrawing {
  const { pieces, dropped } = templateOf(svg);
  return { svg: pieces?.join(escapeAttribute(prefix)), dropped };
}

class Refusal extends Error {}

function refuse(reason: string): never {
  throw new Refusal(reason);
}

function readTemplate(svg: string): Template {
  try {
    return new TemplateWriter().write(svg);
  } catch (error) {
    if (error instanceof Refusal) {
      return { pieces: undefined, dropped: [error.message] };
    }
    throw error;
  }
}

class TemplateWriter {
  readonly #pieces = [''];
  readonly #dropped = new Set<string>();
  readonly #open: string[] = [];
  /** How deep the reader is in an element that is left out. */
  #skipped = 0;
  #isTitled = false;

  write(svg: string): Template {
    if (svg.length > largestDrawing) {
      refuse(`more than ${largestDrawing / 1024} KB`);
    }
    const parser = new SaxesParser({ position: false, xmlns: false });
    parser.on('error', () => refuse('not well-formed XML'));
    parser.on('doctype', () => refuse('a DOCTYPE'));
    parser.on('processinginstruction', () => refuse('a processing instruction'));
    parser.on('opentag', tag => this.#openTag(tag.name, tag.attributes));
    parser.on('closetag', tag => this.#closeTag(tag.name));
    parser.on('text', text => this.#text(text));
    parser.on('cdata', text => this.#text(text));
    parser.write(svg).close();
    if (!this.#isTitled) {
      refuse('no <title>');
    }
    return { pieces: this.#pieces, dropped: [...this.#dropped] };
  }

  #openTag(name: string, attributes: Readonly<Record<string, string>>): void {
    const depth = this.#open.length;
    if (depth === 0 && (name !== 'svg' || attributes.xmlns !== namespace)) {
      refuse('its root is no <svg> of the SVG namespace');
    }
    if (depth + this.#skipped >= deepestNesting) {
      refuse(`nested more than ${deepestNesting} deep`);
    }
    if (this.#skipped > 0 || !elements.has(name) || (depth > 0 && name === 'svg')) {
      this.#skipped += 1;
      this.#dropped.add(`<${name}>`);
      return;
    }
    this.#open.push(name);
    this.#put(`<${name}`);
    if (depth === 0) {
      this.#put(' role="img"');
      this.#putReference('aria-labelledby', ['', '', '']);
    } else if (depth === 1 && name === 'title' && !this.#isTitled) {
      this.#isTitled = true;
      this.#putReference('id', ['', '', '']);
    }
    for (const [attribute, value] of Object.entries(attributes)) {
      if (!writtenAnew.get(name)?.has(attribute)) {
        this.#attribute(name, attribute, value);
      }
    }
    this.#put('>');
  }

  #attribute(element: string, name: string, value: string): void {
    const reference = references.get(name)?.exec(value);
    if (reference) {
      this.#putReference(name, [reference[1], `-${reference[2]}`, reference[3]]);
    } else if (copied.get(name)?.test(value)) {
      this.#put(` ${name}="${escapeAttribute(value)}"`);
    } else {
      this.#dropped.add(`${name} of <${element}>`);
    }
  }

  #closeTag(name: string): void {
    if (this.#skipped > 0) {
      this.#skipped -= 1;
    } else {
      this.#open.pop();
      this.#put(`</${name}>`);
    }
  }

  #text(text: string): void {
    if (this.#skipped === 0 && textElements.has(this.#open.at(-1) ?? '')) {
      this.#put(escapeAttribute(text));
    } else if (this.#skipped === 0 && text.trim() !== '') {
      this.#dropped.add(`text in <${this.#open.at(-1) ?? ''}>`);
    }
  }

  #put(text: string): void {
    this.#pieces[this.#pieces.length - 1] += text;
  }

  #putReference(name: string, [before, id, after]: readonly [string, string, string]): void {
    this.#put(` ${name}="${before}`);
    this.#pieces.push(`${id}${after}"`);
  }
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

function each(list: string, value: RegExp): readonly (readonly [string, RegExp])[] {
  return list.split(' ').map(name => [name, value]);
}
