import type { Message } from '../../../message';
import type { Calculation } from '../../explain/calculation';
import type { Address } from '../../trace';
import type { Place } from '../computation';
import type { Output } from '../reading';

/** One number on screen. All three are there whatever the view, so that they can be compared. */
export interface Cell {
  /** `explainShown` derives it from others. */
  readonly address: Address;
  readonly base: number;
  readonly changed: number;
  /** changed − base; 0 where both are the same infinity. */
  readonly difference: number;
  /** The one of the three that the view shows. */
  readonly value: number;
  /** `value` as it is shown: 4 significant digits, or as many as it takes to add up. */
  readonly text: string;
  /** −1 to 1: `value` by the largest of the exhibit or of the row; a square's signed area. */
  readonly mark: number;
  /** Hidden by the causal mask, in the run that is shown: hatch it, and say so. */
  readonly isMasked: boolean;
}

/** The name of a row or column. */
export interface Label {
  readonly text: string;
  /** For `lang`; undefined if it is no word, such as the number of a column. */
  readonly language: 'en' | 'fr' | undefined;
}

/** What all exhibits have. */
interface Shown {
  readonly title: Message;
  /** One sentence made of the numbers, for who does not see the picture. */
  readonly summary: Message;
  /** The runs that the addresses are of, unless a part names its own. */
  readonly place: Place;
}

/** A matrix: rows × columns. */
export interface Grid extends Shown {
  readonly kind: 'grid';
  /** What the rows and columns are, unless both are the same. */
  readonly axes: { readonly rows: Message; readonly columns: Message } | undefined;
  readonly rows: readonly Label[];
  readonly columns: readonly Label[];
  readonly cells: readonly (readonly Cell[])[];
  /** The row that the state looks at. */
  readonly currentRow: number | undefined;
  /** How many are written, for a glance; undefined where so few would say nothing. */
  readonly decimals: number | undefined;
}

/** Vectors below each other, all as wide: each shows one row of a tensor. */
export interface Vectors extends Shown {
  readonly kind: 'vectors';
  readonly vectors: readonly {
    readonly label: Message;
    /** d numbers. */
    readonly cells: readonly Cell[];
  }[];
}

/** A number as a sum of products: the largest terms and the rest, with digits that add up. */
export interface Sum {
  readonly total: Cell;
  /** `total` of the run that is shown: its `whole` is the sum, `result` what it comes to. */
  readonly calculation: Calculation;
}

/** How one attention weight came about, and what it does: of one run, the changed one for Δ. */
export interface Chain extends Shown {
  readonly kind: 'chain';
  /** Who looks, and where. */
  readonly from: Label;
  readonly to: Label;
  /** q · k, d_k products. */
  readonly score: Sum;
  /** score / √d_k */
  readonly scaled: Cell;
  readonly divisor: number;
  /** The same, or −∞ if hidden; undefined where no attention is ever masked. */
  readonly masked: Cell | undefined;
  /** All of the row, for the softmax: one of each for each position. */
  readonly columns: readonly Label[];
  readonly scores: readonly Cell[];
  readonly exponentials: readonly Cell[];
  readonly max: Cell;
  readonly sum: Cell;
  readonly weights: readonly Cell[];
  /** Why the weights are not the softmax of the scores, if a switch made them. */
  readonly imposed: Message | undefined;
  /** Why a weight is 0 though nothing hides the word. */
  readonly underflow: Message | undefined;
  /** Index of `to` among the columns. */
  readonly current: number;
  /** Weight × v of each position, and their sum, the head's output for `from`: d_k numbers each. */
  readonly weighed: readonly (readonly Cell[])[];
  readonly output: readonly Cell[];
  /** The first number of the output: Σ weight · value. */
  readonly mixed: Sum;
  /** What goes on in place of the output, if a switch put it there. */
  readonly replaced: Message | undefined;
}

/** Numbers of words with bars: a line a word, a column for each number of it. */
export interface Columns extends Shown {
  readonly kind: 'columns';
  /** Of the columns; the last is what the others come to. */
  readonly heads: readonly Message[];
  readonly rows: readonly {
    readonly word: Label;
    /** One for each head. */
    readonly cells: readonly Cell[];
    /** Is it the word that was written here? */
    readonly isChosen: boolean;
  }[];
  /** Lines below them: what the other words are together, a sum, a maximum. */
  readonly foot: readonly {
    readonly label: Message;
    /** One for each head; a text leads nowhere, and undefined is a gap. */
    readonly cells: readonly (Cell | string | undefined)[];
  }[];
}

