import { deepStrictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { checkManifest } from '../../../../../src/core/manifest/check';
import type { Project } from '../../../../../src/core/manifest/project/model';
import { readManifest } from '../../../../../src/core/manifest/readManifest';
import { readYamlManifest } from '../../../../../src/core/manifest/yamlManifest';
import { bareProject } from '../exampleProjects';
import { foundIn } from './foundIn';

type Row = readonly [text: string, ...found: (readonly string[])[]];

function check(rows: readonly Row[], project?: Project): void {
  for (const [text, ...expected] of rows) {
    it(`says of ${text} what is wrong, where and how to mend it`, () => {
      deepStrictEqual(foundIn(text, project), expected);
    });
  }
}

describe('the rule on peers that are developed with', () => {
  const both = (peer: string, dev: string) =>
    `{"peerDependencies":{"one":"${peer}"},"devDependencies":{"one":"${dev}"}}`;
  check([
    [both('^18.1.0', '^19.1.0'), ['C7-peer-and-dev-disjoint', 'information', '^19.1.0']],
    [both('^18.1.0 || ^19.0.0', '^19.1.0')],
    [both('^19.0.0', '19.0.0-rc.1')],
    [both('^18.1.0', 'workspace:*')],
    [both('^18.1.0', 'npm:other@^19.1.0')],
  ]);
});

describe('the rule on peerDependenciesMeta', () => {
  const code = 'C8-peer-meta-without-peer';
  const meta = (name: string, rest: string) =>
    `{${rest},"peerDependenciesMeta":{"${name}":{"optional":true}}}`;
  check([
    [
      meta('raect', '"peerDependencies":{"react":"^19.1.0"}'),
      [code, 'warning', '"raect"', meta('react', '"peerDependencies":{"react":"^19.1.0"}')],
    ],
    [meta('one', '"dependencies":{"one":"^1.1.0"}'), [code, 'warning', '"one"']],
    [meta('one', '"devDependencies":{"one":"^1.1.0"}'), [code, 'hint', '"one"']],
    ['{"peerDependenciesMeta":{"one":{"optional":false}}}', [code, 'warning', '"one"']],
    ['{"peerDependenciesMeta":{"one":true}}', [code, 'warning', '"one"']],
    [meta('one', '"peerDependencies":{"one":"^1.1.0"}')],
    ['{"peerDependenciesMeta":[]}'],
  ]);
});

describe('the rule on overrides', () => {
  const code = 'C9-override-broken';
  check([
    ['{"overrides":{"one@^^1":"1.2.3"}}', [code, 'error', '^^1']],
    [
      '{"overrides":{"@s/one@^^1":{"two@^^2":"1.2.3"}}}',
      [code, 'error', '^^1'],
      [code, 'error', '^^2'],
    ],
    ['{"overrides":{"one@latest":"1.2.3"}}', [code, 'warning', 'latest']],
    ['{"overrides":{"one@npm:two@1":"1.2.3"}}'],
    ['{"overrides":{"one":"$two"}}', [code, 'error', '$two']],
    ['{"overrides":{"one":{".":"$two"}}}', [code, 'error', '$two']],
    ['{"overrides":{"one":"$two"},"peerDependencies":{"two":"^1.1.0"}}'],
    ['{"overrides":{"one":"$two"},"workspaces":["a"]}'],
    ['{"pnpm":{"overrides":{"one":"$two"}},"workspaces":["a"]}', [code, 'error', '$two']],
    [
      '{"pnpm":{"overrides":{"one@^^1>two@!2":"1.2.3"}}}',
      [code, 'warning', '^^1'],
      [code, 'warning', '!2'],
    ],
    ['{"pnpm":{"overrides":{"one@>=1 <2>two@>3":"1.2.3","@s/one>@s/two":"-"}}}'],
    ['{"overrides":{"one":1,"two":null,"three":[]}}'],
    ['{"overrides":{"one@\ud800":"1.2.3"}}', [code, 'error', '\ud800']],
  ]);

  it('reads the overrides of pnpm-workspace.yaml as pnpm does', () => {
    const text = `overrides:
  '@scope/one': ^1.2.3
  '@scope/one@1>two': ^1.2.3
  three: $four
  five@^^1: ^1.2.3
`;
    deepStrictEqual(
      checkManifest(readYamlManifest(text)).map(({ severity, at }) => [
        severity,
        text.slice(at.start, at.end),
      ]),
      [['warning', '^^1']],
    );
  });
});

describe('the rule on overrides of direct dependencies', () => {
  const npm: Project = { ...bareProject, manager: 'npm' };
  const code = 'C12-override-conflict';
  const one = (overrides: string, rest = '') =>
    `{"dependencies":{"one":"^1.0.0"},"overrides":${overrides}${rest}}`;
  describe('at the root of an npm project', () => {
    check(
      [
        [
          one('{"one":"1.2.3"}'),
          [
            ...[code, 'error', '1.2.3', one('{"one":"$one"}')],
            '{"dependencies":{"one":"1.2.3"},"overrides":{"one":"1.2.3"}}',
          ],
        ],
        [
          one('{"one@1":{".":"1.2.3","two":"1.0.0"}}'),
          [
            ...[code, 'error', '1.2.3', one('{"one@1":{".":"$one","two":"1.0.0"}}')],
            '{"dependencies":{"one":"1.2.3"},"overrides":{"one@1":{".":"1.2.3","two":"1.0.0"}}}',
          ],
        ],
        // Of several, the first whose range fits counts; of several sections, the last.
        [one('{"one@2":"2.0.1","one@1":"^1.0.0","one":"1.2.3"}')],
        [
          one('{"one":"1.2.3"}', ',"devDependencies":{"one":"1.2.3"}'),
          [
            ...['C10-listed-twice', 'information', '"one":"1.2.3"'],
            '{"dependencies":{"one":"^1.0.0"},"overrides":{"one":"1.2.3"},"devDependencies":{}}',
            '{"dependencies":{},"overrides":{"one":"1.2.3"},"devDependencies":{"one":"1.2.3"}}',
          ],
        ],
        [one('{"one":"*"}')],
        [one('{"one":"$one"}')],
        [one('{"two":{"one":"1.2.3"}}')],
        [one('{"one":{"two":"1.2.3"}}')],
      ],
      npm,
    );
  });

  it('is silent in a member, about members, and for managers that read other fields', () => {
    const manifest = readManifest('{"name":"one","version":"1.0.0"}');
    const member = { folder: '/project/one', path: '/project/one/package.json', manifest };
    const text = one('{"one":"1.2.3"}');
    deepStrictEqual(
      [
        foundIn(text, { ...npm, path: '/project/packages/one/package.json' }),
        foundIn(text, { ...npm, manager: 'pnpm' }),
        foundIn(text),
        foundIn(text, { ...npm, members: new Map([['one', member]]) }),
      ],
      [[], [], [], []],
    );
  });
});

describe('the rule on dependencies listed twice', () => {
  const code = 'C10-listed-twice';
  check([
    [
      '{"dependencies":{"one":"^1.1.0","two":"^1.1.0"},"devDependencies":{"zero":"^1.1.0","one":"^2.1.0"}}',
      [
        ...[code, 'information', '"one":"^2.1.0"'],
        '{"dependencies":{"one":"^1.1.0","two":"^1.1.0"},"devDependencies":{"zero":"^1.1.0"}}',
        '{"dependencies":{"two":"^1.1.0"},"devDependencies":{"zero":"^1.1.0","one":"^2.1.0"}}',
      ],
    ],
    [
      '{"dependencies":{"one":"^1.1.0"},"optionalDependencies":{"one":"^1.1.0"}}',
      [
        ...[code, 'information', '"one":"^1.1.0"'],
        '{"dependencies":{"one":"^1.1.0"},"optionalDependencies":{}}',
        '{"dependencies":{},"optionalDependencies":{"one":"^1.1.0"}}',
      ],
    ],
    ['{"dependencies":{"one":"^1.1.0","one":"^1.2.0"}}'],
    ['{"peerDependencies":{"one":"^1.1.0"},"devDependencies":{"one":"^1.1.0"}}'],
  ]);
});

describe('all of these rules', () => {
  it('never throw and never point outside, whatever the fields hold', () => {
    const value = fc.oneof(
      fc.constantFrom('^1', '$one', '1.2.3', 'pnpm@9', '*', '', '>=1 <2', 'npm:a@1', '@', '-'),
      fc.string(),
    );
    const part = fc.oneof(value, fc.integer(), fc.constant(null), fc.dictionary(value, value));
    const names = ['one', 'node', 'vscode', '@types/vscode', '@types/node', '__proto__', 'runtime'];
    const inner = fc.dictionary(fc.oneof(fc.constantFrom(...names), fc.string()), part);
    const fields = ['version', 'engines', 'devEngines', 'packageManager', 'overrides', 'pnpm'];
    const more = ['dependencies', 'devDependencies', 'peerDependencies', 'peerDependenciesMeta'];
    const outer = fc.dictionary(
      fc.constantFrom(...fields, ...more, 'volta', 'optionalDependencies'),
      fc.oneof(part, inner),
    );
    const project: Project = {
      ...bareProject,
      nodeVersions: [{ path: '/project/.nvmrc', text: '18' }],
    };
    fc.assert(
      fc.property(outer, fc.nat({ max: 400 }), (manifest, cut) => {
        for (const text of [JSON.stringify(manifest), JSON.stringify(manifest).slice(0, cut)]) {
          const problems = checkManifest(readManifest(text), project);
          const spans = problems.flatMap(({ at, fixes }) => [
            at,
            ...fixes.flatMap(({ edits }) => edits.map(edit => edit.at)),
          ]);
          deepStrictEqual(
            spans.filter(({ start, end }) => start < 0 || start > end || end > text.length),
            [],
          );
        }
      }),
      { numRuns: 200 },
    );
  });
});
