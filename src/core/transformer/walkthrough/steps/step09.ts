import { shares } from '../derived';
import { layerOf, lookAt } from '../exhibits/look';
import { logitShares } from '../exhibits/shares';
import { message } from '../sentences';
import { askWhich } from './ask';
import { feedForward } from './feedForward';
import type { Step } from './step';

export const sentences09 = {
  title: 'Feed forward, again',
  text: 'As step 5, with other weights; no word is chosen here. After the last layer’s feed forward only adding, normalizing and one matrix follow. So a word’s logit can be split: what feed forward added, what came before it along the residual path, and a constant. The three add up to it.',
  differences:
    'What adds as much to every logit changes no probability. So compare the columns: what sets one word apart from the next?',
  more: 'The split takes the divisor of the norm as it is. In truth that divisor depends on the feed-forward result too, so that switching it off changes the logits by more or less than its share.',
  question: 'Which part adds most to the logit of “{0}”?',
  residual: 'What came before, along the residual path',
  feedForward: 'Feed forward',
  bias: 'The constant β of the norm',
  why: 'Residual path {0}, feed forward {1}, constant {2}.',
} as const;

/** Of parts that differ by less, nobody can say which adds most. */
const nearly = 0.5;

/** Feed forward of the decoder. */
export const step09: Step = {
  number: 9,
  id: 'decoder-feed-forward',
  title: message(sentences09.title),
  regions: ['decoder-feed-forward'],
  text: message(sentences09.text),
  more: () => [message(sentences09.differences), message(sentences09.more)],
  sections: ['step-9'],
  looksAt: 'position',
  tower: 'decoder',
  hasHeads: false,
  comparesWith: undefined,
  switches: (config, layer) => {
    const name = `dec${Math.min(layer, config.decoderLayers - 1)}`;
    return [`${name}.ffn`, `${name}.residual3`, `${name}.norm3`];
  },
  exhibits: computation => {
    const look = lookAt(computation);
    const { position } = look.state;
    const layer = layerOf('dec', look.state, look.config);
    return [logitShares(look), feedForward(look, layer, position, look.told[position].text)];
  },
  question: computation => {
    const { ofRun, state, reading } = lookAt(computation);
    const { id, text } = reading.base.words[state.position];
    const parts = shares.map(share => ofRun(share, state.position, id));
    const values = parts.map(({ value }) => value);
    const most = Math.max(...values);
    const { residual, feedForward, bias } = sentences09;
    return askWhich(
      message(sentences09.question, text),
      [residual, feedForward, bias].map(each => message(each)),
      values.flatMap((value, index) => (value < most - nearly ? [] : index)),
      message(sentences09.why, ...parts.map(part => part.text)),
    );
  },
};
