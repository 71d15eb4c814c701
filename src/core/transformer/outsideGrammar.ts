import type { Message } from '../message';
import { parse } from './grammar/parse';
import { say } from './sentences';

/**
 * The word at which a sentence leaves what the model learned; nothing if the grammar has the
 * sentence, or lacks one of its words, so that it has no say in it.
 */
export function outsideGrammar(words: readonly string[]): Message | undefined {
  const parsed = parse(words);
  switch (parsed.kind) {
    case 'sentence':
    case 'unknown':
      return undefined;
    case 'unfinished':
      return say('endsOutside', words[words.length - 1]);
    case 'misplaced':
    case 'too long':
      return say('wordOutside', words[parsed.at], parsed.at + 1);
  }
}
