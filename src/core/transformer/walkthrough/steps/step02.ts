import { cosineGrid } from '../exhibits/grids';
import { lookAt } from '../exhibits/look';
import { neighbours } from '../exhibits/neighbours';
import { vectors } from '../exhibits/vectors';
import { message } from '../sentences';
import { askWord } from './ask';
import type { Step } from './step';

export const sentences02 = {
  title: 'Input embedding',
  text: 'Each word selects one row of a learned table, the same in every sentence. The encoder reads this row times √d. Words that are used alike end up with similar vectors, as the cosines show. This model knows whole words; the paper’s cuts text into pieces, so that no word is unknown to it.',
  more: 'The factor √d is the paper’s, which gives no reason for it. It makes the words larger beside the positions that are added next.',
  vectors: 'What “{0}” is',
  vectorsOf: 'Row {0} of the table, and the same times √d.',
  row: 'Row of the table',
  scaled: 'Times √d',
  question: 'Which of these words has the vector that is most like that of “{0}”?',
  why: '“{0}”: the cosine is {1}. Nobody told the model which words are of a kind: that came from learning to translate.',
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
      cosineGrid(look, 'source', [id], neighbours(look, id).slice(0, shown)),
      cosineGrid(look, 'source', ids, ids),
    ];
  },
  question: computation => {
    const look = lookAt(computation);
    const id = look.reading.ids[computation.state.word];
    const near = neighbours(look, id);
    const { sourceVocabulary } = look.config;
    // The nearest, and others from all over the order, so that there is something to see.
    const ids = Array.from(
      { length: offered },
      (_, index) => near[Math.floor((index * (near.length - 1)) / (offered - 1))],
    );
    const [nearest] = near;
    const cosine = look.ofRun('source.cosine', id, nearest);
    return askWord(
      message(sentences02.question, sourceVocabulary[id]),
      ids.map(each => sourceVocabulary[each]).sort(),
      {
        language: 'en',
        right: [sourceVocabulary[nearest]],
        explanation: message(sentences02.why, sourceVocabulary[nearest], cosine.text),
      },
    );
  },
};
