import { usualDigits } from '../../explain/calculation';
import { numberText } from '../../explain/numberText';
import type { Computation } from '../computation';
import { isTaughtToAlign } from '../aboutModel';
import { suppose } from '../compute';
import { chain } from '../exhibits/chain';
import { attentionGrid } from '../exhibits/grids';
import { links } from '../exhibits/links';
import { layerOf, lookAt, strongest, type Look } from '../exhibits/look';
import { message, say } from '../sentences';
import { askLook, attentionSwitches } from './attention';
import type { Question } from './question';
import type { Step } from './step';

export const sentences08 = {
  title: 'Cross-attention',
  text: 'Here French looks at English. Queries come from the decoder; keys and values from the encoder’s output, the same for every word. Each row of weights sums to 1 and mixes the English values. A weight says where a head looks, not why a word was chosen: attention is not explanation. Pin it elsewhere and see.',
  caution:
    'A large weight on a small value moves little, other heads may say the opposite, and the residual path passes by. What a look is worth shows only when it is changed: pin it, spread it evenly, or switch it off.',
  why: '“{0}”, with a weight of {1}. Pin the whole attention to “{2}” for this word, and the most probable one becomes “{3}”.',
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
    ...(isTaughtToAlign(translator.card.training)
      ? [say('taughtToAlign', translator.config.readableHead)]
      : []),
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
  const most = strongest(weights);
  // The word that is looked at least; it is another one, since there are two or more.
  const other = strongest(weights.map((weight, column) => (column === most ? -1 : 1 - weight)));
  const attention = `${layerOf('dec', look.state, look.config)}.cross`;
  const pinned = suppose(computation, { switches: [`${attention}=${other}@${position}`] });
  if (pinned === undefined) {
    return question;
  }
  const next = pinned.reading.nextAfter(look.place.written).changed;
  return {
    ...question,
    explanation: message(
      sentences08.why,
      grid.columns[most].text,
      numberText(weights[most], usualDigits),
      grid.columns[other].text,
      look.config.targetVocabulary[strongest([...next])],
    ),
  };
}

function headOf({ state, config }: Look): string {
  return `${layerOf('dec', state, config)}.cross.h${state.head}`;
}
