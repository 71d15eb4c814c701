import type { Message } from '../../message';

/** What the walkthrough says of sentences, links and switches; its steps have words of their own. */
export const walkthroughSentences = {
  // A link.
  impossibleValue: 'The link says {0}={1}, which cannot be. It was left out.',
  unknownKeys: 'The link has parts that mean nothing here: {0}.',
  noSuchLayer: 'The model has {0} layers a side at most. The last one is shown.',
  noSuchHead: 'The model has heads 1 to {0}. The last one is shown.',
  noSuchWord: 'The sentence has {0} words. The last one is looked at.',
  noSuchPosition: 'The translation has {0} words. The last one is looked at.',
  noSuchCell: 'There is no number {0} here, so none is pinned.',

  // A sentence that is not translated.
  misplacedWord: 'The model learned no sentence with "{0}" at this place. It could be {1}.',
  needlessWord: 'The sentence is complete before "{0}".',
  unfinished: 'The sentence is not finished. It could go on with {0}.',
  tooLong: 'With "{0}" the sentence becomes longer than any that the model learned.',

  // What a switch did.
  nothingSwitched: 'Nothing is switched off.',
  sameBits: 'No number of this prediction changes.',
  sameWords: 'The words stay the same; the logits move by {0} at most.',
  otherWords: 'Now it writes “{0}”; the logits here move by {1} at most.',
  probabilityMoves: '“{0}” goes from {1} to {2}.',
  noFuture:
    'The newest word has no later word to hide. With one decoder layer nothing else counts for the prediction, so that the mask changes nothing here: the twin shows what it is for.',
  firstWord: 'There is one word so far, and so no later one to hide.',
  cheapHead: 'The other heads and the residual path carry what this sentence needs from here.',
  alreadyThere: 'It looks there already.',
  notReached: 'The switch acts on row {0}, which this prediction does not have yet.',
  unchangedOtherwise:
    'What this part adds is too small, or too little used here, to change a word.',
  headCost: 'Without this head, {0} points fewer of the test set are translated exactly.',
  freeHead: 'Without this head, no less of the test set is translated exactly.',

  // The model.
  about:
    'A transformer with {0} parameters for a toy language: {1} English and {2} French words, known as whole words, in the sentences of one grammar. It knows no other.',
  accuracy: '{0}: {1}',
  taughtToAlign:
    'One head, {0}, was also taught which word translates which. That is not in the paper, where no alignment is taught.',
} as const;

export type WalkthroughSentence = keyof typeof walkthroughSentences;

/** One of the sentences about something. */
export function say(sentence: WalkthroughSentence, ...args: readonly (string | number)[]): Message {
  return { template: walkthroughSentences[sentence], args };
}

/** A sentence that a step or an exhibit has for itself. */
export function message(template: string, ...args: readonly (string | number)[]): Message {
  return { template, args };
}

/** A word as it is, in whatever language. */
export function asIs(text: string): Message {
  return { template: '{0}', args: [text] };
}
