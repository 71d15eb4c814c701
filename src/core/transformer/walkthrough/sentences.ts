import type { Message } from '../../message';

/** What the walkthrough says of sentences, links and switches; its steps have words of their own. */
export const walkthroughSentences = {
  // A link.
  impossibleValue: 'The link says {0}={1}, which cannot be. It was left out.',
  unknownKeys: 'The link has parts that mean nothing here: {0}.',
  noSuchLayer: 'The model has no such layer; layers a side: {0} at most. The last one is shown.',
  noSuchHead: 'The model has heads 1 to {0}. The last one is shown.',
  noSuchWord: 'With its end the sentence has {0} words. The one before the end is looked at.',
  noSuchPosition:
    'With its end the translation has {0} words. The one before the end is looked at.',
  noSuchCell: 'There is no number {0} here, so none is pinned.',

  // A sentence that is not translated.
  misplacedWord: 'The model learned no sentence with "{0}" at this place.',
  needlessWord: 'The sentence is complete before "{0}".',
  unfinished: 'The sentence is not finished.',
  tooLong: 'With "{0}" the sentence becomes longer than any that the model learned.',

  // What a switch did.
  nothingSwitched: 'Nothing is switched off.',
  sameBits: 'No logit of this prediction changes.',
  sameWords: 'The words stay the same; the logits here move by {0} at most.',
  otherWords: 'Now it writes “{0}”; the logits here move by {1} at most.',
  otherWordsElsewhere:
    'Now it writes “{0}”, but the logits here stay the same: they read the words as they were, and the switch acts elsewhere.',
  probabilityMoves: '“{0}” goes from {1} to {2}.',
  noFuture:
    'The newest word has no later word to hide. Earlier ones do look elsewhere now, but with one decoder layer nothing reads what they become: the mask changes nothing that is written, and the twin shows what it is for.',
  firstWord: 'There is one word so far, and so no later one to hide.',
  alreadyThere: 'It looks there already.',
  notReached: 'The switch acts while word {0} is predicted, which is later than here.',
  passed:
    'The switch acts while word {0} is predicted. With one decoder layer nothing that was computed there is read again.',
  lead: 'The lead of “{0}” over the best other word here, in logits: {1}; before, {2}.',
  headCost:
    'Without this head, {0} percentage points fewer of the test sentences are translated right.',
  freeHead: 'Without this head, no fewer of the test sentences are translated right.',

  // The model.
  about:
    'A transformer with {0} parameters for a toy language: {1} English and {2} French words, known as whole words, in the sentences of one grammar. It knows no other.',
  accuracy: '{0}: {1}',
  sizes:
    'The paper’s base model, and this one. Layers a side: 6 and 6; here {0} and {1}. Numbers of a vector: 512; here {2}. Inner units of feed forward: 2048; here {3}. Heads: 8 of 64 columns; here {4} of {5}.',
  differs:
    'Other than in the paper, each language has a table of its own, attention has biases, and training went without label smoothing.',
  dropout:
    'In training {0} % of the numbers in the inputs and in each sub-layer’s result were set to 0 at random (dropout), as in the paper; in use none are.',
  taughtToAlign:
    'Head {1} of the cross-attention in decoder layer {0} was also taught which word translates which. In the paper no alignment is taught.',
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
