import assert from 'node:assert/strict';
import {
  countsOf,
  rowsUnder,
  type RowProblem,
} from '../../../../../src/features/manifestCheck/workspace/summaryRows';

function problem(severity: number, line = 0): RowProblem {
  return { severity, range: { start: { line, character: 0 } } };
}

function manifest(path: string, ...severities: readonly number[]) {
  return { path, problems: severities.map(severity => problem(severity)) };
}

describe('the summary of a check of the workspace', () => {
  it('has the worst manifests first, and all sound ones in one row', () => {
    const rows = rowsUnder(undefined, [
      manifest('sound'),
      manifest('notes', 2, 3, 3),
      manifest('b', 1, 1),
      manifest('error', 0),
      manifest('a', 1, 1),
      manifest('worse', 0, 1),
      manifest('sound too'),
    ]);
    assert.deepEqual(
      rows.map(row => (row.kind === 'manifest' ? row.manifest.path : row)),
      ['worse', 'error', 'a', 'b', 'notes', { kind: 'sound', count: 2 }],
    );
  });

  it('has no row where nothing was found to check', () => {
    assert.deepEqual(rowsUnder(undefined, []), []);
  });

  it('has the problems of a manifest below it, the worst first, then as they stand', () => {
    const problems = [problem(2, 1), problem(0, 9), problem(1, 4), problem(1, 3)];
    const rows = rowsUnder({ kind: 'manifest', manifest: { path: 'a', problems } }, []);
    assert.deepEqual(
      rows.map(row => row.kind === 'problem' && problems.indexOf(row.problem)),
      [1, 3, 2, 0],
    );
    assert.deepEqual(
      rows.flatMap(row => rowsUnder(row, [])),
      [],
    );
  });

  it('counts information and hints as notes', () => {
    assert.deepEqual(countsOf([0, 1, 1, 2, 3].map(each => problem(each))), [1, 2, 2]);
  });
});
