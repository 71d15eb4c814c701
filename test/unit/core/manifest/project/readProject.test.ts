import { deepStrictEqual } from 'node:assert/strict';
import type { Lock } from '../../../../../src/core/manifest/project/model';
import { readProject } from '../../../../../src/core/manifest/project/readProject';
import { ProjectCache } from '../../../../../src/core/manifest/project/reader';
import { inEnglish } from '../../../../../src/core/message';
import { MemoryFiles, projectFiles } from '../../../../support/memoryFiles';

function locked({ specifiers, versions }: Lock) {
  const texts =
    specifiers && Object.keys(asked).map(name => [name, specifiers.get(name)?.specifier]);
  return {
    specifiers: texts && (Object.fromEntries(texts) as object),
    versions: Object.fromEntries(Object.keys(single).map(name => [name, versions.get(name)])),
  };
}

const single: object = { 'is-number': '7.0.0', ms: '2.1.3' };
const asked: object = { 'is-number': '^7.0.0', ms: '~2.1.2' };

/** What each tool says of the root. */
const roots: readonly (readonly [string, string, string, object | undefined, object])[] = [
  ['npm-6', 'npm', '1', undefined, single],
  ['npm-shrinkwrap', 'npm', '1', undefined, single],
  ['npm-7', 'npm', '2', asked, single],
  ['npm-10', 'npm', '3', asked, single],
  ['npm-11', 'npm', '3', asked, single],
  ['pnpm-7', 'pnpm', '5.4', asked, single],
  ['pnpm-7-single', 'pnpm', '5.4', asked, single],
  ['pnpm-8', 'pnpm', '6.0', asked, single],
  ['pnpm-8-single', 'pnpm', '6.0', asked, single],
  ['pnpm-9', 'pnpm', '9.0', asked, single],
  ['pnpm-10', 'pnpm', '9.0', asked, single],
  ['yarn-1', 'yarn', 'classic', asked, single],
  ['yarn-2', 'yarn', 'berry 4', asked, single],
  ['yarn-3', 'yarn', 'berry 6', asked, single],
  ['yarn-4', 'yarn', 'berry 10', { 'is-number': 'npm:^7.0.0', ms: 'npm:~2.1.2' }, single],
  ['bun-1', 'bun', '2', asked, single],
];

