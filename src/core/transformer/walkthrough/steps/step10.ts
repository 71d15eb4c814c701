import { dot } from '../exhibits/dot';
import { likeliest } from '../exhibits/likeliest';
import { lookAt } from '../exhibits/look';
import { sharesGrid } from '../exhibits/shares';
import { message } from '../sentences';
import { askWord } from './ask';
import type { Step } from './step';

export const sentences10 = {
  title: 'Linear layer',
  text: 'The last vector is multiplied with one row of numbers for each French word. Every such dot product is a logit, a score of any size. The rows are those of step 6: one table is used twice, as in the paper. To choose the next word, only the newest position’s logits are needed.',
  more: 'In training the logits of all positions are needed, since all of them have a right next word.',
  question: 'Which of these rows has the largest dot product with the last vector, after “{0}”?',
  why: '“{0}”, with a logit of {1}.',
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
  more: () => [message(sentences10.more)],
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
    return [dot(look, cell?.name === 'logits' ? cell.column : chosen), sharesGrid(look)];
  },
  question: computation => {
    const look = lookAt(computation);
    const { config, state, ofRun, read } = look;
    const logits = likeliest(look, offered).map(id => ofRun('logits', state.position, id));
    const most = Math.max(...logits.map(({ value }) => value));
    const best = logits.filter(({ value }) => value === most);
    const word = (column: number) => config.targetVocabulary[column];
    return askWord(
      message(
        sentences10.question,
        read
          .slice(1)
          .map(({ text }) => text)
          .join(' ') || read[0].text,
      ),
      logits.map(({ address }) => word(address.column)).sort(),
      {
        language: 'fr',
        right: best.map(({ address }) => word(address.column)),
        explanation: message(sentences10.why, word(best[0].address.column), best[0].text),
      },
    );
  },
};
