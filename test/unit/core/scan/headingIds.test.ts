import assert from 'node:assert/strict';
import fc from 'fast-check';
import { renderTopic } from '../../../../src/core/markdown/render';
import { contextOf, topicOf } from '../../../support/topics';

/** Lines that packs may have: no HTML, no underlined headings, no headings in lists. */
const line = fc.constantFrom(
  ...['text', '', '## a', '### b {#c}', '## a', '## d ##', '#e', '####### f', ' ### g'],
  ...['> i', '> ## j', '> [!note] k', '- l', '1. n', '2) o', '* * *'],
  ...['```', '```js', '````', '~~~', '$$', '| p | q |', '|---|---|'],
);

describe('HeadingIds', () => {
  for (const quote of ['> [!note] k', '> [!note] k\n> i', '> ## j', '- l\n####### f']) {
    it(`knows that ${JSON.stringify(quote)} does not go on in what follows`, () => {
      const topic = topicOf(`${quote}\n$$\n## d\n$$\n## e`);
      assert.deepStrictEqual(
        [
          topic.headings.map(({ id }) => id),
          renderTopic(topic, contextOf()).outline.map(h => h.id),
        ],
        [['e'], ['e']],
      );
    });
  }

  it('gives the page and the topic the same headings, whatever stands between them', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), lines => {
        const topic = topicOf(lines.join('\n'));
        assert.deepStrictEqual(
          topic.headings.map(({ id, text, level }) => ({ id, text, level })),
          renderTopic(topic, contextOf()).outline,
        );
      }),
      { numRuns: 500 },
    );
  });
});
