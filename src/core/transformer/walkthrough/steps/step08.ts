import type { Computation } from '../computation';
import { isTaughtToAlign, taughtToAlign } from '../aboutModel';
import { switchToo } from '../compute';
import { chain } from '../exhibits/chain';
import { attentionGrid } from '../exhibits/grids';
import { likeliest } from '../exhibits/likeliest';
import { links } from '../exhibits/links';
import { layerOf, lookAt, strongest, type Look } from '../exhibits/look';
import { message } from '../sentences';
import { askWord, spread } from './ask';
import { attentionQuestion, attentionSwitches, weightsText } from './attention';
import type { Choice } from './question';
import type { Step } from './step';
import { winnerOf } from './winner';

export const sentences08 = {
  title: 'Cross-attention',
  text: 'Here French looks at English. Queries come from the decoder; keys and values from the encoder’s output, the same for every word. Each row of weights sums to 1 and mixes the English values. A weight says where a head looks, not why a word was chosen: attention is not explanation. Pin it elsewhere and see.',
  caution:
    'A large weight on a small value moves little, other heads may say the opposite, and the residual path bypasses it. What a look is worth shows only when it is changed: pin it, spread it evenly, or switch it off.',
  question:
    'Pin the whole attention to “{0}” while “{1}” is predicted. Which word becomes the most probable?',
  moves: '“{0}”, with {1}. As it is, this head looks at {2}.',
  stays:
    'Still “{0}”, with {1}: the rest of the model knows enough. As it is, this head looks at {2}.',
} as const;

/** Of the words of the translation, beside the one that is right. */
const offered = 4;

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
  question: whatIfPinned,
};

/** Asks what a look is worth: the whole attention is made to look elsewhere. */
function whatIfPinned(computation: Computation): Choice {
  const look = lookAt(computation);
  const { position, view } = look.state;
  const grid = attentionGrid(look, headOf(look));
  const weights = grid.cells[position].map(cell => cell[view === 'base' ? 'base' : 'changed']);
  const words = grid.columns.map(({ text }) => text);
  const other = elsewhere(words, strongest(weights));
  const attention = `${layerOf('dec', look.state, look.config)}.cross`;
  const now = winnerOf(computation);
  const then = winnerOf(switchToo(computation, `${attention}=${other}@${position}`));
  const others = computation.reading.base.words.map(({ text }) => text);
  const second = look.config.targetVocabulary[likeliest(look, 2)[1]];
  return askWord(
    message(sentences08.question, words[other], look.told[position].text),
    [then.word, now.word, second, ...spread(others, offered)].sort(),
    {
      language: 'fr',
      right: [then.word],
      explanation: message(
        now.word === then.word ? sentences08.stays : sentences08.moves,
        then.word,
        then.text,
        weightsText(words, weights),
      ),
    },
  );
}

/**
 * A word that is spelled otherwise than the one looked at most: rather one that is there once than
 * an article, and far away. The end says little.
 */
function elsewhere(words: readonly string[], most: number): number {
  const isOnce = (word: string): boolean => words.indexOf(word) === words.lastIndexOf(word);
  return strongest(
    words.map((word, column) =>
      word === words[most] || column === words.length - 1
        ? -1
        : Math.abs(column - most) + (isOnce(word) ? words.length : 0),
    ),
  );
}

function headOf({ state, config }: Look): string {
  return `${layerOf('dec', state, config)}.cross.h${state.head}`;
}
