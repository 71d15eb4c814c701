import { usualDigits } from '../../explain/calculation';
import { numberText } from '../../explain/numberText';
import type { Computation } from '../computation';
import { lookAt, strongest } from '../exhibits/look';

/** The most probable word at the state's position, after the words that the base wrote before it. */
export interface Winner {
  readonly word: string;
  readonly probability: number;
  /** The probability as it is shown. */
  readonly text: string;
}

/** Of the run that is shown; of a difference, the changed one. */
export function winnerOf(computation: Computation): Winner {
  const { config, place, state } = lookAt(computation);
  const next = computation.reading.nextAfter(place.written);
  const probabilities = next[state.view === 'base' ? 'base' : 'changed'];
  const id = strongest([...probabilities]);
  return {
    word: config.targetVocabulary[id],
    probability: probabilities[id],
    text: numberText(probabilities[id], usualDigits),
  };
}
