import assert from 'node:assert/strict';
import fc from 'fast-check';
import type {
  ExplainerMemory,
  ExplainerStart,
  FromExplainer,
  ToExplainer,
} from '../../../src/protocol/explainer';
import {
  parseExplainerMemory,
  parseExplainerStart,
  parseFromExplainer,
  parseToExplainer,
} from '../../../src/protocol/parseExplainer';

const topic = 'ep159/process-vs-thread' as const;
const page = {
  html: '<article></article>',
  title: 'Process vs thread',
  outline: [{ id: 'memory', text: 'Memory', level: 2 }],
  definitions: [{ topic, title: 'Process vs thread', summary: 'Who owns what.', facts: 'Basic' }],
};
const showTopic = { type: 'showTopic', topic, page, place: undefined, readingWidth: 70 } as const;

const answer = { topic, callout: 'your-turn', text: 'Two\nlines' } as const;

const orders: readonly ToExplainer[] = [
  showTopic,
  { ...showTopic, place: { anchor: 'memory' } },
  { ...showTopic, place: { scroll: 0.5 } },
  { type: 'showAnswers', topic, answers: [] },
  { type: 'showAnswers', topic, answers: [answer, { ...answer, text: '' }] },
  { type: 'confirmAnswer', ...answer },
];

const reports: readonly FromExplainer[] = [
  { type: 'loaded' },
  { type: 'topicLinkFollowed', topic, heading: 'memory', beside: true },
  { type: 'topicLinkFollowed', topic, heading: undefined, beside: false },
  { type: 'externalLinkFollowed', url: 'https://semver.org/' },
  { type: 'walkthroughFollowed', query: 's=3' },
  { type: 'endReached', topic },
  { type: 'scrolled', topic, scroll: 0 },
  { type: 'answerWritten', ...answer },
  { type: 'failed', reason: 'Uncaught TypeError' },
];

const memory: ExplainerMemory = { version: 1, topic, scroll: 0.25 };

const start: ExplainerStart = {
  strings: {
    contents: 'Contents',
    passed: 'passed',
    copied: 'Copied',
    correct: 'Correct',
    notQuite: 'Not quite',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    fitWidth: 'Fit width',
    close: 'Close',
    movedTo: 'Moved to {0} of {1}',
    loading: 'Loading…',
    kept: 'Kept',
    answerTooLong: 'Only {0} are kept, {1} too many',
    changedElsewhere: 'Changed',
    alsoChanged: 'Changed too',
  },
};

describe('the protocol of the explainer', () => {
  it('understands every order and report there is, and nothing more of them', () => {
    const more = { evil: true };
    assert.deepStrictEqual(
      orders.map(order => parseToExplainer({ ...order, ...more })),
      orders,
    );
    assert.deepStrictEqual(
      reports.map(report => parseFromExplainer({ ...report, ...more })),
      reports,
    );
    assert.deepStrictEqual(parseExplainerMemory({ ...memory, ...more }), memory);
  });

  const refused: readonly (readonly [string, unknown])[] = [
    ['no object', 'loaded'],
    ['null', null],
    ['an unknown type', { type: 'run', command: 'rm' }],
    ['a topic that is a path', { type: 'endReached', topic: '../../etc' }],
    ['a topic that is missing', { type: 'endReached' }],
    ['a scroll beyond the end', { type: 'scrolled', topic, scroll: 1.1 }],
    ['a scroll that is no number', { type: 'scrolled', topic, scroll: NaN }],
    ['a heading that is no text', { type: 'topicLinkFollowed', topic, heading: 1, beside: false }],
    ['a link without its manner', { type: 'topicLinkFollowed', topic, heading: 'memory' }],
    ['an address that is no text', { type: 'externalLinkFollowed', url: ['https://x.org'] }],
    ['an answer to what has no id', { type: 'answerWritten', ...answer, callout: '"> <b' }],
    ['an answer that is no text', { type: 'answerWritten', ...answer, text: null }],
    ['an answer without end', { type: 'answerWritten', ...answer, text: 'a'.repeat(20_001) }],
    ['a confirmation of nothing', { type: 'confirmAnswer', topic, callout: 'your-turn' }],
    ['answers that are no list', { type: 'showAnswers', topic, answers: { 0: answer } }],
    ['answers of which one is none', { type: 'showAnswers', topic, answers: [answer, {}] }],
    ['a failure without its reason', { type: 'failed' }],
    ['a page without its outline', { ...showTopic, page: { ...page, outline: undefined } }],
    ['a page without its definitions', { ...showTopic, page: { ...page, definitions: undefined } }],
    ['definitions of other things', { ...showTopic, page: { ...page, definitions: [{ topic }] } }],
    ['an outline of other things', { ...showTopic, page: { ...page, outline: [{ id: 'a' }] } }],
    ['a page that is no text', { ...showTopic, page: { ...page, html: {} } }],
    ['a place of no kind', { ...showTopic, place: { line: 3 } }],
    ['a width of nothing', { ...showTopic, readingWidth: 0 }],
    ['a width without end', { ...showTopic, readingWidth: Infinity }],
  ];
  for (const [what, message] of refused) {
    it(`refuses ${what}`, () => {
      assert.deepStrictEqual(
        [parseToExplainer(message), parseFromExplainer(message)],
        [undefined, undefined],
      );
    });
  }

  it('refuses the memory of another version, topic or place', () => {
    const memories = [
      undefined,
      { ...memory, version: 2 },
      { ...memory, topic: 'Process vs thread' },
      { ...memory, scroll: -0.1 },
    ];
    assert.deepStrictEqual(
      memories.map(parseExplainerMemory),
      memories.map(() => undefined),
    );
  });

  it('reads the start data back from its attribute, with and without a sentence', () => {
    const failed = { ...start, sentence: { title: 'Topic not found', text: 'Open another one.' } };
    assert.deepStrictEqual(
      [start, failed].map(data => parseExplainerStart(JSON.stringify(data))),
      [start, failed],
    );
  });

  it('refuses start data that is broken or lacks a word', () => {
    const { close, ...others } = start.strings;
    assert.ok(close);
    const data = ['', '{', 'null', '{}', JSON.stringify({ strings: others })];
    assert.deepStrictEqual(
      data.map(parseExplainerStart),
      data.map(() => undefined),
    );
  });

  it('throws on nothing, whatever arrives', () => {
    const anything = fc.oneof(
      fc.anything(),
      fc.record({
        type: fc.constantFrom(...[...orders, ...reports].map(({ type }) => type)),
        topic: fc.oneof(fc.constant(topic), fc.anything()),
        page: fc.oneof(fc.constant(page), fc.anything()),
        place: fc.anything(),
        scroll: fc.anything(),
        answers: fc.oneof(fc.array(fc.oneof(fc.constant(answer), fc.anything())), fc.anything()),
        callout: fc.oneof(fc.constant('your-turn'), fc.anything()),
        text: fc.oneof(fc.string(), fc.anything()),
        readingWidth: fc.anything(),
      }),
    );
    fc.assert(
      fc.property(anything, value => {
        parseToExplainer(value);
        parseFromExplainer(value);
        parseExplainerMemory(value);
        parseExplainerStart(String(JSON.stringify(value)));
      }),
    );
  });
});
