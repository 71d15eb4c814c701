import { lookAt } from '../exhibits/look';
import { loop } from '../exhibits/loop';
import { towers } from '../exhibits/towers';
import { aboutModel } from '../aboutModel';
import { message } from '../sentences';
import { askWhich } from './ask';
import type { Step } from './step';

export const sentences01 = {
  title: 'Encoder and decoder',
  text: 'Two towers. The encoder reads the whole English sentence at once and makes one vector for each word. The decoder writes French, one word a pass: it reads those vectors and its own words so far. A small trained model does just that here, live: every number on these pages is computed, none is made up.',
  question:
    'The translation has {0} words with its end, predicted one after the other. How often does each tower run?',
  encoderOnce: 'The encoder once, the decoder {0} times',
  wordByWord: 'The encoder {0} times, the decoder {1} times',
  decoderOnce: 'The encoder {0} times, the decoder once',
  bothOnce: 'Both once',
  why: 'The English sentence does not change while the French one grows, so its {0} vectors are computed once and kept. Each French word has to be chosen before the next can be predicted.',
} as const;

/** Encoder and decoder. */
export const step01: Step = {
  number: 1,
  id: 'encoder-decoder',
  title: message(sentences01.title),
  regions: ['encoder', 'decoder'],
  text: message(sentences01.text),
  more: aboutModel,
  sections: ['step-1'],
  looksAt: 'position',
  tower: 'decoder',
  hasHeads: false,
  comparesWith: undefined,
  switches: () => [],
  exhibits: computation => {
    const look = lookAt(computation);
    return [towers(look), loop(look)];
  },
  question: computation => {
    const { reading } = computation;
    const last = reading.base.words.length - 1;
    const state = { ...computation.state, position: last };
    const { encoderRuns, decoderRuns } = towers(lookAt({ ...computation, state }));
    const words = reading.words.length;
    return askWhich(
      message(sentences01.question, last + 1),
      [
        message(sentences01.wordByWord, words, decoderRuns),
        message(sentences01.encoderOnce, decoderRuns),
        message(sentences01.decoderOnce, words),
        message(sentences01.bothOnce),
      ],
      encoderRuns === 1 ? 1 : 0,
      message(sentences01.why, words),
    );
  },
};
