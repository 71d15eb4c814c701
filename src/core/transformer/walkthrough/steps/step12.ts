import { usualDigits } from '../../explain/calculation';
import { numberText } from '../../explain/numberText';
import { aboutModel } from '../aboutModel';
import type { Computation } from '../computation';
import { suppose } from '../compute';
import { lookAt } from '../exhibits/look';
import { loop } from '../exhibits/loop';
import { sentence } from '../exhibits/sentence';
import type { Reading } from '../reading';
import { message } from '../sentences';
import { askWhich } from './ask';
import type { Step } from './step';

export const sentences12 = {
  title: 'A human-readable sentence',
  text: 'Each predicted word is read in the next pass, back at step 6, until the end word is predicted. Joined, the words are the translation. Is it right? Here we can say: the grammar that made the training sentences knows every translation it accepts. A high probability does not say so: it is what the model believes.',
  more: 'Right means: one of the translations that the grammar accepts. English “you” is “tu” or “vous”, “big” may be “grand” or “gros”, and each of them is right.',
  question: 'The whole sentence has the probability {0}. Is “{1}” right?',
  noDecoderPositions:
    'With only the positions of the decoder off it writes “{1}”; the whole sentence has the probability {0}. Is it right?',
  noEncoderPositions:
    'With only the positions of the encoder off it writes “{1}”; the whole sentence has the probability {0}. Is it right?',
  noCrossAttention:
    'With only the first layer’s cross-attention off it writes “{1}”; the whole sentence has the probability {0}. Is it right?',
  yes: 'Yes, the grammar accepts it',
  no: 'No, the grammar does not accept it',
  why: 'The grammar accepts: {0}.',
} as const;

const mostShown = 4;

/** What may be supposed, and how it is asked. */
const suppositions = [
  ['decoder-positions', sentences12.noDecoderPositions],
  ['encoder-positions', sentences12.noEncoderPositions],
  ['dec0.cross', sentences12.noCrossAttention],
] as const;

/** A human-readable sentence. */
export const step12: Step = {
  number: 12,
  id: 'sentence',
  title: message(sentences12.title),
  regions: ['sentence'],
  text: message(sentences12.text),
  more: computation => [message(sentences12.more), ...aboutModel(computation)],
  sections: ['step-12'],
  looksAt: 'position',
  tower: 'decoder',
  hasHeads: false,
  comparesWith: undefined,
  switches: () => [],
  exhibits: computation => [
    sentence(computation, computation.reading),
    loop(lookAt(computation)),
    ...(computation.compared === undefined ? [] : [sentence(computation, computation.compared)]),
  ],
  question: computation => {
    const [template, { right, changed }] = unseen(computation);
    const texts = right.slice(0, mostShown).map(({ text }) => `“${text}”`);
    const all = right.length > mostShown ? [...texts, '…'] : texts;
    return askWhich(
      message(template, numberText(Math.exp(changed.logProbability), usualDigits), changed.text),
      [message(sentences12.yes), message(sentences12.no)],
      changed.isRight ? 0 : 1,
      message(sentences12.why, all.join(', ')),
    );
  },
};

/** A translation to judge whose verdict is not on the screen, if there is one. */
function unseen(computation: Computation): readonly [string, Reading] {
  const { base, changed } = computation.reading;
  for (const [name, template] of suppositions) {
    const { reading } = suppose(computation, { switches: [name] });
    if (![base.text, changed.text].includes(reading.changed.text)) {
      return [template, reading];
    }
  }
  return [sentences12.question, computation.reading];
}
