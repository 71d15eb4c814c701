import { deepStrictEqual } from 'node:assert/strict';
import { checkManifest } from '../../../../../src/core/manifest/check';
import type { Lock, Project } from '../../../../../src/core/manifest/project/model';
import { readManifest } from '../../../../../src/core/manifest/readManifest';
import { explainSpecifier } from '../../../../../src/core/manifest/specifier/explain';
import { inEnglish } from '../../../../../src/core/message';
import { bareProject } from '../exampleProjects';
import { foundIn, saidOf } from './foundIn';

type Row = readonly [text: string, ...found: (readonly string[])[]];

function check(rows: readonly Row[], project?: Project): void {
  for (const [text, ...expected] of rows) {
    it(`says of ${text} what is wrong, where and how to mend it`, () => {
      deepStrictEqual(foundIn(text, project), expected);
    });
  }
}

function vscode(engine: string, rest = ''): string {
  return `{"engines":{"vscode":"${engine}"}${rest}}`;
}

describe('the rule on other engines', () => {
  check([
    ['{"engines":{"npm":"use pnpm"}}', ['C1-engine-not-a-range', 'information', 'use pnpm']],
    ['{"engines":{"node":"lts"}}', ['C1-engine-not-a-range', 'information', 'lts']],
    ['{"engines":{"node":">=20 || ^18.1"}}'],
    ...['20', 'null', '{}', '["20"]'].map(
      node =>
        [`{"engines":{"node":${node}}}`, ['C1-engine-not-a-range', 'information', node]] as const,
    ),
    ['{"engines":{"node":'],
  ]);
});

describe('the rule on engines.vscode', () => {
  const code = 'C2-vscode-engine';
  check([
    [vscode('0.10'), [code, 'error', '0.10', vscode('0.10.x')]],
    [vscode('^1.90'), [code, 'error', '^1.90', vscode('^1.90.0')]],
    [vscode('>=1.90'), [code, 'error', '>=1.90', vscode('>=1.90.0')]],
    [vscode('~1.90.2'), [code, 'error', '~1.90.2', vscode('1.90.x')]],
    [vscode('1'), [code, 'error', '1', vscode('1.x.x')]],
    [vscode('v1.90.0'), [code, 'error', 'v1.90.0', vscode('1.90.x')]],
    [vscode('>=1.60.0 <2'), [code, 'error', '>=1.60.0 <2', vscode('^1.60.0')]],
    [vscode('^1.90.0 || ^2.0.0'), [code, 'error', '^1.90.0 || ^2.0.0', vscode('^1.90.0')]],
    [vscode(' ^1.90.0'), [code, 'error', ' ^1.90.0', vscode('^1.90.0')]],
    [vscode('latest'), [code, 'error', 'latest']],
    [vscode(''), [code, 'error', '""']],
    ...['1', 'null', 'true', '{}', '["^1.90.0"]'].map(
      engine =>
        [`{"engines":{"vscode":${engine}},"main":"./a.js"}`, [code, 'error', engine]] as const,
    ),
    ['{"engines":{"vscode":'],
    // VS Code reads these and vsce does not.
    [vscode('^1.090.0'), [code, 'error', '^1.090.0']],
    [vscode('^1.90.0-?'), [code, 'error', '^1.90.0-?']],
    [vscode('*', ',"main":"./a.js"'), [code, 'error', '*']],
    [vscode('x.x.x', ',"browser":"./a.js"'), [code, 'error', 'x.x.x']],
    [vscode('0.x.x', ',"main":"./a.js"'), [code, 'error', '0.x.x']],
    [vscode('*')],
    [vscode('*', ',"main":"./a.js","publisher":"vscode"')],
    [vscode('0.10.x', ',"main":"./a.js"')],
    [vscode('^1.90.0-20240601', ',"main":"./a.js"')],
  ]);
});

describe('the rules on types', () => {
  const types = (range: string) => `,"devDependencies":{"@types/vscode":"${range}"}`;
  check([
    [
      vscode('^1.90.0', types('^1.100.0')),
      [
        ...['C3-types-vscode-newer', 'error', '^1.100.0', vscode('^1.90.0', types('^1.90.0'))],
        vscode('^1.100.0', types('^1.100.0')),
      ],
    ],
    [
      vscode('1.90.x', types('~1.91.2')),
      [
        ...['C3-types-vscode-newer', 'error', '~1.91.2', vscode('1.90.x', types('~1.90.0'))],
        vscode('1.91.0', types('~1.91.2')),
      ],
    ],
    [
      vscode('^1.90.0', types('latest')),
      ['C3-types-vscode-newer', 'error', 'latest', vscode('^1.90.0', types('~1.90.0'))],
    ],
    [
      vscode('^1.90.0', types('catalog:')),
      ['C3-types-vscode-newer', 'error', 'catalog:', vscode('^1.90.0', types('~1.90.0'))],
    ],
    [vscode('1.45.0', types('1.45.1'))],
    [vscode('1.46.0', types('1.45.1'))],
    [vscode('^2.0.0', types('^1.100.0'))],
    [vscode('*', types('^1.100.0'))],
    [
      vscode('^1.90.0', types('npm:@other/types@^1.100.0')),
      [
        ...['C3-types-vscode-newer', 'error', 'npm:@other/types@^1.100.0'],
        vscode('^1.90.0', types('~1.90.0')),
      ],
    ],
    // As lax as the semver that vsce brings along.
    [vscode('1.x.5', types('1.0.0'))],
    [
      '{"engines":{"node":">=18"},"devDependencies":{"@types/node":"^22.1.0"}}',
      [
        ...['C4-types-node-newer', 'hint', '^22.1.0'],
        '{"engines":{"node":">=18"},"devDependencies":{"@types/node":"^18.0.0"}}',
      ],
    ],
    [
      '{"engines":{"node":">=18"},"devDependencies":{"@types/node":">=20 <23"}}',
      ['C4-types-node-newer', 'hint', '>=20 <23'],
    ],
    ['{"engines":{"node":"^20 || >=22"},"devDependencies":{"@types/node":"~20.1.0"}}'],
    ['{"engines":{"node":"*"},"devDependencies":{"@types/node":"~20.1.0"}}'],
  ]);
});

