import type { Message } from '../message';

/** Everything that the transformer's run time says by itself. */
export const transformerSentences = {
  // Why there is no model.
  missingWeights: 'The weights of the transformer are missing.',
  damagedCard: 'The description of the transformer’s weights is damaged.',
  truncatedWeights: 'The weights of the transformer are damaged: {0} bytes in place of {1}.',
  infiniteWeights: 'The weights of the transformer are damaged: {0} has what is no finite number.',
  alteredWeights: 'The weights of the transformer were altered: their checksum is another.',

  // Why a sentence is not translated.
  noWords: 'There are no words to translate.',
  unknownWord: 'The model does not know the word "{0}".',
  invisibleCharacter: 'The word "{0}" has an invisible character in it, {1}.',
  unknownWords: 'The model does not know the words {0}.',
  tooManyWords: 'The sentence has {0} words, and the model reads {1} at most.',

  // What is translated all the same.
  wordOutside:
    'Word {1}, "{0}", falls outside all that the model learned: what it writes is a guess.',
  endsOutside:
    'The model learned no sentence that stops where this one does, after "{0}": what it writes is a guess.',

  // Why nothing is switched.
  unknownPart: 'The model has no part "{0}", only {1}.',
  unknownEffect: '"{0}" cannot be done to {1}, only: {2}.',
  noWordThere: '{0} cannot look at word {1}: the sentence has words 0 to {2}.',
  noRowThere: '{0} has no row {1}: the model writes in rows 0 to {2}.',
} as const;

/** One of the sentences about something. */
export function say(
  sentence: keyof typeof transformerSentences,
  ...args: readonly (string | number)[]
): Message {
  return { template: transformerSentences[sentence], args };
}
