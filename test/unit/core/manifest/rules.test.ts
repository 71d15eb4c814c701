import { deepStrictEqual, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { checkManifest } from '../../../../src/core/manifest/check';
import { concernedWith } from '../../../../src/core/manifest/concerned';
import { codeOf } from '../../../../src/core/manifest/rule';
import { rules } from '../../../../src/core/manifest/rules';
import { exampleOf, exampleProjects, manifestTextOf } from './exampleProjects';

const refresher = readFileSync('content/ep159/topics/semantic-versioning.md', 'utf8');

/** `B2` after `A10`, `B10` after `B2`. */
function placeOf(id: string): number {
  return id.charCodeAt(0) * 100 + Number(id.slice(1));
}

describe('rules', () => {
  it('have ids and slugs of their own, in the order of the catalogue', () => {
    const ids = rules.map(({ id }) => id);
    const slugs = rules.map(({ slug }) => slug);
    deepStrictEqual(
      { ids: [...new Set(ids)], slugs: [...new Set(slugs)] },
      { ids: ids.toSorted((first, second) => placeOf(first) - placeOf(second)), slugs },
    );
  });

  it('lead to sections that the refresher has', () => {
    deepStrictEqual(
      rules.filter(({ section }) => !refresher.includes(`{#${section}}`)),
      [],
    );
  });

  it('that compare files have projects for their examples', () => {
    deepStrictEqual(
      rules.filter(({ kind, id }) => kind === 'project' && !exampleProjects.has(id)).map(codeOf),
      [],
    );
  });

  it('find nothing in manifests that do not concern them', () => {
    const examples = [...new Set(rules.flatMap(({ bad, good }) => [...bad, ...good]))];
    const missed = [...exampleProjects.keys()].flatMap(id =>
      examples.flatMap(example => {
        const { manifest, project } = exampleOf(id, example);
        const isConcerned = concernedWith(manifest, project);
        return rules
          .filter(rule => rule.kind === 'project')
          .filter(rule => !isConcerned(rule) && rule.check(manifest, project).length > 0)
          .map(rule => [codeOf(rule), id, example]);
      }),
    );
    deepStrictEqual(missed, []);
  });

  for (const rule of rules) {
    describe(codeOf(rule), () => {
      it('has examples of both sorts', () => {
        ok(rule.bad.length > 0 && rule.good.length > 0);
      });
      for (const [isBad, examples] of [
        [true, rule.bad],
        [false, rule.good],
      ] as const) {
        for (const example of examples) {
          it(`${isBad ? 'finds' : 'accepts'} ${example}`, () => {
            const { manifest, project } = exampleOf(rule.id, example);
            const found = checkManifest(manifest, project);
            const inside = ({ start, end }: { start: number; end: number }) =>
              start >= 0 && start <= end && end <= manifestTextOf(example).length;
            deepStrictEqual(
              {
                isFound: found.some(({ code }) => code === codeOf(rule)),
                outside: found.filter(({ at }) => !inside(at)),
              },
              { isFound: isBad, outside: [] },
            );
          });
        }
      }
    });
  }
});
