import assert from 'node:assert/strict';
import { scanBlocks } from '../../../../src/core/scan/blocks';
import { parseCard } from '../../../../src/core/pack/cards';

function cardIn(text: string): unknown {
  const [fence] = scanBlocks(text, 0);
  assert.ok(fence.kind === 'fence');
  const reading = parseCard(fence, 'here');
  const { at, ...card } = reading.ok ? reading.data : { at: undefined };
  assert.deepStrictEqual(at, reading.ok ? { start: 0, end: text.length } : undefined);
  return reading.findings.length > 0 ? reading.findings.map(found => [found.code, found.at]) : card;
}

const common = { id: 'a', heading: 'here' };

describe('parseCard', () => {
  const cases: readonly (readonly [name: string, text: string, card: unknown])[] = [
    [
      'reads a question',
      '```card id=a type=qa\nQ: One?\nA: Two.\nWhy: Three.\n```',
      { ...common, type: 'qa', question: 'One?', answer: 'Two.', why: 'Three.' },
    ],
    [
      'reads parts of several lines, with lists',
      '```card type=qa id=a\n\nQ: One\n  two?\n\nA: Three:\n- four\n- five\n```',
      {
        ...common,
        type: 'qa',
        question: 'One\n  two?',
        answer: 'Three:\n- four\n- five',
        why: undefined,
      },
    ],
    [
      'reads gaps',
      '```card id=a type=cloze\nQ: {{c1::One}} and {{c2::two}}.\nWhy: Three.\n```',
      { ...common, type: 'cloze', question: '{{c1::One}} and {{c2::two}}.', why: 'Three.' },
    ],
    [
      'reads options',
      '~~~card id=a type=choice\nQ: Which?\n- [ ] One\n* [x] `two`\n- [X] Three\nWhy: Four.\n~~~',
      {
        ...{ ...common, type: 'choice', question: 'Which?', why: 'Four.' },
        options: [
          { text: 'One', correct: false },
          { text: '`two`', correct: true },
          { text: 'Three', correct: true },
        ],
      },
    ],
    [
      'reads items in their order, and a list after the reason as part of it',
      '```card id=a type=order\nQ: Sort.\n- One\n- Two\nWhy: Because\n- three\n```',
      {
        ...common,
        type: 'order',
        question: 'Sort.',
        items: ['One', 'Two'],
        why: 'Because\n- three',
      },
    ],
    [
      'reads code in a question, in which nothing is a label',
      '````card id=a type=predict\nQ: What?\n```js\nA: 1;\n- 2\n```\nA: 3\nWhy: Four.\n````',
      {
        ...common,
        type: 'predict',
        question: 'What?\n```js\nA: 1;\n- 2\n```',
        answer: '3',
        why: 'Four.',
      },
    ],
    [
      'says all that is missing',
      '```card id=a type=choice\n- [ ] One\n```',
      [
        ['RP304', 0],
        ['RP307', 0],
        ['RP308', 0],
      ],
    ],
    ['knows no gap without text', '```card id=a type=cloze\nQ: {{c1::}}\n```', [['RP306', 0]]],
    [
      'wants boxes before options',
      '```card id=a type=choice\nQ: W?\n- [x] One\n- Two\n- [ ] Three\n```',
      [['RP310', 41]],
    ],
    ['knows no card without a type', '```card id=a\nQ: W?\n```', [['RP302', 0]]],
  ];

  for (const [name, text, card] of cases) {
    it(name, () => assert.deepStrictEqual(cardIn(text), card));
  }
});