describe('the rule on locked types', () => {
  const text = vscode('^1.82.0', ',"devDependencies":{"@types/vscode":"^1.82.0"}');
  const lock: Lock = {
    ...{ path: '/project/package-lock.json', manager: 'npm', format: '3' },
    specifiers: new Map([['@types/vscode', { specifier: '^1.82.0', at: 42 }]]),
    versions: new Map([['@types/vscode', '1.100.0']]),
    ...{ ownVersion: undefined, unusable: undefined },
  };
  const locked: Project = { ...bareProject, manager: 'npm', locks: [lock] };
  const there = { version: '1.101.0', path: '/project/node_modules/@types/vscode/package.json' };
  const installed = {
    ...bareProject,
    installed: new Map([['@types/vscode', { ...there, at: 7 }]]),
  };

  it('names the locked version, what it means and where it stands', () => {
    const [problem] = checkManifest(readManifest(text), locked);
    deepStrictEqual(
      [foundIn(text, locked), saidOf(text, locked), problem.related],
      [
        [
          [
            ...['C11-types-vscode-locked-newer', 'warning', '^1.82.0'],
            vscode('^1.82.0', ',"devDependencies":{"@types/vscode":"~1.82.0"}'),
          ],
        ],
        [
          '`^1.82.0` became 1.100.0, and `engines.vscode` is `^1.82.0`: the compiler accepts calls that VS Code 1.82 does not have. Write `~1.82.0` and install again, or raise the engine.',
        ],
        [
          {
            path: '/project/package-lock.json',
            at: { start: 42, end: 42 },
            message: { template: 'Locked as {0}', args: ['1.100.0'] },
          },
        ],
      ],
    );
  });

  it('takes the installed version where nothing is locked', () => {
    const [problem] = checkManifest(readManifest(text), installed);
    deepStrictEqual(problem.related, [
      {
        path: '/project/node_modules/@types/vscode/package.json',
        at: { start: 7, end: 7 },
        message: { template: 'Installed as {0}', args: ['1.101.0'] },
      },
    ]);
  });

  it('is silent without either, and where the range itself is too new', () => {
    const newer = vscode('^1.82.0', ',"devDependencies":{"@types/vscode":"^1.100.0"}');
    deepStrictEqual(
      [foundIn(text, bareProject), foundIn(newer, installed).map(([code]) => code)],
      [[], ['C3-types-vscode-newer']],
    );
  });
});

describe('the rule on the Node chosen for work', () => {
  const text = '{"engines":{"node":"^20.1.0"}}';
  const codes = (nodeVersions: Project['nodeVersions'], folder = '/project') =>
    foundIn(text, { ...bareProject, path: `${folder}/package.json`, nodeVersions }).map(
      ([code]) => code,
    );

  it('compares the first line of .nvmrc and .node-version that is no comment', () => {
    const cases: readonly (readonly [string, boolean])[] = [
      ['v18.17.0\n', true],
      ['18', true],
      ['# for work\n\nv18.17 # old\r\n', true],
      ['v20.11.0', false],
      ['20', false],
      // These do not say which version they mean.
      ['lts/*', false],
      ['lts/hydrogen\n18', false],
      ['node', false],
      ['', false],
    ];
    deepStrictEqual(
      cases.map(([nvm]) => [nvm, codes([{ path: '/project/.nvmrc', text: nvm }]).length > 0]),
      cases,
    );
  });

  it('prefers the file beside the manifest to the one at the root', () => {
    const root = { path: '/project/.nvmrc', text: '18' };
    const own = { path: '/project/packages/one/.node-version', text: '20' };
    const folder = '/project/packages/one';
    deepStrictEqual([codes([own, root], folder), codes([root], folder).length], [[], 1]);
  });

  it('leads to where Node is chosen', () => {
    const nodeVersions = [{ path: '/project/.nvmrc', text: '# work\nv18.17.0\n' }];
    const project = { ...bareProject, nodeVersions };
    const [{ related }] = checkManifest(readManifest(text), project);
    deepStrictEqual(
      [related[0].path, related[0].at, saidOf(text, project)],
      [
        '/project/.nvmrc',
        { start: 8, end: 15 },
        [
          '.nvmrc chooses Node `18.17.0`, which is not among the supported `^20.1.0`. Change one of them.',
        ],
      ],
    );
  });

  check(
    [
      [
        '{"engines":{"node":"^20.1.0"},"volta":{"node":"18.1.0"}}',
        ['C5-node-versions-disagree', 'warning', '^20.1.0'],
      ],
      [
        '{"engines":{"node":"^20.1.0"},"devEngines":{"runtime":[{"name":"node","version":"^22"}]}}',
        ['C5-node-versions-disagree', 'warning', '^20.1.0'],
      ],
      [
        '{"engines":{"node":"^20.1.0"},"devEngines":{"runtime":[{"name":"node","version":"^22"},{"name":"node","version":"^20"}]}}',
      ],
      ['{"engines":{"node":"^20.1.0"},"devEngines":{"runtime":{"name":"bun","version":"^1"}}}'],
    ],
    bareProject,
  );
});

