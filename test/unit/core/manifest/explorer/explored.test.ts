import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  examplesFor,
  exploreRange,
  exploreVersions,
  mostVersions,
  type ExploredVersion,
} from '../../../../../src/core/manifest/explorer/explored';
import { inEnglish, type Message } from '../../../../../src/core/message';

describe('what is typed into the range explorer', () => {
  it('may be any specifier that has a range in it', () => {
    const ranges = ['^1.2.3', ' ^1.2.3 ', 'npm:other@^1.2.3', 'workspace:^1.2.3', '=>1 <2'];
    assert.deepStrictEqual(
      ranges.map(text => exploreRange(text).range?.parsed.range),
      ['>=1.2.3 <2.0.0-0', '>=1.2.3 <2.0.0-0', '>=1.2.3 <2.0.0-0', '>=1.2.3 <2.0.0-0', '<2.0.0-0'],
    );
    assert.deepStrictEqual(
      ['latest', 'workspace:^', '>1.0,'].map(text => exploreRange(text).range),
      [undefined, undefined, undefined],
    );
  });

  it('may be what npm does not read as it was meant', () => {
    assert.deepStrictEqual(
      ['=>1 <2', '>1.0,', '^1.2.3', 'latest'].map(text => exploreRange(text).meant),
      ['>=1 <2', '>1.0', undefined, undefined],
    );
  });

  it('is tried on versions around its bounds', () => {
    assert.deepStrictEqual(examplesFor([exploreRange('^1.2.3')]), [
      '1.2.2',
      '1.2.3',
      '1.2.4-rc.1',
      '1.2.4',
      '1.99.99',
      '2.0.0',
    ]);
  });

  it('has its versions told apart, each once', () => {
    const { versions, isCut } = exploreVersions('1.2.3, v2.0.0\n1.2.3;1.2');
    assert.deepStrictEqual(
      versions.map(each => [each.text, each.version?.version]),
      [
        ['1.2.3', '1.2.3'],
        ['v2.0.0', '2.0.0'],
        ['1.2', undefined],
      ],
    );
    assert.match(inEnglish(reasonOf(versions[2])), /^1\.2 has no patch number/);
    assert.equal(isCut, false);
  });

  it('is cut when there are too many versions', () => {
    const many = Array.from({ length: mostVersions + 1 }, (_, patch) => `1.0.${patch}`).join(' ');
    const { versions, isCut } = exploreVersions(many);
    assert.deepStrictEqual([versions.length, isCut], [mostVersions, true]);
  });

  it('is answered whatever it is', () => {
    fc.assert(
      fc.property(fc.string(), text => {
        const explored = exploreRange(text);
        assert.ok(explored.explanation.sentences.length > 0 || explored.range !== undefined);
        assert.ok(Array.isArray(exploreVersions(text).versions));
      }),
    );
    assert.equal(exploreRange('1'.repeat(5000)).explanation.valid, false);
  });
});

function reasonOf(version: ExploredVersion | undefined): Message {
  assert.ok(version !== undefined && 'reason' in version);
  return version.reason;
}
