import { finding, type Finding } from '../pack/finding';
import type { TopicReading } from '../pack/readTopic';
import { passagesIn, type Passage } from './prose';
import { datedPhrases, fillers, quoted } from './phrases';

const maximumWords = 90;

/** What is wrong with a topic's running text: what ages without a source, and what wearies. */
export function checkProse({ blocks }: TopicReading): readonly Finding[] {
  return passagesIn(blocks).flatMap(passage => [
    ...checkDates(passage),
    ...checkFillers(passage),
    ...(passage.words > maximumWords
      ? [finding('RP433', passage.offsetAt(0), passage.words, maximumWords)]
      : []),
  ]);
}

/** One finding a passage is enough: one citation mends them all. */
function checkDates({ text, isCited, offsetAt }: Passage): readonly Finding[] {
  const [first] = isCited ? [] : text.matchAll(datedPhrases);
  return first === undefined ? [] : [finding('RP431', offsetAt(first.index), inOneLine(first[0]))];
}

/** What stands in quotation marks was said by others. */
function checkFillers({ text, offsetAt }: Passage): readonly Finding[] {
  const own = text.replace(quoted, words => ' '.repeat(words.length));
  return [...own.matchAll(fillers)].map(({ 0: words, index }) =>
    finding('RP432', offsetAt(index), inOneLine(words)),
  );
}

function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