describe('the rule on packageManager', () => {
  const code = 'C6-package-manager';
  const field = (text: string) => `{"packageManager":"${text}"}`;
  check([
    [field('pnpm'), [code, 'information', 'pnpm']],
    [field('pnpm@'), [code, 'information', 'pnpm@']],
    [field('pnpm@9'), [code, 'information', '9']],
    [field('pnpm@^9.1.0'), [code, 'information', '^9.1.0', field('pnpm@9.1.0')]],
    [field('yarn@stable'), [code, 'information', 'stable']],
    [field('yran@4.5.0'), [code, 'information', 'yran', field('yarn@4.5.0')]],
    [field(''), [code, 'information', '""']],
    ['{"packageManager":{}}', [code, 'information', '{}']],
    ['{"packageManager":'],
    [field('pnpm@9.1.0+sha256.abc')],
    [field('aube@1.0.0')],
    [field('@scope/manager@1.0.0')],
    [field('pnpm@{{version}}')],
    [field('yarn@https://packages.example/yarn.js')],
    [
      '{"packageManager":"pnpm@9.1.0","devEngines":{"packageManager":{"name":"npm"}}}',
      [code, 'information', 'pnpm@9.1.0'],
    ],
    [
      '{"packageManager":"pnpm@9.1.0+sha1.a","devEngines":{"packageManager":{"name":"pnpm","version":"^10"}}}',
      [code, 'information', 'pnpm@9.1.0+sha1.a'],
    ],
    [
      '{"packageManager":"pnpm@10.1.0","devEngines":{"packageManager":{"name":"pnpm","version":"^10"}}}',
    ],
  ]);
});

describe('the rule on devEngines', () => {
  const code = 'C13-dev-engines';
  const engines = (text: string) => `{"devEngines":${text}}`;
  check([
    [engines('[]'), [code, 'error', '[]']],
    [engines('{"node":">=20"}'), [code, 'error', '"node"']],
    [engines('{"runtime":"node"}'), [code, 'error', '"node"']],
    [engines('{"runtime":{}}'), [code, 'error', '{}']],
    [engines('{"runtime":{"name":1}}'), [code, 'error', '1']],
    [engines('{"os":{"name":"linux","onfail":"warn"}}'), [code, 'error', '"onfail"']],
    [engines('{"runtime":{"name":"node","version":"=>20"}}'), [code, 'error', '"=>20"']],
    [engines('{"runtime":{"name":"node","version":"lts","onFail":"warn"}}')],
    [engines('{"runtime":[{"name":"node","version":"lts"},{"name":"bun"}]}')],
    [engines('{"cpu":[{"name":"arm","onFail":"stop"}]}'), [code, 'error', '"stop"']],
    [engines('{"cpu":{"name":"arm","onFail":"download"}}')],
    ['{"devEngines":'],
    ['{"devEngines":{"runtime":'],
    [
      '{"packageManager":"pnpm@10.1.0","devEngines":{"node":{"name":"x"}}}',
      [code, 'information', '"node"'],
    ],
  ]);
});

describe('what is said of engines.vscode', () => {
  for (const [engine, expected] of [
    [' ^1.90.0', 'vsce refuses the space around this engine, over which VS Code itself reads.'],
    [
      '^99999999999999999999.0.0',
      'A number in `^99999999999999999999.0.0` is higher than npm’s numbers go, and no VS Code has it.',
    ],
    ['^1.090.0', 'VS Code can read `^1.090.0`, but the SemVer that vsce asks cannot.'],
  ] as const) {
    it(`is true of ${engine}, and what explains it agrees`, () => {
      const explained = explainSpecifier(engine, 'engines.vscode');
      const sentences = [...explained.sentences, ...explained.notes].map(inEnglish);
      deepStrictEqual(
        {
          isSaid: saidOf(vscode(engine))[0]?.startsWith(expected),
          isOdd: sentences.some(sentence => sentence.includes('after an `x`')),
          isRead: explained.valid,
        },
        { isSaid: true, isOdd: false, isRead: true },
      );
    });
  }
});
