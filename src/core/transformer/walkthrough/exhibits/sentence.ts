import type { Message } from '../../../message';
import type { Computation } from '../computation';
import type { Output, Reading } from '../reading';
import { message } from '../sentences';
import { french } from './cells';
import type { Sentence } from './exhibit';
import { exhibitSentences as words } from './sentences';

/** What was written without and with the switches, and whether the grammar accepts it. */
export function sentence(
  { isChanged }: Computation,
  reading: Reading,
  title: Message = message(words.sentence),
): Sentence {
  const outputs = [
    written(message(isChanged ? words.base : words.translation), reading.base),
    ...(isChanged ? [written(message(words.changed), reading.changed)] : []),
  ];
  return {
    kind: 'sentence',
    title,
    summary: message(words.sentenceOf),
    outputs,
    right: reading.right.map(({ text }) => text),
  };
}

function written(label: Message, { words: all, text, isRight }: Output) {
  return {
    label,
    words: all.map(each => ({ label: french(each.text), probability: each.probability })),
    text,
    isRight,
    verdict: message(isRight ? words.isRight : words.isWrong),
  };
}
