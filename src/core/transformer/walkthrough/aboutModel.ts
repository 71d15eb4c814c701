import type { Message } from '../../message';
import type { Config } from '../model/config';
import type { Computation } from './computation';
import { say } from './sentences';

/** What the model is, how good, and what it was taught besides: from its card, a sentence each. */
export function aboutModel({ models }: Computation): readonly Message[] {
  const { card, config } = models.translator;
  const { sourceVocabulary, targetVocabulary } = config;
  const { dropout } = card.training;
  // Of either language two or three tokens are no words: the padding, the beginning and the end.
  const english = sourceVocabulary.length - 2;
  const french = targetVocabulary.length - 3;
  return [
    say('about', card.parameters, english, french),
    ...Object.entries(card.accuracy).map(([name, share]) => say('accuracy', name, percent(share))),
    sizesOf(config),
    say('differs'),
    ...(typeof dropout === 'number' && dropout > 0
      ? [say('dropout', Math.round(100 * dropout))]
      : []),
    ...(isTaughtToAlign(card.training) ? [taughtToAlign(config)] : []),
  ];
}

/** Was an alignment part of what the training lowered? */
export function isTaughtToAlign(training: Readonly<Record<string, number | string>>): boolean {
  return Object.entries(training).some(
    ([name, value]) => /align/i.test(name) && typeof value === 'number' && value > 0,
  );
}

/** Which head was taught an alignment; layers and heads count from 1. */
export function taughtToAlign({ readableHead }: Config): Message {
  const [layer, head] = [...readableHead.matchAll(/\d+/g)].map(digits => Number(digits) + 1);
  return say('taughtToAlign', layer, head);
}

/** How large the model is beside the paper's. */
export function sizesOf(config: Config): Message {
  const { encoderLayers, decoderLayers, dModel, dFeedForward, heads } = config;
  const columns = dModel / heads;
  return say('sizes', encoderLayers, decoderLayers, dModel, dFeedForward, heads, columns);
}

function percent(share: number): string {
  return `${(100 * share).toFixed(2)} %`;
}
