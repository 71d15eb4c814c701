import assert from 'node:assert/strict';
import SemVer from 'semver/classes/semver';
import { readRange } from '../../../../src/core/manifest/explorer/writtenRange';
import { drawNumberLine, tellingVersions } from '../../../../src/webview/rangeExplorer/numberLine';

function rangeOf(text: string) {
  const range = readRange(text);
  assert.ok(range);
  return range;
}

function versions(count: number): readonly SemVer[] {
  return Array.from({ length: count }, (_, minor) => new SemVer(`1.${minor}.0`));
}

describe('the number line of the range explorer', () => {
  it('draws all of a few versions, in any order', () => {
    const few = versions(14).toReversed();
    assert.equal(tellingVersions([rangeOf('~1.5.0')], few), few);
  });

  it('draws of many only those beside which the verdict of a range changes, and the ends', () => {
    const told = tellingVersions(
      [rangeOf('>=1.3 <1.6'), rangeOf('<1.4')],
      versions(15).toReversed(),
    );
    assert.deepEqual(
      told.map(({ version }) => version),
      ['1.0.0', '1.2.0', '1.3.0', '1.4.0', '1.5.0', '1.6.0', '1.14.0'],
    );
  });

  it('draws nothing of a range with more ends than one can see', () => {
    const ends = (count: number) => Array.from({ length: count }, (_, major) => `${major}.1.0`);
    const drawn = (count: number) => drawNumberLine([rangeOf(ends(count).join(' || '))], [], 700);
    assert.ok(drawn(40));
    assert.equal(drawn(41), undefined);
  });
});