/** Two sentences with lines between them: a target word's weight for each source word. */
export interface Links extends Shown {
  readonly kind: 'links';
  readonly source: readonly Label[];
  readonly target: readonly Label[];
  /** target × source */
  readonly cells: readonly (readonly Cell[])[];
  /** How many are written, as in the grid of the same weights. */
  readonly decimals: number | undefined;
  /** Index of the source word that each target word looks at most. */
  readonly strongest: readonly number[];
  /** Index of the target word that the state looks at. */
  readonly current: number;
  /** The head shown, such as `dec0.cross.h1`: pin it to word 2 by the switch `dec0.cross.h1=2@<row>`. */
  readonly head: string;
}

/** Everything that a beam weighed, step by step. */
export interface Tree extends Shown {
  readonly kind: 'tree';
  readonly width: number;
  readonly nodes: readonly TreeNode[];
  readonly greedy: Candidate;
  readonly beam: Candidate;
}

export interface Candidate {
  readonly text: string;
  /** Of the whole, 0 at most. */
  readonly logProbability: number;
  readonly shown: string;
}

/** A beginning of a translation. */
export interface TreeNode {
  /** Index among the nodes; those of a step follow each other, the likeliest first. */
  readonly id: number;
  readonly parent: number | undefined;
  /** Words so far, from 1. */
  readonly depth: number;
  readonly word: Label;
  /** Its probability, in the run over the words before it. */
  readonly cell: Cell;
  readonly place: Place;
  /** Of the whole beginning. */
  readonly logProbability: number;
  readonly shown: string;
  readonly isKept: boolean;
  /** Is it a beginning of what greedy wrote, of what the beam ended with? */
  readonly isGreedy: boolean;
  readonly isBest: boolean;
}

/** Step 1: how often each tower ran, and what passes through it. */
export interface Towers extends Shown {
  readonly kind: 'towers';
  readonly encoderRuns: number;
  readonly decoderRuns: number;
  /** In the order of computation. */
  readonly shapes: readonly {
    readonly label: Message;
    /** The tensor, such as `enc0.norm2.output`. */
    readonly name: string;
    readonly rows: number;
    readonly columns: number;
  }[];
}

/** Step 10: one logit as a dot product. */
export interface Dot extends Shown {
  readonly kind: 'dot';
  readonly word: Label;
  readonly sum: Sum;
}

/** Step 7: a model asked for each word, given the right ones before it, and writing on its own. */
export interface Twin extends Shown {
  readonly kind: 'twin';
  readonly models: readonly {
    readonly label: Message;
    readonly place: Place;
    /** What each position tells when it is given all the right words at once. */
    readonly forced: readonly ForcedWord[];
    /** How many of them are right. */
    readonly rightForced: number;
    /** What it writes on its own. */
    readonly free: Output;
  }[];
}

export interface ForcedWord {
  /** What the decoder read at this position, and what should come next. */
  readonly read: Label;
  readonly right: Label;
  readonly told: Label;
  /** The probability of the right word. */
  readonly cell: Cell;
  readonly isRight: boolean;
}

/** What was written, word by word, without and with the switches. */
export interface Sentence {
  readonly kind: 'sentence';
  readonly title: Message;
  readonly summary: Message;
  /** One, or two if anything is switched. Words are chosen at their own positions: go there. */
  readonly outputs: readonly {
    readonly label: Message;
    readonly words: readonly { readonly label: Label; readonly probability: number }[];
    readonly text: string;
    readonly isRight: boolean;
    readonly verdict: Message;
  }[];
  /** Texts that the grammar accepts, the likeliest first. */
  readonly right: readonly string[];
}

/** Step 12: each pass of the decoder, and the word that it adds to what the next one reads. */
export interface Loop extends Shown {
  readonly kind: 'loop';
  readonly passes: readonly {
    /** All words that the decoder reads, `<bos>` first. */
    readonly read: Label;
    readonly word: Label;
    /** Its probability. */
    readonly cell: Cell;
    readonly place: Place;
  }[];
  /** Index of the pass that the state looks at; undefined if these are not the words that it has. */
  readonly current: number | undefined;
}

/** Step 6: what the decoder reads is what it wrote, one position later. */
export interface Shift {
  readonly kind: 'shift';
  readonly title: Message;
  readonly summary: Message;
  /** One for each position so far. */
  readonly pairs: readonly { readonly read: Label; readonly written: Label }[];
  readonly current: number;
}

export type Exhibit =
  Grid | Vectors | Chain | Columns | Links | Tree | Towers | Dot | Twin | Sentence | Loop | Shift;
