import type { WalkthroughState } from '../../core/transformer/walkthrough/state';
import type { Announce } from '../common/announce';
import type { Words } from './words';

/** What every part of the page may use. */
export interface Desk {
  readonly words: Words;
  /** Goes on from what is shown now, computes anew and remembers the way back. */
  readonly change: (changes: Partial<WalkthroughState>) => void;
  readonly announce: Announce;
  /** Opens a section of the topic on the transformer, by its heading's id. */
  readonly openSection: (section: string) => void;
}