describe('readProject', () => {
  for (const [fixture, manager, format, specifiers, versions] of roots) {
    it(`reads the root of ${fixture}`, async () => {
      const project = await readProject('/project/package.json', projectFiles(fixture));
      deepStrictEqual(
        {
          manager: project.manager,
          formats: project.locks.map(lock => lock.format),
          locked: project.locks.map(locked),
        },
        { manager, formats: [format], locked: [{ specifiers, versions }] },
      );
    });
  }

  it('reads what the first pnpm wrote in the order of the alphabet', async () => {
    const lock =
      'dependencies:\n  ms: 2.1.3\nlockfileVersion: 5\npackages:\n  /ms/2.1.3:\n    dev: false\nspecifiers:\n  ms: ^2.0.0\n';
    const { locks } = await readProject(
      '/project/package.json',
      new MemoryFiles({
        '/project/package.json': '{"dependencies":{"ms":"^2.0.0"}}',
        '/project/pnpm-lock.yaml': lock,
      }),
    );
    deepStrictEqual(
      locks.map(({ specifiers, versions }) => [
        specifiers?.get('ms')?.specifier,
        versions.get('ms'),
      ]),
      [['^2.0.0', '2.1.3']],
    );
  });

  it('finds the packages of a workspace, and not what is left out', async () => {
    const files = workspace(['packages/*', './apps/**/', '!packages/old', '{tools,lib,.own}']);
    for (const folder of [
      'packages/a',
      'packages/old',
      'apps/x/y',
      'tools',
      'lib/deep',
      'other/z',
      '.own',
      '.other',
    ]) {
      addPackage(files, folder);
    }
    addPackage(files, 'apps/node_modules/no');
    addPackage(files, 'packages/.hidden');
    const { members } = await readProject('/project/apps/x/y/package.json', files);
    deepStrictEqual([...members.keys()].toSorted(), [
      '.own',
      ...['apps/x/y', 'packages/a', 'root', 'tools'],
    ]);
  });

  it('knows what a workspace should have and has not', async () => {
    const isWhole = async (globs: readonly string[], locked: readonly string[]) => {
      const packages = Object.fromEntries(['', ...locked].map(folder => [folder, {}]));
      const files = workspace(globs).add(
        '/project/package-lock.json',
        JSON.stringify({ lockfileVersion: 3, packages }),
      );
      addPackage(files, 'packages/a');
      const project = await readProject('/project/packages/a/package.json', files);
      return project.isWhole;
    };
    deepStrictEqual(
      [
        await isWhole(['packages/*'], ['packages/a', 'node_modules/b', 'vendor/c']),
        await isWhole(['packages/a', '.', '!packages/b'], ['packages/b']),
        await isWhole(['packages/*'], ['packages/b']),
        await isWhole(['packages/{a,b}'], []),
      ],
      [true, true, false, false],
    );
  });

  it('takes a package that no workspace has as one of its own', async () => {
    const files = workspace(['packages/*']);
    addPackage(files, 'examples/one');
    const project = await readProject('/project/examples/one/package.json', files);
    deepStrictEqual(
      [project.root, [...project.members.keys()]],
      ['/project/examples/one', ['examples/one']],
    );
  });

  const wishing = (wish: string) => `{"devEngines":{"packageManager":${wish}}}`;
  for (const [what, texts, manager, managerFrom, managerVersion] of [
    [
      'packageManager',
      { 'package.json': '{"packageManager":"yarn@4.1.0+sha224.953c8233f7a9"}' },
      ...(['yarn', 'packageManager', '4.1.0'] as const),
    ],
    [
      'devEngines',
      { 'package.json': wishing('[{"name":"bun","version":"^1.2"}]'), 'yarn.lock': '' },
      ...(['bun', 'devEngines.packageManager', undefined] as const),
    ],
    [
      'devEngines with an exact version',
      { 'package.json': wishing('{"name":"npm","version":"6.14.18"}'), 'yarn.lock': '' },
      ...(['npm', 'devEngines.packageManager', '6.14.18'] as const),
    ],
    ['a lockfile', { 'package.json': '{}', 'bun.lockb': '' }, 'bun', 'bun.lockb', undefined],
    ['settings', { 'package.json': '{}', '.yarnrc.yml': '' }, 'yarn', '.yarnrc.yml', undefined],
    [
      'nothing',
      { 'package.json': '{"packageManager":"cargo@1.0.0"}' },
      ...([undefined, undefined, undefined] as const),
    ],
  ] as const) {
    it(`knows the package manager by ${what}`, async () => {
      const paths = Object.entries(texts).map(([name, text]) => [`/project/${name}`, text]);
      const files = new MemoryFiles(Object.fromEntries(paths) as Record<string, string>);
      const project = await readProject('/project/package.json', files);
      deepStrictEqual(
        [project.manager, project.managerFrom, project.managerVersion],
        [manager, managerFrom, managerVersion],
      );
    });
  }

  it('finds what is installed as Node does, for pnpm in packages that have been installed', async () => {
    const versions = async (fixture: string, isOwn: boolean) => {
      const files = projectFiles(fixture)
        .install('/project', 'ms', '2.1.3')
        .install('/project', 'is-number', '7.0.0');
      if (isOwn) {
        files.install('/project/packages/a', 'is-number', '6.0.0');
      }
      const { installed } = await readProject('/project/packages/a/package.json', files);
      return [...(installed ?? [])].map(([name, { version }]) => `${name}@${version}`).toSorted();
    };
    deepStrictEqual(
      [
        await versions('npm-10', true),
        await versions('npm-10', false),
        await versions('pnpm-10', true),
        await versions('pnpm-10', false),
      ],
      [
        ['is-number@6.0.0', 'ms@2.1.3'],
        ['is-number@7.0.0', 'ms@2.1.3'],
        ['is-number@6.0.0', 'ms@2.1.3'],
        [],
      ],
    );
  });

  it('reads the files that name a version of Node', async () => {
    const files = workspace(['packages/*']).add('/project/.nvmrc', 'v22\n');
    addPackage(files, 'packages/a');
    files.add('/project/packages/a/.node-version', '20.1.0');
    const { nodeVersions } = await readProject('/project/packages/a/package.json', files);
    deepStrictEqual(nodeVersions, [
      { path: '/project/packages/a/.node-version', text: '20.1.0' },
      { path: '/project/.nvmrc', text: 'v22\n' },
    ]);
  });

  for (const [fixture, path] of [
    ['pnpm-10', '/project/pnpm-workspace.yaml'],
    ['yarn-4', '/project/.yarnrc.yml'],
    ['bun-1', '/project/package.json'],
  ]) {
    it(`reads the catalogs of ${fixture} with their places`, async () => {
      const files = projectFiles(fixture);
      const { catalogs } = await readProject('/project/package.json', files);
      const text = files.texts.get(path) ?? '';
      deepStrictEqual(
        [...catalogs.values()]
          .flatMap(entries => [...entries.values()])
          .map(({ at, ...entry }) => ({
            ...entry,
            at: /^"?(\S\d\S+\d)/.exec(text.slice(at))?.[1],
          })),
        [
          { path, catalog: 'default', name: 'ms', specifier: '^2.1.0', at: '^2.1.0' },
          { path, catalog: 'old', name: 'is-number', specifier: '^6.0.0', at: '^6.0.0' },
        ],
      );
    });
  }

  it('reads a workspace of a thousand packages once, however many of them ask', async () => {
    const files = workspace(['packages/*']).add('/project/package-lock.json', '{"packages":{}}');
    const folders = Array.from({ length: 1000 }, (_, index) => `packages/p${index}`);
    folders.forEach(folder => addPackage(files, folder));
    const cache = new ProjectCache();
    for (const folder of folders) {
      await readProject(`/project/${folder}/package.json`, files, cache);
    }
    deepStrictEqual([files.reads.length, new Set(files.reads).size], [1002, 1002]);
  });

  it('reads again only what has changed', async () => {
    const files = projectFiles('npm-10');
    const cache = new ProjectCache();
    const version = async () => {
      const { members } = await readProject('/project/packages/a/package.json', files, cache);
      return members.get('@tiny/b')?.manifest.version?.value;
    };
    const before = await version();
    files.reads.length = 0;
    files.edit('/project/packages/b/package.json', '1.0.0', '3.0.0');
    const unasked = await version();
    cache.refresh();
    deepStrictEqual(
      [before, unasked, await version(), files.reads],
      ['1.0.0', '1.0.0', '3.0.0', ['/project/packages/b/package.json']],
    );
  });
});

