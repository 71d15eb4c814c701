import type { Message } from '../../../message';

/** The words that stand in every exhibit of their kind, and on the card of a number. */
export const exhibitLabels = {
  // A number.
  between: '{0} → {1}',
  inColumn: '{0}, column {1}',
  masked: 'masked',
  maskedNumber: 'masked, {0}',
  highest: '{0}, highest in its row',
  wasAndIs: 'as trained {0}, changed {1}, Δ {2}',

  // Grids and vectors.
  asTable: 'Show as table',
  asGrid: 'Show as squares',
  asBars: 'Show as bars',
  positive: 'above zero',
  negative: 'below zero',
  fullSquare: 'full square: {0}',
  fullSquareOfRow: 'full square: the largest of the row',
  allZero: 'all are 0',
  fullBar: 'longest bar: {0}',
  fullBarOfRow: 'longest bar: the largest of the row',
  columnsFrom: 'column {0}',

  cosine: 'cosine',

  // Sums.
  others: '{0} others',
  total: 'sum',

  // How an attention weight comes about.
  stageScore: 'Query · key: how well they match',
  stageScaled: 'Divided by √dₖ = {0}',
  stageMask: 'The mask',
  stageSoftmax: 'Softmax over the row',
  stageValues: 'Weight × value, summed over all words',
  mayLook: '{0} may look at {1}: the score stays.',
  mayNotLook: '{0} may not look at {1}, which comes later: the score becomes −∞.',
  exponential: 'exp(s − max)',
  weight: 'weight',
  maximum: 'max',
  sumOfExponentials: 'sum',
  score: 'score s',
  weighed: '{0} × {1}',
  unseen: 'Words whose bars would be too short to see: {0}.',
  outputFor: '= output for {0}',
  firstColumn: 'Column 0 of the output, worked out:',

  // Numbers of words, beside each other.
  word: 'word',
  logit: 'logit z',
  tempered: 'z ÷ {0}',
  logitExponential: 'exp(z − max)',
  temperedExponential: 'exp(z ÷ {0} − max)',
  probability: 'probability',
  otherWords: '{0} other words',
  largestOfOthers: '{0} other words, at most',
  written: 'written here',
  shareResidual: 'what came before',
  shareFeedForward: '+ feed forward',
  shareBias: '+ constant',
  shareLogit: '= logit z',

  // Two sentences and the lines between them.
  lookedAt: 'English, looked at',
  looking: 'while predicting',
  looksMostAt: '{0}, looks most at {1}',
  pin: 'Make {0} look at {1} alone',
  legendPin: 'makes “{0}” look at that word alone',

  // Beam search.
  greedyResult: 'greedy',
  beamResult: 'beam of {0}',
  winner: 'more probable',
  node: '{0} {2}, the log-probability so far; probability of the word {1}',
  kept: 'kept',
  dropped: 'dropped',
  best: 'ends best',
  notDrawn: '{0} less probable beginnings are not drawn.',
  legendKept: 'kept by the beam',
  legendDropped: 'dropped',
  legendBest: 'what the beam ends with',
  legendGreedy: 'greedy’s way',
  legendBar: 'probability of the word',
  legendLog: 'log-probability of all words so far',

  // Shifted right.
  position: 'position',

  // Towers.
  encoderRuns: 'Encoder',
  decoderRuns: 'Decoder',
  timesOnce: 'runs once',
  times: 'runs {0} times',
  oncePerSentence: 'for the whole sentence',
  oncePerWord: 'once for each word it writes',
  shapes: 'What passes through, words × columns',
  size: '{0} × {1}',

  // The twin.
  free: 'Writes on its own',
  forced: 'Predicts if given the right words before',
  rightOf: '{0} of {1} right',
  isRight: 'right',
  isWrong: 'wrong',

  // Sentences.
  reads: 'reads',
  writes: 'writes',
  accepted: 'The grammar accepts',

  // The card of a number.
  card: 'How a number came about',
  cardHint: 'Choose any number to see which numbers made it.',
  trail: 'The way here',
  back: 'Back',
  close: 'Close',
  backTo: 'Back to {0}',
  learned: 'A learned weight: training set it, and nothing explains it further.',
  showAll: 'Show all {0} terms',
  showLargest: 'Show the largest only',
  exact: 'float32, in full',
  copy: 'Copy',
  copied: 'Copied',
  named: '{0}, {1}',
} as const;

export type ExhibitLabel = keyof typeof exhibitLabels;

/** One of the labels, to be translated. */
export function exhibitLabel(name: ExhibitLabel, ...args: Message['args']): Message {
  return { template: exhibitLabels[name], args };
}
