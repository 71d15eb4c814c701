import assert from 'node:assert/strict';
import fc from 'fast-check';
import { excerpt } from '../../../../src/core/search/excerpt';

const long = `${'lorem ipsum '.repeat(30)}the mutex stays locked ${'dolor sit '.repeat(30)}`.trim();

describe('excerpt', () => {
  it('leaves a short text whole', () => {
    assert.equal(excerpt('A short text.', ['text']), 'A short text.');
  });

  it('shows the match with some words before it, cut between words', () => {
    const shown = excerpt(long, ['mutex']);
    assert.match(shown, /^…ipsum lorem ipsum lorem ipsum the mutex stays locked dolor .*…$/);
  });

  it('begins with a word, not with what is left of a sign', () => {
    const text = `${'lorem ipsum '.repeat(20)}|| == . Each range ${'dolor sit '.repeat(30)}`;
    assert.match(excerpt(text, ['range']), /^…(lorem|ipsum|Each)/);
    assert.match(excerpt(`${'x'.repeat(300)} (|| range ${'y '.repeat(200)}`, ['range']), /^…range/);
  });

  it('begins at the start when no term stands in the text itself', () => {
    assert.match(excerpt(long, ['elsewhere']), /^lorem ipsum .*…$/);
  });

  it('never exceeds 160 characters and always shows the first match', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 200 }), fc.nat(), (text, pick) => {
        const words = text
          .toLowerCase()
          .split(/[^a-z]+/)
          .filter(word => word.length > 3);
        const word = words[pick % Math.max(words.length, 1)] ?? 'none';
        const shown = excerpt(text, [word]);
        assert.ok(shown.length <= 160, `${shown.length} characters`);
        assert.ok(!text.toLowerCase().includes(word) || shown.toLowerCase().includes(word));
      }),
    );
  });
});
