import { numberText } from '../../explain/numberText';
import { usualDigits } from '../../explain/calculation';
import type { Computation } from '../computation';
import { suppose } from '../compute';
import { lookAt } from '../exhibits/look';
import { sentence } from '../exhibits/sentence';
import { vectors } from '../exhibits/vectors';
import { initialState } from '../state';
import { message } from '../sentences';
import { swapped } from '../swapped';
import { askWhich } from './ask';
import type { Step } from './step';

export const sentences03 = {
  title: 'Positional encoding',
  text: 'Attention alone does not know order: shuffle the words, and what each of them gets stays the same. So a fixed pattern of sines and cosines, another one for each position, is added to each word. Nothing of it is learned. Switch it off in the encoder, and compare two sentences of the same words.',
  more: 'PE[p, 2i] = sin(p / 10000^(2i/d)) and PE[p, 2i+1] = cos(p / 10000^(2i/d)), with positions from 0: sine and cosine take turns, as in the paper. Learned positions did about as well there.',
  outOfTraining:
    'The model was trained with positions, so that without them its French may be broken. What counts is whether both sentences get the same. A difference of a millionth is rounding: the sums are the same, in another order.',
  decoder: 'The decoder has positions of its own.',
  vectors: 'What is added to each word',
  vectorsOf:
    'Each position has a pattern of its own; on the left it changes fast, on the right slowly.',
  position: 'Position {0}: {1}',
  sum: 'What “{0}” is with its position',
  sumOf: 'The word’s vector and the position’s, number by number.',
  word: 'Word × √d',
  positions: '+ position {0}',
  input: '= their sum',
  translated: '“{0}” in French',
  question: 'Switch the positions of the encoder off. What becomes of “{0}” and “{1}”?',
  same: 'Both get the same translation',
  different: 'Each keeps a translation of its own',
  why: 'The largest difference between their logits for the first word is {0} with positions and {1} without. Without, they become “{2}” and “{3}”.',
} as const;

/** Positional encoding. */
export const step03: Step = {
  number: 3,
  id: 'positional-encoding',
  title: message(sentences03.title),
  regions: ['source-positions'],
  text: message(sentences03.text),
  more: () =>
    [sentences03.more, sentences03.outOfTraining, sentences03.decoder].map(each => message(each)),
  sections: ['step-3'],
  looksAt: 'word',
  tower: 'encoder',
  hasHeads: false,
  comparesWith: 'the fish ate the cat',
  switches: () => ['encoder-positions', 'decoder-positions'],
  exhibits: computation => {
    const look = lookAt(computation);
    const { reading, compared } = computation;
    const { word, source, compared: beside } = computation.state;
    return [
      vectors(
        look,
        { title: message(sentences03.vectors), summary: message(sentences03.vectorsOf) },
        look.source.map(({ text }, row) => ({
          label: message(sentences03.position, row, text),
          name: 'enc.positions',
          row,
        })),
      ),
      vectors(
        look,
        {
          title: message(sentences03.sum, look.source[word].text),
          summary: message(sentences03.sumOf),
        },
        [
          { label: message(sentences03.word), name: 'enc.scaled', row: word },
          { label: message(sentences03.positions, word), name: 'enc.positions', row: word },
          { label: message(sentences03.input), name: 'enc.input', row: word },
        ],
      ),
      sentence(computation, reading, message(sentences03.translated, source)),
      ...(compared === undefined
        ? []
        : [sentence(computation, compared, message(sentences03.translated, beside ?? ''))]),
    ];
  },
  question: computation => {
    const [source, compared] = swapped(computation.state.source);
    const { decoding } = initialState;
    const pair = { source, compared, decoding, position: 0, word: 0 };
    const without = suppose(computation, { ...pair, switches: ['encoder-positions'] });
    const texts = [without.reading, without.compared].map(each => each?.changed.text ?? '');
    return askWhich(
      message(sentences03.question, source, compared),
      [message(sentences03.different), message(sentences03.same)],
      texts[0] === texts[1] ? 1 : 0,
      message(sentences03.why, ...differences(without), ...texts),
    );
  },
};

/** How far the logits of the two first words are apart, with positions and without. */
function differences({ reading, compared, models }: Computation): readonly string[] {
  const start = [models.translator.config.targetStart];
  return (['base', 'changed'] as const).map(side => {
    const [one, other] = [reading, compared].map(
      each => each?.tracesAfter(start)[side].tensors.get('logits')?.data ?? new Float32Array(),
    );
    const largest = one.reduce((most, value, at) => Math.max(most, Math.abs(value - other[at])), 0);
    return numberText(largest, usualDigits);
  });
}
