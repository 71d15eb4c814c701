import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  gradeChoice,
  gradeCloze,
  gradeOrder,
  gradePredict,
  normalise,
} from '../../../../../src/webview/explainer/cards/grade';

describe('grading a cloze card', () => {
  it('marks each gap by itself', () => {
    assert.deepStrictEqual(gradeCloze(['heap', 'heap'], ['heap', 'stack']), {
      isCorrect: false,
      marks: ['right', 'wrong'],
    });
  });

  it('minds neither case, nor spaces, nor how an accent is composed', () => {
    assert.deepStrictEqual(
      gradeCloze(['  Signal \n MASK', 'Poincare\u0301'], ['signal mask', 'Poincaré']),
      {
        isCorrect: true,
        marks: ['right', 'right'],
      },
    );
  });

  it('counts a gap that was left out as wrong', () => {
    assert.deepStrictEqual(gradeCloze([], ['stack']), { isCorrect: false, marks: ['wrong'] });
  });

  it('compares a text that is normalised as that text itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        assert.equal(normalise(normalise(text)), normalise(text));
        assert.equal(normalise(` ${text}\t`), normalise(text));
      }),
    );
  });
});

describe('grading a choice card', () => {
  it('shows the right options, and the chosen wrong ones', () => {
    assert.deepStrictEqual(gradeChoice([true, false, false], [false, true, false]), {
      isCorrect: false,
      marks: ['wrong', 'right', 'none'],
    });
  });

  it('is correct exactly when all right options are chosen and no other', () => {
    const options = fc.array(fc.tuple(fc.boolean(), fc.boolean()), { minLength: 1 });
    fc.assert(
      fc.property(options, pairs => {
        const chosen = pairs.map(([isChosen]) => isChosen);
        const correct = pairs.map(([, isRight]) => isRight);
        const isSame = pairs.every(([isChosen, isRight]) => isChosen === isRight);
        assert.equal(gradeChoice(chosen, correct).isCorrect, isSame);
      }),
    );
  });
});

describe('grading an order card', () => {
  it('marks every item that stands elsewhere', () => {
    assert.deepStrictEqual(gradeOrder(['b', 'a', 'c'], ['a', 'b', 'c']), {
      isCorrect: false,
      marks: ['wrong', 'wrong', 'right'],
    });
  });

  it('lets equal items change places', () => {
    assert.equal(gradeOrder(['lock', 'write', 'lock'], ['lock', 'write', 'lock']).isCorrect, true);
  });
});

describe('grading a prediction', () => {
  const cases: readonly (readonly [string, string, boolean])[] = [
    ['1 10 2\n', '1 10 2', true],
    ['1\r\n2', '1\n2', true],
    ['1  10 2', '1 10 2', false],
    ['True', 'true', false],
    ['', '0', false],
  ];
  for (const [given, expected, isCorrect] of cases) {
    it(`takes ${JSON.stringify(given)} for ${JSON.stringify(expected)}: ${isCorrect}`, () => {
      assert.equal(gradePredict(given, expected).isCorrect, isCorrect);
    });
  }
});
