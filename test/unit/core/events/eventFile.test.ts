import assert from 'node:assert/strict';
import fc from 'fast-check';
import { longestAnswer, parseEvent, type RefresherEvent } from '../../../../src/core/events/event';
import {
  eventFileName,
  eventFileTime,
  readEventFile,
  writeEventFile,
} from '../../../../src/core/events/eventFile';
import { answered, left, marked } from '../../../support/events';

const events = [
  marked('ep159/process-vs-thread', true, 1000),
  left('ep159/semver', 0.5, 2000),
  answered('ep159/semver', 'your-turn', 'Lines\n"and" more.\u2028', 3000),
];

const anyEvent: fc.Arbitrary<RefresherEvent> = fc.oneof(
  fc.record({
    id: fc.string(),
    at: fc.nat(),
    type: fc.constant('topicMarked' as const),
    topic: fc.constantFrom('a/b', 'ep159/x-y') as fc.Arbitrary<'a/b'>,
    isRead: fc.boolean(),
  }),
  fc.record({
    id: fc.string(),
    at: fc.nat(),
    type: fc.constant('topicLeft' as const),
    topic: fc.constant('a/b' as const),
    scroll: fc.double({ min: 0, max: 1, noNaN: true }).map(share => share + 0),
  }),
  fc.record({
    id: fc.string(),
    at: fc.nat(),
    type: fc.constant('answerWritten' as const),
    topic: fc.constant('a/b' as const),
    callout: fc.stringMatching(/^[A-Za-z][\w-]{0,20}$/),
    text: fc.string({ unit: 'binary' }),
  }),
);

describe('event files', () => {
  it('give back what was written', () => {
    fc.assert(
      fc.property(fc.array(anyEvent), written => {
        assert.deepStrictEqual(readEventFile(writeEventFile(written)), {
          events: JSON.parse(JSON.stringify(written)) as unknown,
          isWhole: true,
          isUnderstood: true,
        });
      }),
    );
  });

  it('give themselves away when cut short anywhere, and keep the sound events', () => {
    const text = writeEventFile(events);
    for (let length = 0; length < text.length - 1; length += 1) {
      const { events: kept, isWhole } = readEventFile(text.slice(0, length));
      assert.equal(isWhole, false, `cut at ${length}`);
      assert.deepStrictEqual(kept, events.slice(0, kept.length), `cut at ${length}`);
    }
  });

  it('never throw, whatever stands in them', () => {
    fc.assert(fc.property(fc.string(), text => void readEventFile(text)));
    fc.assert(fc.property(fc.json(), text => void readEventFile(text)));
  });

  it('are whole but not understood with an event of a later version', () => {
    const later = { id: 'x', at: 1, type: 'cardReviewed', card: 'a/b#c' } as unknown;
    const read = readEventFile(writeEventFile([...events, later as RefresherEvent]));
    assert.deepStrictEqual(read, { events, isWhole: true, isUnderstood: false });
  });

  it('tell their time by their name, and strangers have none', () => {
    assert.deepStrictEqual(
      [
        eventFileName(1763800000000, 'ab12'),
        'notes.jsonl',
        '12-x.jsonl',
        '1763800000000-AB.jsonl',
      ].map(eventFileTime),
      [1763800000000, undefined, undefined, undefined],
    );
  });
});

describe('parseEvent', () => {
  const sound = events[0];
  const cases: readonly (readonly [string, unknown])[] = [
    ['no object', 'text'],
    ['an array', [sound]],
    ['no id', { ...sound, id: undefined }],
    ['a time before 1970', { ...sound, at: -1 }],
    ['a time that is no number', { ...sound, at: '1' }],
    ['an unknown type', { ...sound, type: 'somethingElse' }],
    ['a topic that climbs', { ...sound, topic: '../x' }],
    ['a mark that is neither read nor unread', { ...sound, isRead: 'yes' }],
    ['a scroll beyond the page', { ...events[1], scroll: 1.5 }],
    ['an answer to a callout that has no id', { ...events[2], callout: 'a b' }],
    ['an answer without its callout', { ...events[2], callout: undefined }],
    ['an answer that is no text', { ...events[2], text: ['a'] }],
    ['an answer without end', { ...events[2], text: 'a'.repeat(longestAnswer + 1) }],
  ];
  for (const [name, value] of cases) {
    it(`refuses ${name}`, () => assert.equal(parseEvent(value), undefined));
  }
});
