import { dot } from '../exhibits/dot';
import { likeliest } from '../exhibits/likeliest';
import { logits, mostLogits } from '../exhibits/logits';
import { lookAt } from '../exhibits/look';
import { message } from '../sentences';
import { askWord, spread } from './ask';
import type { Step } from './step';

export const sentences10 = {
  title: 'Linear layer',
  text: 'The last vector is multiplied with one row of numbers for each French word. Every such dot product is a logit, a score of any size; no bias is added. The rows are those of step 6: one table, used twice. To choose the next word, only the newest position’s logits are needed.',
  tied: 'In the paper one table of both languages is used three times: for reading English, for reading German or French, and here.',
  more: 'In training the logits of all positions are needed, since all of them have a right next word.',
  question:
    'Of these words, none of which is shown above: whose row has the largest dot product with the last vector, after “{0}”?',
  why: '“{0}”, with a logit of {1}; then comes “{2}”, with {3}. The largest of all has “{4}”: {5}.',
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
    const { config, state, read, ofRun } = look;
    const { targetVocabulary, targetPad, targetStart } = config;
    const order = likeliest(look, targetVocabulary.length);
    const shown = likeliest(look, mostLogits);
    const ids = spread(
      order.filter(id => ![...shown, targetPad, targetStart].includes(id)),
      offered,
    );
    const texts = [ids[0], ids[1], order[0]].flatMap(id => [
      targetVocabulary[id],
      ofRun('logits', state.position, id).text,
    ]);
    const written = read.slice(1).map(({ text }) => text);
    return askWord(
      message(sentences10.question, written.join(' ') || read[0].text),
      ids.map(id => targetVocabulary[id]).sort(),
      { language: 'fr', right: [texts[0]], explanation: message(sentences10.why, ...texts) },
    );
  },
};
