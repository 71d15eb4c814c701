import type { Computation } from '../computation';
import { suppose, switchToo } from '../compute';
import { layerOf, lookAt } from '../exhibits/look';
import { logitShares } from '../exhibits/shares';
import { message } from '../sentences';
import { askWhich } from './ask';
import { feedForward } from './feedForward';
import type { Choice } from './question';
import type { Step } from './step';
import { winnerOf } from './winner';

export const sentences09 = {
  title: 'Feed forward, again',
  text: 'As step 5, with other weights; no word is chosen here. After the last layer’s feed forward only adding, normalizing and one matrix follow. So a word’s logit can be split: what feed forward added, what came before it along the residual path, and a constant. The three add up to it.',
  differences:
    'What adds as much to every logit changes no probability. So compare the columns: what sets one word apart from the next?',
  divisor:
    'The split takes the divisor of the norm as it is. In truth that divisor depends on the feed-forward result too, so that switching it off changes the logits by more or less than its share.',
  question:
    'To the logit of “{0}”, {1}, feed forward adds {2}. Without it, how much does the logit change?',
  baseQuestion:
    'With nothing switched, feed forward adds {2} to the logit of “{0}”, {1}. Without it, how much does the logit change?',
  just: 'By just that',
  less: 'By less',
  more: 'By more',
  opposite: 'The other way',
  scaled:
    'It becomes {0}: without feed forward, the norm divides by another number. Then “{1}” is the most probable, with {2}.',
  alone: 'It becomes {0}. Then “{1}” is the most probable, with {2}.',
} as const;

/** Feed forward of the decoder. */
export const step09: Step = {
  number: 9,
  id: 'decoder-feed-forward',
  title: message(sentences09.title),
  regions: ['decoder-feed-forward'],
  text: message(sentences09.text),
  more: () => [message(sentences09.differences), message(sentences09.divisor)],
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
    return [logitShares(look), ...feedForward(look, layer, position, look.told[position].text)];
  },
  question: howMuch,
};

/** Of changes that differ by a smaller share, nobody can say which is larger. */
const nearly = 0.005;

/** Asks whether a share is what is missing without it. */
function howMuch(shown: Computation): Choice {
  const last = `dec${shown.models.translator.config.decoderLayers - 1}.ffn`;
  // What is off already cannot be missed: then the run without switches is asked about.
  const isOff = shown.state.view !== 'base' && shown.state.switches.includes(last);
  const computation = isOff ? suppose(shown, { view: 'base' }) : shown;
  const { ofRun, state, reading } = lookAt(computation);
  const { id, text } = reading.base.words[state.position];
  const without = switchToo(computation, last);
  const share = ofRun('share.feedforward', state.position, id);
  const [before, after] = [ofRun, lookAt(without).ofRun].map(at =>
    at('logits', state.position, id),
  );
  const lost = before.value - after.value;
  const isJust = Math.abs(lost - share.value) <= nearly * Math.abs(share.value);
  const { just, less, more, opposite } = sentences09;
  const other = lost * share.value < 0 ? 3 : Math.abs(lost) < Math.abs(share.value) ? 1 : 2;
  const winner = winnerOf(without);
  return askWhich(
    message(isOff ? sentences09.baseQuestion : sentences09.question, text, before.text, share.text),
    [just, less, more, opposite].map(each => message(each)),
    isJust ? 0 : other,
    message(isJust ? sentences09.alone : sentences09.scaled, after.text, winner.word, winner.text),
  );
}
