import assert from 'node:assert/strict';
import { cutAnswer, longestAnswer } from '../../../../src/core/events/event';

describe('cutAnswer', () => {
  it('leaves what fits as it is', () => {
    const full = 'a'.repeat(longestAnswer);
    assert.deepStrictEqual(['', full].map(cutAnswer), ['', full]);
  });

  it('keeps as much as fits, and no half of a character', () => {
    const almost = 'a'.repeat(longestAnswer - 1);
    assert.deepStrictEqual([`${almost}bc`, `${almost}😀`].map(cutAnswer), [`${almost}b`, almost]);
  });
});
