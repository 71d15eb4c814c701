/** What a shape means; its colors come from the page's classes. */
export type Tone = (typeof tones)[number];

export const tones = ['neutral', 'accent', 'cool', 'warm', 'good', 'bad', 'ghost'] as const;

/** How a line of text is set. */
export type TextStyle = (typeof textStyles)[number];

export const textStyles = ['title', 'strong', 'text', 'small', 'code'] as const;

/** One line, or several that each start anew; a line that is too long wraps. */
export type Lines = string | readonly string[];

interface Part {
  /** Arrows name it. */
  readonly id?: string;
  /** Its share of the width in a row; 1 unless told. */
  readonly weight?: number;
}

/** A rounded rectangle with text, other parts, or both: text first. */
export interface Box extends Part {
  readonly kind: 'box';
  readonly tone?: Tone;
  readonly title?: string;
  readonly text?: Lines;
  readonly code?: Lines;
  readonly small?: Lines;
  /** A group of the drawing's tools, listed by name; those not current say so. */
  readonly tools?: string;
  /** `start` when it holds parts or several lines of code, else `center`. */
  readonly align?: Align;
  /** Where its text stands when a neighbor is higher; in the middle unless told. */
  readonly stand?: 'top';
  readonly inside?: Node;
  /** A section of the page, `#its-id`: the box opens it. */
  readonly link?: string;
}

/** Text without a shape around it. `{reviewed}` is the date of the oldest review of the tools. */
export interface Text extends Part {
  readonly kind: 'text';
  readonly text: Lines;
  readonly style?: TextStyle;
  readonly align?: Align;
}

export type Align = 'start' | 'center' | 'end';

/** Parts beside each other; in a narrow drawing below each other, unless `narrow` says `row`. */
export interface Row extends Part {
  readonly kind: 'row';
  readonly items: readonly Node[];
  /** Space between the parts, in units. */
  readonly gap?: number;
  /** Arrows from each part to the next; a list gives them labels. */
  readonly flow?: boolean | readonly string[];
  readonly narrow?: 'row' | 'column';
}

/** Parts below each other. */
export interface Column extends Part {
  readonly kind: 'column';
  readonly items: readonly Node[];
  readonly gap?: number;
  readonly flow?: boolean | readonly string[];
}

/** A part with a bracket below it that says what it is. */
export interface Bracket extends Part {
  readonly kind: 'bracket';
  readonly item: Node;
  readonly text: string;
}

/** A table of small boxes: records, matrices, pages of memory. */
export interface Cells extends Part {
  readonly kind: 'cells';
  readonly head?: readonly string[];
  readonly rows: readonly CellRow[];
  /** Shares of the width by column, that of the labels first when there are any. */
  readonly widths?: readonly number[];
  readonly style?: TextStyle;
}

export interface CellRow {
  readonly label?: string;
  readonly cells: readonly (string | Cell)[];
}

export interface Cell {
  readonly text: string;
  readonly tone?: Tone;
  readonly id?: string;
  /** Columns it takes; 1 unless told. */
  readonly span?: number;
}

/** Lanes along one axis: time, or numbers. */
export interface Lanes extends Part {
  readonly kind: 'lanes';
  /** The axis runs from here … */
  readonly from: number;
  /** … to here. */
  readonly to: number;
  readonly ticks?: readonly { readonly at: number; readonly text: string }[];
  /** What the axis is, at its end. */
  readonly axis?: string;
  readonly lanes: readonly Lane[];
  /** Lines through all lanes. */
  readonly rules?: readonly { readonly at: number; readonly text?: string; readonly tone?: Tone }[];
}

export interface Lane {
  readonly title?: string;
  readonly small?: string;
  readonly spans?: readonly Span[];
  readonly marks?: readonly Mark[];
}

/** A bar on a lane. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly text?: string;
  readonly tone?: Tone;
  readonly id?: string;
  /** The end is not part of it, as in `<2.0.0`: it ends in a hollow dot, and a closed end in a full one. */
  readonly ends?: 'closed' | 'open';
}

/** A dot on a lane, with its text below. */
export interface Mark {
  readonly at: number;
  readonly text?: string;
  readonly tone?: Tone;
  readonly id?: string;
}

export type Node = Box | Text | Row | Column | Bracket | Cells | Lanes;

/** From one named part to another, straight where they face each other, else around one corner. */
export interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly label?: string;
  readonly tone?: Tone;
  readonly dashed?: boolean;
  readonly both?: boolean;
  /** Moves the line along the edges it joins, in units, so that two arrows can stand side by side. */
  readonly shift?: number;
  /** On which side of the line its label stands: `before` is above or left, `after` below or right. */
  readonly side?: 'before' | 'after';
  /** Drawn in one layout only. */
  readonly only?: Layout;
}

export type Layout = 'wide' | 'narrow';

/** A drawing as data: `body` is arranged for wide pages, and for narrow ones unless there is `narrow`. */
export interface Drawing {
  readonly title: string;
  readonly body: Node;
  readonly narrow?: Node;
  readonly arrows?: readonly Arrow[];
  /** The pack's data file of the tools that boxes list. */
  readonly tools?: string;
}
