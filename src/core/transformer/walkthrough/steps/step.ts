import type { Message } from '../../../message';
import type { Config } from '../../model/config';
import type { Computation } from '../computation';
import type { Exhibit } from '../exhibits/exhibit';
import type { Question } from './question';

/** A part of the towers that can be lit, pressed and struck through. */
export type Region =
  | 'encoder'
  | 'decoder'
  | 'source-embedding'
  | 'source-positions'
  | 'encoder-attention'
  | 'encoder-feed-forward'
  | 'target-embedding'
  | 'masked-attention'
  | 'cross-attention'
  | 'decoder-feed-forward'
  | 'linear'
  | 'softmax'
  | 'sentence';

/** One of the twelve. Text is Markdown of code spans alone. */
export interface Step {
  /** 1 to 12. */
  readonly number: number;
  readonly id: string;
  readonly title: Message;
  /** Those that light up; the first is the step's own button. */
  readonly regions: readonly Region[];
  /** At most 60 words. */
  readonly text: Message;
  /** What follows the text, as it fits what is shown. */
  readonly goesOn?: (computation: Computation) => readonly Message[];
  /** What is disclosed by "more", a paragraph each. */
  readonly more: (computation: Computation) => readonly Message[];
  /** Ids of headings of the topic `transformer-architecture`. */
  readonly sections: readonly string[];
  /** What the scrubber runs over, and which pickers there are. */
  readonly looksAt: 'word' | 'position';
  readonly tower: 'encoder' | 'decoder';
  readonly hasHeads: boolean;
  /** Does the second sentence belong to this step? Then the examples open with it. */
  readonly comparesWith: string | undefined;
  /** Switches that teach something here, by name. */
  readonly switches: (config: Config, layer: number, head: number) => readonly string[];
  /** From the state's position, layer, head and cell; the first is the step's own. */
  readonly exhibits: (computation: Computation) => readonly Exhibit[];
  /** Graded by the numbers of this computation. */
  readonly question: (computation: Computation) => Question;
}
