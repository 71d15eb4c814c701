import type { TopicKey } from '../../pack/model';
import { initialState, type WalkthroughState } from './state';
import { writeState } from './stateText';

/** The topic that tells in words what the walkthrough shows in numbers. */
export const walkthroughTopic: TopicKey = 'ep159/transformer-architecture';

/** Its likeliest first word, “vous”, is not that of its likeliest translation, “tu es triste”. */
const choices = { step: 11, source: 'you are sad', word: 0, position: 0 } as const;
const { decoding } = initialState;

/** For some cards of the topic, by their ids, the state in which the panel shows what they ask. */
const experiments: Readonly<Record<string, Partial<WalkthroughState>>> = {
  'encoder-once': { step: 1 },
  'token-row': { step: 2 },
  'no-positions': {
    step: 3,
    compared: 'the fish ate the cat',
    switches: ['encoder-positions'],
    view: 'changed',
  },
  'residual-zero': { step: 4, switches: ['enc0.self'], view: 'changed' },
  scale: { step: 4 },
  'ffn-alone': { step: 5 },
  'no-mask': { step: 7 },
  'mask-in-use': { step: 7, switches: ['mask'], view: 'changed' },
  'cross-shape': { step: 8 },
  'not-explanation': { step: 8 },
  'last-logits': { step: 10 },
  'greedy-only': { ...choices, decoding: { ...decoding, kind: 'sampling' } },
  'beam-beats-greedy': { ...choices, decoding: { ...decoding, kind: 'beam' } },
  temperature: { ...choices, decoding: { ...decoding, temperature: 2 } },
  'no-end': { step: 12 },
};

/** The query of a link to the step that a heading of a topic is about; undefined if there is none. */
export function walkthroughQuery(topic: TopicKey | undefined, heading: string): string | undefined {
  const step = /^step-([1-9]|1[0-2])$/.exec(heading)?.[1];
  return topic === walkthroughTopic && step !== undefined
    ? writeState({ ...initialState, step: Number(step) })
    : undefined;
}

/** The query of a link to what a card of a topic asks; undefined if the panel does not show it. */
export function experimentQuery(topic: TopicKey | undefined, card: string): string | undefined {
  return topic === walkthroughTopic && Object.hasOwn(experiments, card)
    ? writeState({ ...initialState, ...experiments[card] })
    : undefined;
}
