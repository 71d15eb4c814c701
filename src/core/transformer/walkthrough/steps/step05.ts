import { Run } from '../../run';
import { englishWord } from '../../sentence';
import type { Computation } from '../computation';
import { sizesOf } from '../aboutModel';
import { layerOf, lookAt } from '../exhibits/look';
import { neighbours } from '../exhibits/neighbours';
import { message } from '../sentences';
import { feedForward } from './feedForward';
import type { NumberAsked } from './question';
import type { Step } from './step';

export const sentences05 = {
  title: 'Feed forward',
  text: 'Each word’s vector passes the same two-layer network on its own: it is widened, negative numbers become 0 (ReLU), and it is narrowed again. Then add and normalize, as before. Nothing moves between words here. Attention and feed forward make a layer; the paper stacks six a side, each with weights of its own.',
  more: 'A unit that is 0 after ReLU adds nothing for this word: which units fire depends on the word and, after attention, on the words around it.',
  off: 'Switched off, it adds nothing, its bias included, and the residual path goes on alone. Without the residual path the word itself is lost, and only what this network made of it goes on.',
  question:
    'Self-attention is switched off in all encoder layers, and “{0}” becomes “{1}”. For how many of the {2} words, the end included, does the feed-forward result change?',
  why: 'It changes for {0}: without attention, no word learns of another. With attention on, it changes for {1}.',
} as const;

/** Feed forward. */
export const step05: Step = {
  number: 5,
  id: 'feed-forward',
  title: message(sentences05.title),
  regions: ['encoder-feed-forward'],
  text: message(sentences05.text),
  more: ({ models }) => [
    message(sentences05.more),
    message(sentences05.off),
    sizesOf(models.translator.config),
  ],
  sections: ['step-5'],
  looksAt: 'word',
  tower: 'encoder',
  hasHeads: false,
  comparesWith: undefined,
  switches: (config, layer) => {
    const name = `enc${Math.min(layer, config.encoderLayers - 1)}`;
    return [`${name}.ffn`, `${name}.residual2`, `${name}.norm2`];
  },
  exhibits: computation => {
    const look = lookAt(computation);
    const { word } = computation.state;
    const layer = layerOf('enc', look.state, look.config);
    return feedForward(look, layer, word, look.source[word].text);
  },
  question: mixes,
};

/** Does it mix words? Another word is put in the place of the one looked at, to see. */
function mixes(computation: Computation): NumberAsked {
  const { reading, state, models } = computation;
  const { config } = models.translator;
  const { sourceVocabulary } = config;
  const before = reading.ids[state.word];
  const [after] = neighbours(lookAt(computation), before);
  const changedWith = (off: readonly string[]) => {
    const [one, other] = [reading.ids, reading.ids.with(state.word, after)].map(ids => {
      const interventions = off.map(at => ({ kind: 'off', at }) as const);
      const run = new Run(models.translator, ids, { interventions });
      return run.trace([config.targetStart]).tensors.get(`${last}.ffn.outer`);
    });
    const columns = one?.columns ?? 0;
    return reading.ids.filter((_, row) =>
      Array.from({ length: columns }, (_, column) => row * columns + column).some(
        at => one?.data[at] !== other?.data[at],
      ),
    ).length;
  };
  const layers = Array.from({ length: config.encoderLayers }, (_, layer) => `enc${layer}`);
  const last = layers[layers.length - 1];
  const answer = changedWith(layers.map(layer => `${layer}.self`));
  return {
    kind: 'number',
    prompt: message(
      sentences05.question,
      englishWord(sourceVocabulary[before]),
      englishWord(sourceVocabulary[after]),
      reading.ids.length,
    ),
    answer,
    tolerance: 0,
    least: 0,
    most: reading.ids.length,
    stepSize: 1,
    explanation: message(sentences05.why, answer, changedWith([])),
  };
}
