import { codePointName, invisible, showInvisible } from '../escape';
import type { Message } from '../message';
import type { Config } from './model/config';
import { say } from './sentences';

/** The most unknown words that one sentence names. */
const mostNamed = 5;

/** Longer words are cut in what is said about them. */
const longestNamed = 40;

/** The words of an English sentence as the model reads them: small letters, no full stop, and none of signs alone. */
export function wordsIn(sentence: string): readonly string[] {
  if (!/[\p{L}\p{N}]/u.test(sentence)) {
    return [];
  }
  return withoutFullStop(sentence)
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('’', "'")
    .split(/\s+/)
    .filter(word => word !== '');
}

/** An English word as it is written: the vocabulary has small letters alone. */
export function englishWord(word: string): string {
  return word === 'i' ? 'I' : word;
}

/** A loop, since an expression that ends in `+$` takes quadratic time. */
function withoutFullStop(sentence: string): string {
  let end = sentence.length;
  while (end > 0 && /[\s.!?…]/.test(sentence[end - 1])) {
    end -= 1;
  }
  return sentence.slice(0, end);
}

/** The ids of a sentence's words with `sourceEnd` at their end, or why it cannot be read. */
export function readSentence(sentence: string, config: Config): readonly number[] | Message {
  const { sourceVocabulary, sourcePad, sourceEnd, maxLength } = config;
  const words = wordsIn(sentence);
  if (words.length === 0) {
    return say('noWords');
  }
  if (words.length >= maxLength) {
    return say('tooManyWords', words.length, maxLength - 1);
  }
  const ids = words.map(word => sourceVocabulary.indexOf(word));
  const isWord = (id: number) => id >= 0 && id !== sourcePad && id !== sourceEnd;
  const unknown = [...new Set(words.filter((_, index) => !isWord(ids[index])))];
  if (unknown.length === 1) {
    return sayUnknown(unknown[0]);
  }
  return unknown.length > 1
    ? say(
        'unknownWords',
        unknown
          .slice(0, mostNamed)
          .map(word => `"${shown(word)}"`)
          .join(', '),
      )
    : [...ids, sourceEnd];
}

/** Of a word that may look like a known one. */
function sayUnknown(word: string): Message {
  const hidden = word.match(invisible)?.[0];
  return hidden === undefined
    ? say('unknownWord', shown(word))
    : say('invisibleCharacter', shown(word), codePointName(hidden));
}

function shown(word: string): string {
  const visible = showInvisible(word);
  return visible.length > longestNamed ? `${visible.slice(0, longestNamed)}…` : visible;
}

/** A French sentence of target words: no space after an apostrophe, no special words. */
export function textOf(words: readonly number[], config: Config): string {
  const { targetVocabulary, targetPad, targetStart, targetEnd } = config;
  const special = new Set([targetPad, targetStart, targetEnd]);
  return words
    .filter(word => !special.has(word))
    .map(word => targetVocabulary[word])
    .join(' ')
    .replaceAll("' ", "'");
}
