import { usualDigits } from '../../explain/calculation';
import { numberText } from '../../explain/numberText';
import { aboutModel } from '../aboutModel';
import { suppose } from '../compute';
import { lookAt } from '../exhibits/look';
import { loop } from '../exhibits/loop';
import { sentence } from '../exhibits/sentence';
import { message } from '../sentences';
import { askWhich } from './ask';
import type { Step } from './step';

export const sentences12 = {
  title: 'A human-readable sentence',
  text: 'Each predicted word is read in the next pass, back at step 6, until the end word is predicted. Joined, the words are the translation. Is it right? Here we can say: the grammar that made the training sentences knows every translation it accepts. A high probability does not say so: it is what the model believes.',
  more: 'Right means: one of the translations that the grammar accepts. English “you” is “tu” or “vous”, “big” may be “grand” or “gros”, and each of them is right.',
  question: 'The whole sentence has the probability {0}. Is “{1}” right?',
  supposed:
    'Without the positions of the decoder it writes “{1}”; the whole sentence has the probability {0}. Is it right?',
  yes: 'Yes, the grammar accepts it',
  no: 'No, the grammar does not accept it',
  why: 'The grammar accepts: {0}.',
} as const;

const mostShown = 4;

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
    // As it was trained the model is hardly ever wrong; there would be nothing to guess.
    const supposed = computation.isChanged
      ? undefined
      : suppose(computation, { switches: ['decoder-positions'] });
    const { right, changed } = (supposed ?? computation).reading;
    const texts = right.slice(0, mostShown).map(({ text }) => `“${text}”`);
    const all = right.length > mostShown ? [...texts, '…'] : texts;
    return askWhich(
      message(
        supposed === undefined ? sentences12.question : sentences12.supposed,
        numberText(Math.exp(changed.logProbability), usualDigits),
        changed.text,
      ),
      [message(sentences12.yes), message(sentences12.no)],
      changed.isRight ? 0 : 1,
      message(sentences12.why, all.join(', ')),
    );
  },
};
