import { deepStrictEqual } from 'node:assert/strict';
import { completions, parse } from '../../../../../src/core/transformer/grammar/parse';

/** What `parse` says of a sentence, in short. */
function said(text: string): readonly unknown[] {
  const parsed = parse(text.split(' ').filter(word => word !== ''));
  switch (parsed.kind) {
    case 'sentence':
    case 'unfinished':
      return [parsed.kind, parsed.completions.length > 0];
    case 'misplaced':
      return [parsed.kind, parsed.at, parsed.expected.join(' ')];
    case 'unknown':
      return [parsed.kind, parsed.at, parsed.nearest.join(' ')];
    case 'too long':
      return [parsed.kind, parsed.at];
  }
}

describe('parse', () => {
  const table: readonly (readonly [text: string, ...said: readonly unknown[]])[] = [
    ['the cat ate the fish', 'sentence', true],
    ['i see her', 'sentence', true],
    ['i see her cat', 'sentence', true],
    ['you talk to me', 'misplaced', 3, ''],
    ['', 'unfinished', true],
    ['the', 'unfinished', true],
    ['the cat ate', 'unfinished', true],
    ['the cat that ate the fish', 'unfinished', true],
    ['the kat sleeps', 'unknown', 1, 'cat eat hat'],
    ['the cat is chasing the fish', 'unknown', 3, ''],
    ['<eos>', 'unknown', 0, ''],
    ['a egg fell', 'misplaced', 1, ''],
    ['these cat sleep', 'misplaced', 1, ''],
    ['he is sees the cat', 'misplaced', 2, ''],
    ['the fish are black', 'misplaced', 2, ''],
    ['some fish sleep', 'misplaced', 1, ''],
    ['some water is good', 'misplaced', 1, ''],
    ['two fish sleep', 'sentence', true],
    ['the cat sleep', 'misplaced', 2, ''],
    ['i see me', 'misplaced', 2, ''],
    ['there is the cat', 'misplaced', 2, 'a an not some'],
    ['he loves some bread', 'misplaced', 2, ''],
    ['my woman sleeps', 'misplaced', 1, ''],
    ['the small friend sleeps', 'misplaced', 2, ''],
    ['the cat that sleeps is black and', 'misplaced', 6, ''],
    ['the small black cat that ate the small red apple did not sleep', 'too long', 8],
    [`the cat sleeps${' and the dog sleeps'.repeat(200)}`, 'misplaced', 7, ''],
  ];
  for (const [text, ...expected] of table) {
    it(`says "${String(expected[0])}" of "${text.slice(0, 60)}"`, () => {
      // Where many words are expected they are named elsewhere.
      deepStrictEqual(
        said(text).map((part, at) => (expected[at] === '' ? '' : part)),
        expected,
      );
    });
  }

  it('completes words as far as they are right', () => {
    deepStrictEqual(
      ['the cat and', 'there', 'a old', 'she is near two'].map(text =>
        completions(text.split(' ')).slice(0, 4),
      ),
      [['a', 'an', 'her', 'his'], ['are', 'is'], [], ['apples', 'beautiful', 'big', 'birds']],
    );
  });
});
