import assert from 'node:assert/strict';
import { datedIn } from '../../../../src/core/aging/dated';
import { scanBlocks } from '../../../../src/core/scan/blocks';
import { topicOf } from '../../../support/topics';

const url = 'https://example.org/';

const claims = JSON.stringify({
  kind: 'claims',
  items: [
    { id: 'new', group: 'a', claim: 'It is new.', source: 'S', url, reviewed: '2026-11-22' },
    {
      id: 'old',
      group: 'b',
      claim: 'It is old.',
      source: 'S',
      url,
      reviewed: '2026-05-31',
      reviewEvery: '6mo',
    },
  ],
});

const links = JSON.stringify({
  kind: 'links',
  items: [{ id: 'l', name: 'A link', group: 'a', url, why: 'w', reviewed: '2025-11-30' }],
});

const tools = JSON.stringify({
  kind: 'tools',
  items: [
    {
      ...{ id: 't', name: 'A tool', group: 'a', category: 'c', status: 'current', why: 'w', url },
      ...{ reviewed: '2026-01-01', reviewEvery: '9999y' },
    },
  ],
});

const files = new Map(
  Object.entries({ 'data/c.json': claims, 'data/l.json': links, 't.json': tools }),
);

function figure(attributes: string): string {
  return `\`\`\`figure ${attributes}\nwords\n\`\`\`\n\n`;
}

function found(body: string, today = '2026-12-01'): readonly string[] {
  const topic = topicOf(body);
  const blocks = scanBlocks(topic.text, topic.bodyStart);
  return datedIn(topic, blocks, path => files.get(path), today).map(
    ({ kind, title, heading, due, isOverdue }) =>
      [kind, title, heading ?? '-', due, isOverdue ? 'overdue' : 'sound'].join(' | '),
  );
}

const self = 'topic | Sample | - | 2027-11-22 | sound';

describe('what is dated on a page', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['is the topic', 'Text.', [self]],
    [
      'is all that its figures show, each under its heading',
      `${figure('src=data/c.json kind=claims')}## Here {#here}\n\n${figure('src=data/l.json kind=links')}`,
      [
        self,
        'claim | It is new. | - | 2027-11-22 | sound',
        'claim | It is old. | - | 2026-11-30 | overdue',
        'link | A link | here | 2026-11-30 | overdue',
      ],
    ],
    [
      'is also what a disclosure hides',
      '## Here {#here}\n\n> [!more] Depth\n> ```figure src=data/l.json kind=links\n> x\n> ```',
      [self, 'link | A link | here | 2026-11-30 | overdue'],
    ],
    [
      'is only what a figure shows of a group',
      figure('src=data/c.json kind=claims group=a'),
      [self, 'claim | It is new. | - | 2027-11-22 | sound'],
    ],
    [
      'is listed where it first stands',
      `## One\n\n${figure('src=data/l.json kind=links')}## Two\n\n${figure('src=data/l.json kind=links group=a')}`,
      [self, 'link | A link | one | 2026-11-30 | overdue'],
    ],
    ['is nothing of another kind', figure('src=data/c.json kind=tools'), [self]],
    ['is nothing of a file that is not there', figure('src=data/gone.json kind=tools'), [self]],
    ['is nothing that is never due', figure('src=t.json kind=tools'), [self]],
  ];
  for (const [name, body, expected] of cases) {
    it(name, () => assert.deepStrictEqual(found(body), expected));
  }

  it('is overdue from the day after it is due', () => {
    const body = figure('src=data/l.json kind=links');
    const days = ['2026-11-30', '2026-12-01'].map(today => found(body, today)[1]);
    assert.deepStrictEqual(
      days.map(text => text?.split(' | ').pop()),
      ['sound', 'overdue'],
    );
  });
});
