import type { Message } from '../../message';
import type { Computation } from './computation';
import { say } from './sentences';

/** What the model is, how good, and what it was taught besides: from its card, a sentence each. */
export function aboutModel({ models }: Computation): readonly Message[] {
  const { card, config } = models.translator;
  const { sourceVocabulary, targetVocabulary, readableHead } = config;
  // Of either language two or three tokens are no words: the padding, the beginning and the end.
  const english = sourceVocabulary.length - 2;
  const french = targetVocabulary.length - 3;
  return [
    say('about', card.parameters, english, french),
    ...Object.entries(card.accuracy).map(([name, share]) => say('accuracy', name, percent(share))),
    ...(isTaughtToAlign(card.training) ? [say('taughtToAlign', readableHead)] : []),
  ];
}

/** Was an alignment part of what the training lowered? */
export function isTaughtToAlign(training: Readonly<Record<string, number | string>>): boolean {
  return Object.entries(training).some(
    ([name, value]) => /align/i.test(name) && typeof value === 'number' && value > 0,
  );
}

function percent(share: number): string {
  return `${(100 * share).toFixed(2)} %`;
}
