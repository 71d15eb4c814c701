import { deepStrictEqual, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { checkManifest } from '../../../../src/core/manifest/check';
import { sections, type Manifest } from '../../../../src/core/manifest/model';
import { readManifest } from '../../../../src/core/manifest/readManifest';
import { rules } from '../../../../src/core/manifest/rules';
import {
  flawSentences,
  meaningSentences,
  noteSentences,
} from '../../../../src/core/manifest/specifier/sentences';
import { versionFaults } from '../../../../src/core/manifest/versionText';
import { exampleProjects, bareProject, manifestTextOf } from './exampleProjects';

const bundle = JSON.parse(readFileSync('l10n/bundle.l10n.json', 'utf8')) as object;

const versions = [
  ...['', 'x', '1', '1.2', 'v1.2.3', '=1.2.3', 'V1.2.3', '^1.2.3', '1.2.3 ', '01.2.3', '1.2.3.4'],
  ...[
    '1..3',
    '1.x.3',
    '1,2.3',
    '1.2.3a',
    '1.2.3-',
    '1.2.3-a_b',
    '1.2.3+a+b',
    '1.9007199254740992.0',
  ],
  `1.2.3-${'a'.repeat(300)}`,
];

/** Every example of every rule, where it is meant to stand and in all other sections. */
const manifests: readonly (readonly [id: string, Manifest])[] = rules.flatMap(({ id, bad, good }) =>
  [...bad, ...good].flatMap(example => {
    const elsewhere = example.startsWith('{')
      ? []
      : sections.map(section => JSON.stringify({ [section]: { one: example } }));
    return [manifestTextOf(example), ...elsewhere].map(text => [id, readManifest(text)] as const);
  }),
);

const problems = manifests.flatMap(([id, manifest]) =>
  checkManifest(manifest, exampleProjects.get(id) ?? bareProject).map(problem => ({
    manifest,
    problem,
  })),
);

describe('what the rules say', () => {
  it('has a name of its own in each group of sentences', () => {
    const names = [flawSentences, meaningSentences, noteSentences].flatMap(Object.keys);
    deepStrictEqual(names, [...new Set(names)]);
  });

  it('can all be translated; if not, give the sentence the name `template`', () => {
    const said = [
      ...problems.flatMap(({ problem: { message, fixes, related } }) => [
        message.template,
        ...fixes.map(({ title }) => title.template),
        ...related.map(each => each.message.template),
      ]),
      ...versions.flatMap(version => versionFaults(version).map(({ message }) => message.template)),
    ];
    ok(said.length > 500);
    deepStrictEqual(
      [...new Set(said)].filter(template => !Object.hasOwn(bundle, template)),
      [],
    );
  });

  it('fills every gap, and ends as a sentence does', () => {
    const odd = problems
      .map(({ problem }) => problem.message)
      .filter(
        ({ template, args }) =>
          !/[.?]$/.test(template) ||
          [...template.matchAll(/\{(\d)\}/g)].some(
            ([, index]) => args[Number(index)] === undefined || args[Number(index)] === '',
          ),
      );
    deepStrictEqual(odd, []);
  });
});