describe('a project that is broken', () => {
  const tooLarge =
    'may not be read or has more than 32 million characters, so nothing is compared with it. Look what it is; an install writes it again when it is gone.';
  const unusable: readonly (readonly [string, string, string, string])[] = [
    [
      'mid-merge',
      'pnpm-lock.yaml',
      'a:\n<<<<<<< HEAD\n',
      'pnpm-lock.yaml has conflicts of a merge, so nothing is compared with it. Resolve them: npm, pnpm and Yarn do so when they install.',
    ],
    [
      'truncated',
      'package-lock.json',
      '{"packages": {',
      'package-lock.json is no sound JSON, so nothing is compared with it. Run `npm install` to write it again.',
    ],
    ['too large', 'yarn.lock', ' '.repeat(32_000_001), `yarn.lock ${tooLarge}`],
    [
      'from the future',
      'pnpm-lock.yaml',
      "lockfileVersion: '12.0'\n",
      'pnpm-lock.yaml has the format `12.0`, which is not known here, so nothing is compared with it. Formats 5 to 9 of pnpm are.',
    ],
    [
      'cut off before its end',
      'pnpm-lock.yaml',
      "lockfileVersion: '9.0'\nimporters:\n  .:\n    dependencies:\n      ms:\n        version: 2.1.3\n",
      'pnpm-lock.yaml breaks off, so nothing is compared with it. Run `pnpm install` to write it again.',
    ],
    [
      'without its beginning',
      'pnpm-lock.yaml',
      'dependencies:\n  ms: 2.1.3\npackages:\n',
      'pnpm-lock.yaml does not say its format, so nothing is compared with it. Run `pnpm install` to write it again.',
    ],
    ...[
      "lockfileVersion: '9.0'\nimporters:\n  .:\n    dependencies:\n      one:\n        specifier: [1]\n        version: 1.0.0\npackages:\n",
      "lockfileVersion: '9.0'\nimporters:\n  .:\n    dependencies:\n      one: [1]\npackages:\n",
    ].map(
      text =>
        [
          'of another shape',
          'pnpm-lock.yaml',
          text,
          'pnpm-lock.yaml is not as pnpm writes it, so nothing is compared with it. Run `pnpm install` to write it again.',
        ] as const,
    ),
    [
      'no YAML',
      'pnpm-lock.yaml',
      'hello: [',
      'pnpm-lock.yaml does not say its format, so nothing is compared with it. Run `pnpm install` to write it again.',
    ],
    ...[
      'garbage',
      'a:\n',
      `${'\ufffd\n\0 x:\u0007"'.repeat(2000)}\n`,
      'a@^1:\n  version "1.0.0"\n  resol\nb@^1:\n  vers',
      '__metadata:\n  version: 8\n\n"a@npm:^1":\n  vers',
    ].map(
      text =>
        [
          `not what Yarn wrote (${JSON.stringify(text.slice(0, 20))})`,
          'yarn.lock',
          text,
          'yarn.lock is not as Yarn writes it, so nothing is compared with it. Run `yarn install` to write it again.',
        ] as const,
    ),
    [
      'no lockfile',
      'bun.lock',
      '[]',
      'bun.lock is not as Bun writes it, so nothing is compared with it. Run `bun install` to write it again.',
    ],
    [
      'binary',
      'bun.lockb',
      '\0',
      'bun.lockb is binary, so nothing is compared with it. `bun install --save-text-lockfile` writes one that can be read.',
    ],
  ];
  for (const [what, name, text, sentence] of unusable) {
    it(`says that ${name} is ${what}`, async () => {
      const files = new MemoryFiles({ '/project/package.json': '{}', [`/project/${name}`]: text });
      const { locks } = await readProject('/project/package.json', files);
      deepStrictEqual(
        locks.map(lock => lock.unusable && inEnglish(lock.unusable.message)),
        [sentence],
      );
    });
  }

  for (const [name, text] of [
    ['pnpm-lock.yaml', ''],
    ['yarn.lock', '\ufeff# yarn lockfile v1\r\n\r\n'],
  ]) {
    it(`says nothing of a ${name} with nothing in it`, async () => {
      const files = new MemoryFiles({ '/project/package.json': '{}', [`/project/${name}`]: text });
      const { locks } = await readProject('/project/package.json', files);
      const versions = { 'is-number': undefined, ms: undefined };
      deepStrictEqual(
        locks.map(lock => [locked(lock), lock.unusable]),
        [[{ specifiers: undefined, versions }, undefined]],
      );
    });
  }

  it('says that a lockfile is not given to be read', async () => {
    const files = new MemoryFiles({ '/project/package.json': '{}', '/project/yarn.lock': '' });
    const refusing = {
      ...files,
      read: (path: string) =>
        path.endsWith('lock') ? Promise.resolve(undefined) : files.read(path),
    };
    const { locks } = await readProject('/project/package.json', refusing);
    deepStrictEqual(
      locks.map(lock => lock.unusable && inEnglish(lock.unusable.message)),
      [`yarn.lock ${tooLarge}`],
    );
  });

  it('goes without what fails or vanishes while it is read', async () => {
    const files = projectFiles('npm-10');
    const failing = {
      stamp: files.stamp,
      list: files.list,
      read: (path: string) =>
        path.includes('packages/b') ? Promise.reject(new Error('gone')) : files.read(path),
    };
    const { members } = await readProject('/project/packages/a/package.json', failing);
    const nothing = {
      stamp: () => Promise.reject(new Error('gone')),
      list: () => Promise.reject(new Error('gone')),
      read: () => Promise.reject(new Error('gone')),
    };
    const { root, locks, installed } = await readProject('/project/a/package.json', nothing);
    deepStrictEqual(
      [[...members.keys()], root, locks, installed],
      [['tiny', '@tiny/a'], '/project/a', [], undefined],
    );
  });

  it('ends in folders that lead back into themselves', async () => {
    const files = workspace(['packages/**']);
    addPackage(files, 'packages/a');
    const loop = {
      read: (path: string) => files.read(path.replaceAll(/(?:\/(?:loop|again))+/g, '')),
      stamp: (path: string) => files.stamp(path.replaceAll(/(?:\/(?:loop|again))+/g, '')),
      list: async (path: string) => [
        ...(await files.list(path.replaceAll(/(?:\/(?:loop|again))+/g, ''))),
        'loop/',
        'again/',
      ],
    };
    const { members, isWhole } = await readProject('/project/packages/a/package.json', loop);
    deepStrictEqual([[...members.keys()], isWhole], [['root', 'packages/a'], false]);
  });

  it('understands hostile texts as nothing', async () => {
    const texts = [
      '',
      '\ufeff{',
      '[]',
      'null',
      '{"__proto__":{"a":1}}',
      'a: &x [*x, *x]',
      '<<<',
      '['.repeat(5000),
      '- '.repeat(5000),
      '? '.repeat(5000),
      '"\\ud800"',
    ];
    const names = [
      'package.json',
      'package-lock.json',
      'pnpm-lock.yaml',
      'pnpm-workspace.yaml',
      '.yarnrc.yml',
      'yarn.lock',
      'bun.lock',
    ];
    for (const text of texts) {
      const files = new MemoryFiles(
        Object.fromEntries(names.map(name => [`/project/${name}`, text])),
      );
      const { catalogs } = await readProject('/project/package.json', files);
      deepStrictEqual([...catalogs], []);
    }
  });
});

function workspace(workspaces: readonly string[]): MemoryFiles {
  return new MemoryFiles({ '/project/package.json': JSON.stringify({ name: 'root', workspaces }) });
}

function addPackage(files: MemoryFiles, folder: string): void {
  files.add(`/project/${folder}/package.json`, JSON.stringify({ name: folder, version: '1.0.0' }));
}
