import { message } from '../sentences';
import { french } from './cells';
import type { Dot } from './exhibit';
import type { Look } from './look';
import { exhibitSentences as words } from './sentences';
import { sumOf } from './sums';

/** The logit of a word: the decoder's last row times the word's row of the embedding. */
export function dot(look: Look, id: number): Dot {
  const word = look.config.targetVocabulary[id];
  const sum = sumOf(look, 'logits', look.state.position, id);
  return {
    kind: 'dot',
    title: message(words.dot, word),
    summary: message(words.dotOf, word, look.config.dModel, sum.total.text),
    place: look.place,
    word: french(word),
    sum,
  };
}
