import { mostProbable, writeWords } from '../src/core/transformer/decoding/writeWords';
import type { Model } from '../src/core/transformer/model/model';
import { Run } from '../src/core/transformer/run';
import { readSentence } from '../src/core/transformer/sentence';
import { floorOf, operationsIn, productsOfSource, productsOfWord } from './floor';
import { longestSentences } from './longestSentences';

/** Something that ours does, and a loop over the same matrix products. */
export interface Race {
  readonly ours: () => void;
  readonly floor: () => void;
  /** Multiplications and additions of the products. */
  readonly operations: number;
}

export interface Races {
  readonly sentence: string;
  /** Of the translation, its end among them. */
  readonly words: number;
  /** Every word of the translation, when the ones before it are known. */
  readonly word: Race;
  /** From the English words to every number behind the last French one. */
  readonly sentenceTraced: Race;
}

/** Of a model with the longest sentence. */
export function racesOf(model: Model): Races {
  const { config } = model;
  const [sentence] = longestSentences(config, 1);
  const source = readSentence(sentence, config);
  if ('template' in source) {
    throw new Error(`Not a sentence of the model: ${sentence}`);
  }
  const run = new Run(model, source);
  const { words } = writeWords(run, mostProbable);
  const beginnings = words.map((_, index) => [config.targetStart, ...words.slice(0, index)]);
  const ofWords = beginnings.map(({ length }) => productsOfWord(config, length, source.length));
  const ofSource = source.map(() => productsOfSource(config, source.length));

  return {
    sentence,
    words: words.length,
    word: {
      ours: () => {
        for (const beginning of beginnings) {
          run.next(beginning);
        }
      },
      floor: floorOf(ofWords),
      operations: operationsIn(ofWords),
    },
    sentenceTraced: {
      ours: () => {
        const fresh = new Run(model, source);
        writeWords(fresh, mostProbable);
        fresh.trace(beginnings[beginnings.length - 1]);
      },
      floor: floorOf([...ofSource, ...ofWords]),
      operations: operationsIn([...ofSource, ...ofWords]),
    },
  };
}
