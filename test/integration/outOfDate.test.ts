import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Aging, DatedOnPage } from '../../src/core/aging/aging';
import { itemsOf } from '../../src/features/outOfDate/outOfDateItems';
import { Library } from '../../src/host/library';
import { silentLog } from './support/silentLog';

const key = 'sample/streams';

const library = new Library(
  [
    {
      ...{ id: 'sample', title: 'Sample', root: 'sample', files: [] },
      sections: [
        {
          ...{ id: 'all', title: 'All' },
          topics: [
            {
              ...{ key, id: 'streams', title: 'Streams', summary: '', level: 'basic', minutes: 1 },
              ...{ tags: [], aliases: [], reviewed: '2026-01-01', reviewEvery: '1y' },
              ...{ path: 'topics/streams.md', formerIds: [], questions: [] },
              headings: [{ id: 'log', text: 'The log', level: 2 }],
            },
          ],
        },
      ],
    },
  ],
  vscode.Uri.file('/'),
  () => Promise.reject(new Error('No worker is needed.')),
  silentLog(),
);

const topic: DatedOnPage = {
  ...{ kind: 'topic', title: 'Streams', topic: key, heading: undefined },
  ...{ due: '2027-01-01', isOverdue: false },
};
const claim: DatedOnPage = {
  ...{ kind: 'claim', title: 'It is the newest.', topic: key, heading: 'log' },
  ...{ due: '2026-06-01', isOverdue: true },
};
const gone: DatedOnPage = { ...claim, kind: 'link', title: 'A link', heading: 'gone' };

/** Each row in a line: its label, and for those that open something what it is and where. */
function rows(aging: Aging): readonly string[] {
  return itemsOf(aging, library).map(({ label, description, detail, kind, target }) =>
    kind === vscode.QuickPickItemKind.Separator
      ? `-- ${label}`
      : [label, description, detail, target && `${target.topic}#${target.anchor ?? ''}`]
          .filter(part => part !== undefined)
          .join(' | '),
  );
}

describe('the list of what may be out of date', () => {
  const cases: readonly (readonly [name: string, aging: Aging, rows: readonly string[]])[] = [
    [
      'has what is overdue first',
      { overdue: [claim, gone], soon: [topic], next: undefined },
      [
        '-- overdue',
        'It is the newest. | claim, due 2026-06-01 | Streams › The log | sample/streams#log',
        'A link | link, due 2026-06-01 | Streams | sample/streams#',
        '-- due within 90 days',
        'Streams | topic, due 2027-01-01 | Streams | sample/streams#',
      ],
    ],
    [
      'says that nothing is overdue, and what will be',
      { overdue: [], soon: [], next: topic },
      ['Nothing is overdue | The next review is due on 2027-01-01: Streams'],
    ],
    [
      'says that nothing is overdue above what soon will be',
      { overdue: [], soon: [topic], next: undefined },
      [
        'Nothing is overdue | The next review is due on 2027-01-01: Streams',
        '-- due within 90 days',
        'Streams | topic, due 2027-01-01 | Streams | sample/streams#',
      ],
    ],
    [
      'says that nothing is overdue where nothing has a date',
      { overdue: [], soon: [], next: undefined },
      ['Nothing is overdue'],
    ],
  ];
  for (const [name, aging, expected] of cases) {
    it(name, () => assert.deepEqual(rows(aging), expected));
  }
});
