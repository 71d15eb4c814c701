import { maximumWords } from '../grammar/english/sentence';
import { completions, parse } from '../grammar/parse';
import type { Config } from '../model/config';
import { readSentence, wordsIn } from '../sentence';
import { say as sayOfModel } from '../sentences';
import type { Problem } from './computation';
import { say } from './sentences';

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
      const expected = completions(words.slice(0, parsed.at));
      return { ...none, message, at: parsed.at, nearest: parsed.nearest, expected };
    }
    case 'misplaced': {
      const { at, expected } = parsed;
      const message = say(expected.length === 0 ? 'needlessWord' : 'misplacedWord', words[at]);
      return { ...none, message, at, expected };
    }
    case 'too long':
      return { ...none, message: say('tooLong', words[parsed.at]), at: parsed.at };
    case 'unfinished': {
      const { completions: expected } = parsed;
      return { ...none, message: say('unfinished'), at: words.length, expected };
    }
    case 'sentence':
      return 'template' in ids ? { ...none, message: ids } : undefined;
  }
}
