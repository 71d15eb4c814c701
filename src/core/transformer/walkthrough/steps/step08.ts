import type { Computation } from '../computation';
import { isTaughtToAlign, taughtToAlign } from '../aboutModel';
import { suppose } from '../compute';
import type { Side } from '../reading';
import { chain } from '../exhibits/chain';
import { attentionGrid } from '../exhibits/grids';
import { links } from '../exhibits/links';
import { layerOf, lookAt, strongest, type Look } from '../exhibits/look';
import { message } from '../sentences';
import { askLook, attentionQuestion, attentionSwitches, weightsText } from './attention';
import type { Question } from './question';
import type { Step } from './step';

export const sentences08 = {
  title: 'Cross-attention',
  text: 'Here French looks at English. Queries come from the decoder; keys and values from the encoder’s output, the same for every word. Each row of weights sums to 1 and mixes the English values. A weight says where a head looks, not why a word was chosen: attention is not explanation. Pin it elsewhere and see.',
  caution:
    'A large weight on a small value moves little, other heads may say the opposite, and the residual path bypasses it. What a look is worth shows only when it is changed: pin it, spread it evenly, or switch it off.',
  moves:
    '{0}. Pin the whole attention to “{1}” for this word, and the most probable one becomes “{2}”.',
  stays:
    '{0}. Pin the whole attention to “{1}” for this word, and “{2}” still is the most probable: the rest of the model knows enough.',
} as const;

/** Cross-attention. */
export const step08: Step = {
  number: 8,
  id: 'cross-attention',
  title: message(sentences08.title),
  regions: ['cross-attention'],
  text: message(sentences08.text),
  more: ({ models: { translator } }) => [
    message(sentences08.caution),
    ...(isTaughtToAlign(translator.card.training) ? [taughtToAlign(translator.config)] : []),
    message(attentionQuestion.off),
  ],
  sections: ['step-8'],
  looksAt: 'position',
  tower: 'decoder',
  hasHeads: true,
  comparesWith: undefined,
  switches: (config, layer, head) => {
    const name = `dec${Math.min(layer, config.decoderLayers - 1)}`;
    return [...attentionSwitches(`${name}.cross`, head), `${name}.residual2`, `${name}.norm2`];
  },
  exhibits: computation => {
    const look = lookAt(computation);
    const head = headOf(look);
    return [links(look, head), attentionGrid(look, head), chain(look, head)];
  },
  question: whereFrom,
};

/** Asks where the selected head looks, and answers what it is worth by pinning it elsewhere. */
function whereFrom(computation: Computation): Question {
  const look = lookAt(computation);
  const head = headOf(look);
  const grid = attentionGrid(look, head);
  const { position, view } = look.state;
  const question = askLook(grid, head, view);
  const weights = grid.cells[position].map(cell => cell[view === 'base' ? 'base' : 'changed']);
  const words = grid.columns.map(({ text }) => text);
  const most = strongest(weights);
  // Of the words that are spelled otherwise, the one that is looked at least; the end says little.
  const other = strongest(
    weights.map((weight, column) =>
      words[column] === words[most] || column === words.length - 1 ? -1 : 1 - weight,
    ),
  );
  const pin = `${layerOf('dec', look.state, look.config)}.cross=${other}@${position}`;
  const kept = view === 'base' ? [] : look.state.switches;
  const pinned = suppose(computation, { switches: [...kept, pin] });
  if (pinned === undefined) {
    return question;
  }
  const top = ({ reading }: Computation, side: Side) =>
    strongest([...reading.nextAfter(look.place.written)[side]]);
  const before = top(computation, view === 'base' ? 'base' : 'changed');
  const after = top(pinned, 'changed');
  return {
    ...question,
    explanation: message(
      before === after ? sentences08.stays : sentences08.moves,
      weightsText(words, weights),
      words[other],
      look.config.targetVocabulary[after],
    ),
  };
}

function headOf({ state, config }: Look): string {
  return `${layerOf('dec', state, config)}.cross.h${state.head}`;
}
