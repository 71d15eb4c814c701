import assert from 'node:assert/strict';
import { createVisits } from '../../../../src/webview/transformerPanel/visits';

describe('the way gone through the walkthrough', () => {
  it('goes back and forth, and anew from where one is', () => {
    const visits = createVisits<string>();
    ['one', 'two', 'three'].forEach(place => visits.visit(place));
    assert.deepStrictEqual(
      [visits.back(), visits.back(), visits.back(), visits.forward()],
      ['two', 'one', undefined, 'two'],
    );
    visits.visit('other');
    assert.deepStrictEqual(
      [visits.canGoForward(), visits.back(), visits.canGoForward(), visits.forward()],
      [false, 'two', true, 'other'],
    );
  });

  it('goes back over all of what was typed at once', () => {
    const visits = createVisits<string>();
    visits.visit('start');
    ['t', 'th', 'the'].forEach(text => visits.visit(text, 'source'));
    visits.visit('step 2');
    visits.visit('a', 'source');
    assert.deepStrictEqual(
      [visits.back(), visits.back(), visits.back()],
      ['step 2', 'the', 'start'],
    );
  });

  it('forgets what is far behind', () => {
    const visits = createVisits<number>();
    for (let place = 0; place < 1000; place += 1) {
      visits.visit(place);
    }
    let count = 0;
    while (visits.back() !== undefined) {
      count += 1;
    }
    assert.ok(count > 100 && count < 300, String(count));
  });
});
