import { englishWord } from '../../sentence';
import { cosineGrid } from '../exhibits/grids';
import { lookAt } from '../exhibits/look';
import { nearest, neighbours } from '../exhibits/neighbours';
import { vectors } from '../exhibits/vectors';
import { message } from '../sentences';
import { askWord, spread } from './ask';
import type { Step } from './step';

export const sentences02 = {
  title: 'Input embedding',
  text: 'Each word selects one row of a learned table, the same in every sentence. The encoder reads this row times √d. Words that are used alike end up with similar vectors, as the cosines show. This model knows whole words; the paper’s cuts text into pieces, so that no word is unknown to it.',
  more: 'The factor √d is the paper’s, which gives no reason for it. It makes the words larger beside the positions that are added next.',
  vectors: 'What “{0}” is',
  vectorsOf: 'Row {0} of the table, and the same times √d.',
  row: 'Row of the table',
  scaled: 'Times √d',
  question:
    'Of these words, none of which is shown above: which has the vector that is most like that of “{0}”?',
  why: '“{0}”: the cosine is {1}; then comes “{2}”, with {3}. Nobody told the model which words are of a kind: that came from learning to translate.',
} as const;

/** How many words the question offers. */
const offered = 4;

/** How many neighbours the exhibit shows. */
const shown = 6;

/** Input embedding. */
export const step02: Step = {
  number: 2,
  id: 'input-embedding',
  title: message(sentences02.title),
  regions: ['source-embedding'],
  text: message(sentences02.text),
  more: () => [message(sentences02.more)],
  sections: ['step-2'],
  looksAt: 'word',
  tower: 'encoder',
  hasHeads: false,
  comparesWith: undefined,
  switches: () => [],
  exhibits: computation => {
    const look = lookAt(computation);
    const { word } = computation.state;
    const id = look.reading.ids[word];
    const ids = [...new Set(look.reading.ids)];
    return [
      vectors(
        look,
        {
          title: message(sentences02.vectors, look.source[word].text),
          summary: message(sentences02.vectorsOf, id),
        },
        [
          { label: message(sentences02.row), name: 'enc.embedding', row: word },
          { label: message(sentences02.scaled), name: 'enc.scaled', row: word },
        ],
      ),
      nearest(look, id, shown),
      cosineGrid(look, 'source', ids, ids),
    ];
  },
  question: computation => {
    const look = lookAt(computation);
    const id = look.reading.ids[computation.state.word];
    const others = neighbours(look, id).slice(shown);
    const ids = spread(
      others.filter(other => !look.reading.ids.includes(other)),
      offered,
    );
    const [first, second] = ids.map(other => ({
      word: englishWord(look.config.sourceVocabulary[other]),
      cosine: look.ofRun('source.cosine', id, other).text,
    }));
    return askWord(
      message(sentences02.question, look.source[computation.state.word].text),
      ids.map(other => englishWord(look.config.sourceVocabulary[other])).sort(),
      {
        language: 'en',
        right: [first.word],
        explanation: message(sentences02.why, first.word, first.cosine, second.word, second.cosine),
      },
    );
  },
};
