import assert from 'node:assert/strict';
import { Checker } from '../../../../src/core/manifest/checker';
import { defaultSettings } from '../../../../src/core/manifest/check';
import { MemoryFiles } from '../../../support/memoryFiles';

const path = '/p/package.json';
const lockPath = '/p/package-lock.json';

const text = JSON.stringify({ name: 'p', version: '1.0.0', dependencies: { a: '^2.0.0' } });
const lock = JSON.stringify(
  {
    lockfileVersion: 3,
    packages: {
      '': { name: 'p', version: '1.0.0', dependencies: { a: '^1.0.0' } },
      'node_modules/a': { version: '1.5.0' },
    },
  },
  undefined,
  1,
);

function codesOf(problems: readonly { readonly code: string }[]): readonly string[] {
  return problems.map(({ code }) => code);
}

describe('Checker', () => {
  it('tells of a problem what could be ignored, and where it is explained', () => {
    const bad = '{"dependencies":{"a":"=>1.0.0"}}';
    const [problem] = new Checker().inFile({ path, text: bad }, defaultSettings);
    assert.deepEqual(
      [problem.code, problem.about, problem.section],
      ['E1-misspelt-operator', { name: 'a', specifier: '=>1.0.0' }, 'range-syntax'],
    );
  });

  it('finds in the project only what the file alone does not show, with its place there', async () => {
    const files = new MemoryFiles({ [path]: text, [lockPath]: lock });
    const surroundings = { era: 1, manager: undefined };
    const problems = await new Checker().inProject(
      { path, text },
      files,
      defaultSettings,
      surroundings,
    );
    assert.ok(codesOf(problems).every(code => code.startsWith('D')));
    const places = problems.flatMap(problem => problem.places);
    assert.deepEqual(
      places.map(place => [place.path, place.from.line > 0]),
      places.map(() => [lockPath, true]),
    );
    assert.ok(places.length > 0);
  });

  it('looks at files again only in another era', async () => {
    const files = new MemoryFiles({ [path]: text, [lockPath]: lock });
    const checker = new Checker();
    const check = async (era: number): Promise<readonly string[]> =>
      codesOf(
        await checker.inProject({ path, text }, files, defaultSettings, {
          era,
          manager: undefined,
        }),
      );
    const before = await check(1);
    assert.ok(before.length > 0);
    files.edit(lockPath, '"a": "^1.0.0"', '"a": "^2.0.0"').edit(lockPath, '1.5.0', '2.5.0');
    assert.deepEqual(await check(1), before);
    assert.deepEqual(await check(2), []);
  });

  it('offers bumps where the version stands', async () => {
    const files = new MemoryFiles({ [path]: text });
    const checker = new Checker();
    const found = await checker.bumps({ path, text }, text.indexOf('1.0.0'), files);
    assert.deepEqual(
      found?.bumps.map(({ version }) => version),
      ['2.0.0', '1.1.0', '1.0.1', '1.0.1-0'],
    );
    assert.equal(await checker.bumps({ path, text }, 0, files), undefined);
  });
});
