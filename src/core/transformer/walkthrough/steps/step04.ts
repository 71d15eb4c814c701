import type { Computation } from '../computation';
import { suppose } from '../compute';
import { chain } from '../exhibits/chain';
import { attentionGrid } from '../exhibits/grids';
import { layerOf, lookAt, type Look } from '../exhibits/look';
import { message } from '../sentences';
import { swapped } from '../swapped';
import { addAndNorm } from './addAndNorm';
import { askLook, attentionQuestion, attentionSwitches } from './attention';
import type { Choice } from './question';
import type { Step } from './step';

export const sentences04 = {
  title: 'Multi-head attention, add and normalize',
  text: 'Each word asks with a query; each word offers a key and a value. Query · key, divided by √dₖ, becomes a weight through softmax, and the weights mix the values. Several heads do so side by side, joined by one more matrix. The result is added to the word’s vector, and the sum is normalized.',
  residual:
    'Adding (the residual path) means that a layer computes a change, not a replacement. Normalizing brings each vector to mean 0 and variance 1, then multiplies it by γ and adds β, both learned.',
  biases:
    'The paper’s formulas have no biases in attention. Here queries, keys, values and the joining matrix have one each, as in most implementations.',
  postNorm:
    'The paper normalizes after adding, and so does this model. Most newer models normalize before the sub-layer instead.',
  heads:
    'A head that costs little here is no mistake: much of what heads learn is redundant. What it costs over many test sentences stands beside each head.',
} as const;

/** Multi-head attention, add and normalize. */
export const step04: Step = {
  number: 4,
  id: 'multi-head-attention',
  title: message(sentences04.title),
  regions: ['encoder-attention'],
  text: message(sentences04.text),
  more: () => [
    ...[sentences04.residual, sentences04.postNorm, sentences04.biases].map(each => message(each)),
    message(sentences04.heads),
    message(attentionQuestion.off),
  ],
  sections: ['step-4'],
  looksAt: 'word',
  tower: 'encoder',
  hasHeads: true,
  comparesWith: undefined,
  switches: (config, layer, head) => {
    const name = `enc${Math.min(layer, config.encoderLayers - 1)}`;
    return [...attentionSwitches(`${name}.self`, head), `${name}.residual1`, `${name}.norm1`];
  },
  exhibits: computation => {
    const look = lookAt(computation);
    const layer = layerOf('enc', look.state, look.config);
    const { word } = look.state;
    return [
      attentionGrid(look, headOf(look)),
      chain(look, headOf(look)),
      addAndNorm(look, layer, 1, [word, look.source[word].text]),
    ];
  },
  question: ofAnotherSentence,
};

/** Who knows a head's habit can tell what it does in a sentence that is not shown. */
function ofAnotherSentence(computation: Computation): Choice {
  const [, source] = swapped(computation.state.source);
  const other = lookAt(suppose(computation, { source }));
  return askLook(attentionGrid(other, headOf(other)), headOf(other), source, other.state.view);
}

function headOf({ state, config }: Look): string {
  return `${layerOf('enc', state, config)}.self.h${state.head}`;
}
