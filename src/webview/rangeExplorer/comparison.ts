import { compareRanges } from '../../core/manifest/explorer/comparison';
import { say } from '../../core/manifest/explorer/sentences';
import type { WrittenRange } from '../../core/manifest/explorer/writtenRange';
import type { Message } from '../../core/message';
import { createElement } from '../common/element';
import type { Words } from './words';

interface Compared {
  readonly relation: Message;
  /** A version for each part that there is. */
  readonly examples: readonly Message[];
}

/** How two ranges lie to each other; `undefined` where there are no two. */
export function compared(ranges: readonly WrittenRange[]): Compared | undefined {
  const [first, second] = ranges;
  if (first === undefined || second === undefined) {
    return undefined;
  }
  const { relation, inBoth, onlyFirst, onlySecond } = compareRanges(first.parsed, second.parsed);
  const [one, other] = [first.text || '""', second.text || '""'];
  return {
    relation: say(relation, one, other),
    examples: [
      ...(inBoth === undefined ? [] : [say('inBoth', inBoth)]),
      ...(onlyFirst === undefined ? [] : [say('onlyIn', one, onlyFirst)]),
      ...(onlySecond === undefined ? [] : [say('onlyIn', other, onlySecond)]),
    ],
  };
}

export function comparison({ relation, examples }: Compared, words: Words): readonly Node[] {
  const items = examples.map(example => createElement('li', {}, ...words.rich(example)));
  return [
    createElement('p', { className: 'relation' }, ...words.rich(relation)),
    createElement('ul', { className: 'in-a-row' }, ...items),
  ];
}
