import type { Message } from '../../message';
import { maximumWords } from '../grammar/english/sentence';
import { parse } from '../grammar/parse';
import type { Config } from '../model/config';
import { englishWord, readSentence, wordsIn } from '../sentence';
import { say as sayOfModel } from '../sentences';
import type { Problem } from './computation';
import { say } from './sentences';

/** The most words that one sentence offers; all are in the problem's lists. */
const mostOffered = 6;

/** What is wrong with a sentence as it was typed; nothing if the grammar generates it. */
export function problemOf(
  sentence: Problem['sentence'],
  text: string,
  config: Config,
): Problem | undefined {
  const words = wordsIn(text);
  const ids = readSentence(text, config);
  const none = { kind: 'problem', sentence, at: undefined, nearest: [], expected: [] } as const;
  // A very long sentence is not parsed: there would be no end to its readings.
  if ('template' in ids && (words.length === 0 || words.length >= config.maxLength)) {
    return { ...none, message: ids, at: words.length === 0 ? undefined : maximumWords };
  }
  const parsed = parse(words);
  switch (parsed.kind) {
    case 'unknown': {
      const message = 'template' in ids ? ids : sayOfModel('unknownWord', words[parsed.at]);
      return { ...none, message, at: parsed.at, nearest: parsed.nearest };
    }
    case 'misplaced': {
      const { at, expected } = parsed;
      return { ...none, message: misplaced(words[at], expected), at, expected };
    }
    case 'too long':
      return { ...none, message: say('tooLong', words[parsed.at]), at: parsed.at };
    case 'unfinished': {
      const expected = parsed.completions;
      const message = say('unfinished', offered(expected));
      return { ...none, message, at: words.length, expected };
    }
    case 'sentence':
      return 'template' in ids ? { ...none, message: ids } : undefined;
  }
}

function misplaced(word: string, expected: readonly string[]): Message {
  return expected.length === 0
    ? say('needlessWord', word)
    : say('misplacedWord', word, offered(expected));
}

function offered(words: readonly string[]): string {
  const shown = words.slice(0, mostOffered).map(word => `"${englishWord(word)}"`);
  return words.length > mostOffered ? `${shown.join(', ')}, …` : shown.join(', ');
}
