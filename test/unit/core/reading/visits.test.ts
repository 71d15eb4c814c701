import assert from 'node:assert/strict';
import {
  amend,
  noVisits,
  present,
  step,
  visit,
  type Visits,
} from '../../../../src/core/reading/visits';

function visited(...places: readonly string[]): Visits<string> {
  return places.reduce<Visits<string>>((visits, place) => visit(visits, place), noVisits());
}

describe('visits', () => {
  it('are nowhere at first', () => {
    const none = noVisits<string>();
    assert.deepStrictEqual(
      [present(none), step(none, -1), step(none, 1)],
      [undefined, undefined, undefined],
    );
  });

  it('lead back and forward again', () => {
    const back = step(visited('a', 'b', 'c'), -1);
    assert.ok(back);
    assert.equal(present(back), 'b');
    const forward = step(back, 1);
    assert.ok(forward);
    assert.deepStrictEqual([present(forward), step(forward, 1)], ['c', undefined]);
  });

  it('forget what lay ahead when one goes somewhere new', () => {
    const back = step(visited('a', 'b'), -1);
    assert.ok(back);
    assert.deepStrictEqual(visit(back, 'c'), visited('a', 'c'));
  });

  it('remember how far one has scrolled where one is', () => {
    assert.deepStrictEqual(amend(visited('a', 'b'), 'b at 50 %').places, ['a', 'b at 50 %']);
  });

  it('keep the last hundred', () => {
    const many = visited(...Array.from({ length: 150 }, (_, index) => `${index}`));
    assert.deepStrictEqual([many.places.length, many.places[0], present(many)], [100, '50', '149']);
  });
});
