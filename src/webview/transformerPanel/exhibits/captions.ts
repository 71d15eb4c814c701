import type { Address, Trace } from '../../../core/transformer/trace';
import { nameShown } from '../../../core/transformer/walkthrough/nameShown';
import { labelIn, type PlainWords } from './frame';

/** What a number is called where there is room for a few words, and for one. */
export interface Caption {
  /** Such as "attention weight, noir → black". */
  readonly name: string;
  /** Such as "attention weight". */
  readonly quantity: string;
  /** Such as "black", or the number of a column. */
  readonly short: string;
}

/** Captions of the numbers of one run. */
export type CaptionOf = (address: Address) => Caption;

export function captionsIn(words: PlainWords, trace: Trace): CaptionOf {
  return address => {
    const { quantity, subject, column } = nameShown(trace, address);
    const what = words.plain(quantity);
    return {
      name: labelIn(words, 'named', what, words.plain(subject)),
      quantity: what,
      short: column,
    };
  };
}
