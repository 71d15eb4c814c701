import type { Computation } from '../computation';
import { suppose } from '../compute';
import { chain } from '../exhibits/chain';
import type { Twin } from '../exhibits/exhibit';
import { attentionGrid } from '../exhibits/grids';
import { layerOf, lookAt, type Look } from '../exhibits/look';
import { twin } from '../exhibits/twin';
import { writtenBy } from '../reading';
import { message } from '../sentences';
import { swapped } from '../swapped';
import { askWhich } from './ask';
import { attentionQuestion, attentionSwitches } from './attention';
import type { NumberAsked, Question } from './question';
import type { Step } from './step';

export const sentences07 = {
  title: 'Masked multi-head attention',
  text: 'No word may see later ones: their scores become −∞, their weights exactly 0. This is for training, where all positions are predicted at once from the right words, and each could copy its answer from the next position.',
  compare: 'A twin was trained without the mask. Compare it given the right words, and on its own.',
  noTwin: 'The twin that was trained without the mask cannot be shown:',
  inUse:
    'Why mask in use, where the newest position has no future? With several decoder layers it reads what earlier positions became, and without the mask these would see later words, as they never did in training. With one layer it reads the words themselves: the mask cannot change what is predicted next.',
  weights:
    'The twin is a model of its own, with weights of its own. Nothing is ever switched in it.',
  cheat:
    'Say “{0}” instead. Does the twin, which saw the future in training, predict every word when it is given all the right ones at once, and is it right when it writes on its own?',
  onlyForced: 'Right only when given the words',
  onlyFree: 'Right only on its own',
  always: 'Right both times',
  never: 'Wrong both times',
  answered: 'Given the words it predicts {0} of {1}; on its own it writes “{2}”.',
  cheated:
    'Given the words it predicts {0} of {1}; on its own it writes “{2}”. What it learned to copy does not stand there yet.',
  above: 'How many weights above the diagonal of this head are not 0?',
  whyAbove: '{0}: e to the power of −∞ is exactly 0, not merely small.',
  whyUnmasked: '{0}: the mask is switched off.',
} as const;

/** Masked multi-head attention. */
export const step07: Step = {
  number: 7,
  id: 'masked-attention',
  title: message(sentences07.title),
  regions: ['masked-attention'],
  text: message(sentences07.text),
  goesOn: computation => {
    const { unmasked } = computation.models;
    if ('template' in unmasked) {
      return [message(sentences07.noTwin), unmasked];
    }
    return twin(computation) === undefined ? [] : [message(sentences07.compare)];
  },
  more: ({ twin }) => [
    message(sentences07.inUse),
    ...(twin === undefined ? [] : [message(sentences07.weights)]),
    message(attentionQuestion.off),
  ],
  sections: ['step-7'],
  looksAt: 'position',
  tower: 'decoder',
  hasHeads: true,
  comparesWith: undefined,
  switches: (config, layer, head) => {
    const name = `dec${Math.min(layer, config.decoderLayers - 1)}`;
    const own = [`${name}.residual1`, `${name}.norm1`];
    return ['mask', ...attentionSwitches(`${name}.self`, head), ...own];
  },
  exhibits: computation => {
    const look = lookAt(computation);
    const head = headOf(look);
    return [attentionGrid(look, head), chain(look, head), twin(computation) ?? []].flat();
  },
  question: computation => {
    const [, source] = swapped(computation.state.source);
    const tried = twin(suppose(computation, { source }));
    return tried === undefined ? aboveTheDiagonal(computation) : whoCheats(source, tried);
  },
};

/** Of a sentence that is not shown: what the twin does with this one stands among the exhibits. */
function whoCheats(source: string, { models: [, { forced, rightForced, free }] }: Twin): Question {
  const isForcedRight = rightForced === forced.length;
  const right = isForcedRight ? (free.isRight ? 2 : 0) : free.isRight ? 1 : 3;
  const { onlyForced, onlyFree, always, never } = sentences07;
  return askWhich(
    message(sentences07.cheat, source),
    [onlyForced, onlyFree, always, never].map(each => message(each)),
    right,
    message(
      free.isRight ? sentences07.answered : sentences07.cheated,
      rightForced,
      forced.length,
      writtenBy(free),
    ),
  );
}

function aboveTheDiagonal(computation: Computation): NumberAsked {
  const look = lookAt(computation);
  const { columns, data } = look.trace.tensors.get(`${headOf(look)}.weights`) ?? {
    columns: 1,
    data: new Float32Array(),
  };
  const answer = data.filter(
    (value, at) => at % columns > Math.floor(at / columns) && value !== 0,
  ).length;
  const isOff = look.trace.switches.has('mask');
  return {
    kind: 'number',
    prompt: message(sentences07.above),
    answer,
    tolerance: 0,
    least: 0,
    most: data.length,
    stepSize: 1,
    explanation: message(isOff ? sentences07.whyUnmasked : sentences07.whyAbove, answer),
  };
}

function headOf({ state, config }: Look): string {
  return `${layerOf('dec', state, config)}.self.h${state.head}`;
}
