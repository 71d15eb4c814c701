import { dot } from '../exhibits/dot';
import type { Cell } from '../exhibits/exhibit';
import { likeliest } from '../exhibits/likeliest';
import { logits } from '../exhibits/logits';
import { lookAt } from '../exhibits/look';
import { message } from '../sentences';
import { askWord } from './ask';
import type { Step } from './step';

export const sentences10 = {
  title: 'Linear layer',
  text: 'The last vector is multiplied with one row of numbers for each French word. Every such dot product is a logit, a score of any size; no bias is added. The rows are those of step 6: one table, used twice. To choose the next word, only the newest position’s logits are needed.',
  tied: 'In the paper one table of both languages is used three times: for reading English, for reading German or French, and here.',
  more: 'In training the logits of all positions are needed, since all of them have a right next word.',
  question: 'Which of these rows has the largest dot product with the last vector, after “{0}”?',
  why: '“{0}”, with a logit of {1}; then comes “{2}”, with {3}.',
} as const;

/** How many words the question offers. */
const offered = 4;

/** Linear layer. */
export const step10: Step = {
  number: 10,
  id: 'linear-layer',
  title: message(sentences10.title),
  regions: ['linear'],
  text: message(sentences10.text),
  more: () => [message(sentences10.tied), message(sentences10.more)],
  sections: ['step-10'],
  looksAt: 'position',
  tower: 'decoder',
  hasHeads: false,
  comparesWith: undefined,
  switches: () => [],
  exhibits: computation => {
    const look = lookAt(computation);
    const { cell } = look.state;
    const chosen = look.reading.base.words[look.state.position].id;
    return [dot(look, cell?.name === 'logits' ? cell.column : chosen), logits(look)];
  },
  question: computation => {
    const look = lookAt(computation);
    const { config, state, ofRun, read } = look;
    const scores = likeliest(look, offered).map(id => ofRun('logits', state.position, id));
    const [best, second] = scores.toSorted((one, other) => other.value - one.value);
    const word = ({ address }: Cell) => config.targetVocabulary[address.column];
    return askWord(
      message(
        sentences10.question,
        read
          .slice(1)
          .map(({ text }) => text)
          .join(' ') || read[0].text,
      ),
      scores.map(word).sort(),
      {
        language: 'fr',
        right: scores.filter(({ value }) => value === best.value).map(word),
        explanation: message(sentences10.why, word(best), best.text, word(second), second.text),
      },
    );
  },
};
