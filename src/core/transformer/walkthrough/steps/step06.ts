import { lookAt } from '../exhibits/look';
import { shift } from '../exhibits/shift';
import { vectors } from '../exhibits/vectors';
import { message } from '../sentences';
import { askWord } from './ask';
import type { Step } from './step';

export const sentences06 = {
  title: 'Output embedding plus positions',
  text: 'The decoder reads French as the encoder reads English: a row of a table, times √d, plus the position. It reads everything shifted right: a start word, then each word before the one to predict. In training these are the right words (teacher forcing); in use they are the model’s own.',
  more: 'So a mistake in use has a consequence that it never has in training: the next word is predicted from it. This is known as exposure bias.',
  vectors: 'What the decoder reads to predict “{0}”',
  vectorsOf: 'The newest word read is “{0}”, at position {1}.',
  row: 'Row of the table for “{0}”',
  scaled: 'Times √d',
  positions: '+ position {0}',
  input: '= their sum',
  question:
    'Which word does the embedding of the decoder get, so that the first word, “{0}”, is predicted?',
  why: '“{0}” alone: a word of the vocabulary that stands for the beginning, and has a learned vector like all others.',
} as const;

/** Output embedding plus positions. */
export const step06: Step = {
  number: 6,
  id: 'output-embedding',
  title: message(sentences06.title),
  regions: ['target-embedding'],
  text: message(sentences06.text),
  more: () => [message(sentences06.more)],
  sections: ['step-6'],
  looksAt: 'position',
  tower: 'decoder',
  hasHeads: false,
  comparesWith: undefined,
  switches: () => ['decoder-positions'],
  exhibits: computation => {
    const look = lookAt(computation);
    const row = look.state.position;
    const newest = look.read[row].text;
    return [
      shift(look),
      vectors(
        look,
        {
          title: message(sentences06.vectors, look.told[row].text),
          summary: message(sentences06.vectorsOf, newest, row),
        },
        [
          { label: message(sentences06.row, newest), name: 'dec.embedding', row },
          { label: message(sentences06.scaled), name: 'dec.scaled', row },
          { label: message(sentences06.positions, row), name: 'dec.positions', row },
          { label: message(sentences06.input), name: 'dec.input', row },
        ],
      ),
    ];
  },
  question: ({ reading, models }) => {
    const { targetVocabulary, targetEnd } = models.translator.config;
    const read = targetVocabulary[reading.tracesAt(0).base.written[0]];
    const first = reading.base.words[0].text;
    return askWord(
      message(sentences06.question, first),
      [reading.words[0], first, read, targetVocabulary[targetEnd]],
      { language: undefined, right: [read], explanation: message(sentences06.why, read) },
    );
  },
};
