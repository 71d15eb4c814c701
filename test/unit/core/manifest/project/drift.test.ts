import { deepStrictEqual } from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { checkManifest } from '../../../../../src/core/manifest/check';
import { inEnglish } from '../../../../../src/core/message';
import {
  readManifestFile,
  readProject,
} from '../../../../../src/core/manifest/project/readProject';
import { MemoryFiles, projectFiles } from '../../../../support/memoryFiles';

const root = '/project/package.json';
const member = '/project/packages/a/package.json';

/** What rules of group D find in a file, as `code severity "text"`. */
async function findings(files: MemoryFiles, path: string): Promise<readonly string[]> {
  return (await problems(files, path)).map(
    ({ code, severity, shown }) => `${code.split('-')[0]} ${severity} ${shown}`,
  );
}

async function problems(files: MemoryFiles, path: string) {
  const text = files.texts.get(path) ?? '';
  const project = await readProject(path, files);
  return checkManifest(readManifestFile(path, text), project)
    .filter(({ code }) => code.startsWith('D'))
    .map(problem => ({
      ...problem,
      shown: text.slice(problem.at.start, problem.at.end),
      leadsTo: problem.related.map(
        ({ path: other, at }) =>
          `${other} ${files.texts.get(other)?.slice(at.start).split('\n')[0]}`,
      ),
    }));
}

describe('a workspace in step with its lockfile', () => {
  for (const fixture of readdirSync('test/fixtures/projects').filter(
    name => name !== 'README.md',
  )) {
    it(`has nothing to find: ${fixture}`, async () => {
      const files = projectFiles(fixture);
      const paths = [...files.texts.keys()].filter(path => /package\.json$|\.ya?ml$/.test(path));
      const manifests = paths.filter(path => !path.includes('lock'));
      const found = await Promise.all(manifests.map(path => findings(files, path)));
      // Fixtures ask for two versions of is-number, and have a range beside the catalog.
      deepStrictEqual(
        found.flat().filter(each => !/^D5|^D4 information/.test(each)),
        [],
      );
    });
  }
});

/** Fixture, the text in step, and where its lockfile has it. */
const drifts: readonly (readonly [string, string, string, string])[] = [
  ['npm-7', '"^2.0.0"', 'information', '/project/package-lock.json "^2.0.0"'],
  ['npm-10', '"^2.0.0"', 'information', '/project/package-lock.json "^2.0.0"'],
  ['npm-11', '"^2.0.0"', 'information', '/project/package-lock.json "^2.0.0"'],
  ['pnpm-7', '"^2.0.0"', 'warning', '/project/pnpm-lock.yaml ^2.0.0'],
  ['pnpm-8', '"^2.0.0"', 'warning', '/project/pnpm-lock.yaml ^2.0.0'],
  ['pnpm-9', '"catalog:"', 'warning', "/project/pnpm-lock.yaml 'catalog:'"],
  ['pnpm-10', '"catalog:"', 'warning', "/project/pnpm-lock.yaml 'catalog:'"],
  ['yarn-1', '"^2.0.0"', 'warning', '/project/yarn.lock ms@^2.0.0, ms@~2.1.2:'],
  ['yarn-2', '"^2.0.0"', 'warning', '/project/yarn.lock ^2.0.0'],
  ['yarn-3', '"^2.0.0"', 'warning', '/project/yarn.lock ^2.0.0'],
  ['yarn-4', '"catalog:"', 'warning', '/project/yarn.lock "catalog:"'],
  ['yarn-4-pnp', '"^2.0.0"', 'warning', '/project/yarn.lock "npm:^2.0.0"'],
  ['bun-1', '"catalog:"', 'warning', '/project/bun.lock "catalog:",'],
  ['bun-1-plain', '"^2.0.0"', 'warning', '/project/bun.lock "^2.0.0",'],
];

describe('D2-lockfile-drift', () => {
  for (const [fixture, text, severity, place] of drifts) {
    it(`finds a range raised beside the lockfile of ${fixture}`, async () => {
      const files = projectFiles(fixture).edit(member, `"ms": ${text}`, '"ms": "^2.1.1"');
      const found = (await problems(files, member)).filter(({ code }) => code.startsWith('D2'));
      deepStrictEqual(
        found.map(each => [each.severity, each.shown, each.leadsTo]),
        [[severity, '"^2.1.1"', [place]]],
      );
    });

    it(`finds a dependency added beside the lockfile of ${fixture}`, async () => {
      const files = projectFiles(fixture).edit(
        member,
        `"ms": ${text}`,
        `"ms": ${text}, "new": "1"`,
      );
      deepStrictEqual(
        (await findings(files, member)).filter(each => each.startsWith('D2')),
        ['D2 warning "1"'],
      );
    });
  }

  for (const [fixture, catalogs] of [
    ['pnpm-9', '/project/pnpm-workspace.yaml'],
    ['bun-1', root],
  ]) {
    it(`finds a catalog’s entry raised beside the lockfile of ${fixture}`, async () => {
      const files = projectFiles(fixture).edit(catalogs, '^2.1.0', '^3.0.0');
      const found = (await problems(files, member)).filter(({ code }) => code.startsWith('D2'));
      deepStrictEqual(
        found.map(({ severity, shown, leadsTo }) => [severity, shown, leadsTo[1]]),
        [['warning', '"catalog:"', `${catalogs} ${fixture === 'bun-1' ? '"^3.0.0"' : '^3.0.0'}`]],
      );
      files.edit(catalogs, '^3.0.0', '^2.1.1');
      const within = await findings(files, member);
      deepStrictEqual(
        within.filter(each => each.startsWith('D2')),
        [],
      );
    });
  }

  it('is graver where the version that npm locked does not fit any more', async () => {
    const files = projectFiles('npm-10').edit(member, '"ms": "^2.0.0"', '"ms": "^3.0.0"');
    deepStrictEqual((await findings(files, member)).slice(0, 1), ['D2 warning "^3.0.0"']);
  });

  it('compares with versions where npm 6 locked nothing else', async () => {
    const files = projectFiles('npm-6').edit(root, '"~2.1.2"', '"^3.0.0"');
    const [found] = await problems(files, root);
    deepStrictEqual(inEnglish(found.message).split('.')[0], 'package-lock');
    deepStrictEqual(
      await findings(projectFiles('npm-6').edit(root, '"~2.1.2"', '"2.x"'), root),
      [],
    );
  });

  it('is silent about packages that the lockfile cannot have', async () => {
    const first = projectFiles('npm-6').edit(root, '"version"', '"workspaces": ["*/*"], "version"');
    first.add(
      member,
      '{"name":"a","version":"1.0.0","dependencies":{"ms":"^2.0.0","other":"^1.0.0"}}',
    );
    const classic = projectFiles('yarn-1').edit(member, '"version": "1.2.0",', '');
    classic.edit(member, '"ms"', '"other"');
    deepStrictEqual(
      [await findings(first, member), await findings(classic, member)]
        .flat()
        .filter(each => each.startsWith('D2')),
      [],
    );
  });

  it('is silent where a hook may have changed what was asked for', async () => {
    const files = projectFiles('pnpm-10').edit(member, 'catalog:', '^2.1.1');
    files.add('/project/.pnpmfile.cjs', '');
    deepStrictEqual(
      (await findings(files, member)).filter(each => each.startsWith('D2')),
      [],
    );
  });
});

describe('D1-not-as-installed', () => {
  const installed = () =>
    projectFiles('npm-10')
      .install('/project', 'ms', '2.1.3')
      .install('/project', 'is-number', '7.0.0')
      .install('/project/packages/a', 'is-number', '6.0.0')
      .install('/project', 'number-check', '6.0.0');

  it('finds nothing where all is as asked', async () => {
    deepStrictEqual(
      (await findings(installed(), member)).filter(each => each.startsWith('D1')),
      [],
    );
  });

  it('finds what an older manifest asked for, and leads to it', async () => {
    const files = installed().install('/project', 'ms', '1.0.0');
    const found = (await problems(files, member)).filter(({ code }) => code.startsWith('D1'));
    deepStrictEqual(
      found.map(({ shown, severity, leadsTo }) => [shown, severity, leadsTo]),
      [['"^2.0.0"', 'warning', ['/project/node_modules/ms/package.json "version": "1.0.0"']]],
    );
  });

  it('finds the one that is missing', async () => {
    const [asked, added] = ['"is-number": "^7.0.0"', '"is-number": "^7.0.0", "new": "^1.0.0"'];
    const files = installed()
      .edit(root, asked, added)
      .edit('/project/package-lock.json', asked, added);
    deepStrictEqual(
      (await findings(files, root)).filter(each => each.startsWith('D1')),
      ['D1 warning "^1.0.0"'],
    );
  });

  it('leaves what has just been added to the lockfile’s rule', async () => {
    const files = installed().edit(root, '"^7.0.0"', '"^7.0.0", "new": "^1.0.0"');
    deepStrictEqual(
      (await findings(files, root)).filter(each => /^D[12]/.test(each)),
      ['D2 warning "^1.0.0"'],
    );
  });

  it('is silent where most of a section is left out, and of what asks for nothing', async () => {
    const files = installed().edit(root, '"ms"', '"a": "1", "b": "2", "c": "3", "ms"');
    const hollow = installed().edit(root, '"^7.0.0"', '"^7.0.0", "new": ""');
    [files, hollow].forEach(each => each.texts.delete('/project/package-lock.json'));
    deepStrictEqual(
      [await findings(files, root), await findings(hollow, root)]
        .flat()
        .filter(each => each.startsWith('D1')),
      [],
    );
  });

  it('calls nothing missing that is there with a broken manifest', async () => {
    const [asked, added] = ['"is-number": "^7.0.0"', '"is-number": "^7.0.0", "new": "^1.0.0"'];
    const files = installed()
      .edit(root, asked, added)
      .edit('/project/package-lock.json', asked, added)
      .add('/project/node_modules/new/package.json', '{"name": "new"');
    deepStrictEqual(
      (await findings(files, root)).filter(each => each.startsWith('D1')),
      [],
    );
  });

  it('is silent where nothing is installed, and with Plug’n’Play', async () => {
    const files = installed().install('/project', 'ms', '1.0.0').add('/project/.pnp.cjs', '');
    deepStrictEqual(
      (await findings(files, member)).filter(each => each.startsWith('D1')),
      [],
    );
  });
});

describe('D3-sibling-mismatch', () => {
  const raised = (fixture: string) =>
    projectFiles(fixture).edit('/project/packages/b/package.json', '"1.0.0"', '"2.1.0"');

  it('finds a range that leaves a sibling out, and lets it follow', async () => {
    const files = raised('npm-10');
    const [found] = (await problems(files, member)).filter(({ code }) => code.startsWith('D3'));
    deepStrictEqual(
      {
        shown: found.shown,
        leadsTo: found.leadsTo,
        fixes: found.fixes.map(({ title, edits }) => [inEnglish(title), edits[0].text]),
      },
      {
        shown: '"^1.0.0"',
        leadsTo: ['/project/packages/b/package.json "2.1.0",'],
        fixes: [['Change to `^2.1.0`', '2.1.0']],
      },
    );
  });

  it('ends an install with `workspace:` and a range', async () => {
    deepStrictEqual(
      (await findings(raised('yarn-2'), member)).filter(each => each.startsWith('D3')),
      ['D3 error "workspace:^1.0.0"'],
    );
  });

  it('lets `workspace:^` follow any version', async () => {
    deepStrictEqual(
      (await findings(raised('pnpm-9'), member)).filter(each => each.startsWith('D3')),
      [],
    );
  });

  it('finds a sibling that is not there', async () => {
    const files = projectFiles('pnpm-9').edit(member, '"@tiny/b"', '"@tiny/c"');
    deepStrictEqual(
      (await findings(files, member)).filter(each => /^D[23]/.test(each)),
      ['D3 error "workspace:^"'],
    );
  });
});

describe('a checkout of which a part is left out', () => {
  for (const fixture of ['pnpm-9', 'yarn-4', 'bun-1']) {
    it(`has nothing to find: ${fixture}`, async () => {
      const files = projectFiles(fixture);
      files.texts.delete('/project/packages/b/package.json');
      const paths = [...files.texts.keys()].filter(path =>
        /(?:package\.json|pnpm-workspace\.yaml|\.yarnrc\.yml)$/.test(path),
      );
      const found = await Promise.all(paths.map(path => findings(files, path)));
      deepStrictEqual(
        found.flat().filter(each => !/^D5|^D4 information/.test(each)),
        [],
      );
    });
  }
});

describe('D4-catalog-mismatch', () => {
  for (const [fixture, place] of [
    ['pnpm-10', '/project/pnpm-workspace.yaml ^6.0.0'],
    ['yarn-4', '/project/.yarnrc.yml ^6.0.0'],
    ['bun-1', '/project/package.json "^6.0.0"'],
  ]) {
    it(`finds what the catalog of ${fixture} lacks, and the catalog that has it`, async () => {
      const files = projectFiles(fixture).edit(member, 'catalog:old', 'catalog:');
      const [found] = (await problems(files, member)).filter(({ code }) => code.startsWith('D4'));
      deepStrictEqual(
        [found.severity, found.shown, found.leadsTo, found.fixes[0].edits[0].text],
        ['error', '"catalog:"', [place], 'catalog:old'],
      );
    });
  }

  it('tells of entries that nobody takes', async () => {
    const files = projectFiles('pnpm-10').edit(member, 'catalog:old', '^6.0.0');
    deepStrictEqual(await findings(files, '/project/pnpm-workspace.yaml'), ['D4 hint is-number']);
  });

  it('offers the catalog for a range of one’s own', async () => {
    const files = projectFiles('pnpm-10').edit(member, 'catalog:"', '^2.1.0"');
    const [found] = (await problems(files, member)).filter(({ code }) => code.startsWith('D4'));
    deepStrictEqual([found.severity, found.fixes[0].edits[0].text], ['hint', 'catalog:']);
  });
});

describe('D5-disjoint-ranges', () => {
  it('finds both sides, and leads to the other', async () => {
    const files = projectFiles('npm-10').edit(root, '"~2.1.2"', '"~1.0.0"');
    const sides = await Promise.all([root, member].map(path => problems(files, path)));
    deepStrictEqual(
      sides.map(found =>
        found
          .filter(({ code, shown }) => code.startsWith('D5') && !shown.includes('^6'))
          .map(({ shown, leadsTo }) => [shown, leadsTo]),
      ),
      [
        [
          ['"^7.0.0"', [`${member} "^6.0.0"`]],
          ['"~1.0.0"', [`${member} "^2.0.0"`]],
        ],
        [['"^2.0.0"', [`${root} "~1.0.0"`]]],
      ],
    );
  });
});

describe('D5-disjoint-ranges is grave where one program can hold both', () => {
  const grave = ['D5 warning "^18.2.0"'];
  const mild = ['D5 hint "^18.2.0"'];
  const [old, recent] = [{ react: '^18.2.0' }, { react: '^19.0.0' }];
  const [a, b] = [{ dependencies: old }, { dependencies: recent }];
  const both = { a: '*', b: '*' };
  for (const [what, packages, expected] of [
    ['two apps', { a, b }, mild],
    ['one that uses the other', { a: { dependencies: { ...old, b: '*' } }, b }, grave],
    ['one that the other uses', { a, b: { dependencies: { ...recent, a: '*' } } }, grave],
    ['a peer', { a, b: { ...b, peerDependencies: { a: '*' } } }, grave],
    ['a third that uses both', { a, b, c: { dependencies: both } }, grave],
    [
      'a third that uses one by way of a fourth',
      { a, b, c: { dependencies: { a: '*', d: '*' } }, d: { optionalDependencies: { b: '*' } } },
      grave,
    ],
    ['a third that tests both', { a, b, c: { devDependencies: both } }, mild],
    [
      'a third that both use',
      {
        a: { dependencies: { ...old, c: '*' } },
        b: { dependencies: { ...recent, c: '*' } },
        c: {},
      },
      mild,
    ],
    [
      'what is only developed with',
      { a: { devDependencies: old, dependencies: { b: '*' } }, b },
      mild,
    ],
  ] as const) {
    it(`${what}: ${expected[0]}`, async () => {
      const files = new MemoryFiles({ [root]: '{"workspaces":["packages/*"]}' });
      for (const [name, manifest] of Object.entries(packages)) {
        files.add(`/project/packages/${name}/package.json`, JSON.stringify({ name, ...manifest }));
      }
      deepStrictEqual(await findings(files, member), expected);
    });
  }

  it('leads to the one that can be met', async () => {
    const files = new MemoryFiles({
      [root]: '{"workspaces":["packages/*"]}',
      [member]: '{"name":"a","dependencies":{"react":"^18.2.0"}}',
      '/project/packages/b/package.json': '{"name":"b","dependencies":{"react":"^19.0.0"}}',
      '/project/packages/c/package.json': '{"name":"c","dependencies":{"a":"*","react":"^17"}}',
    });
    const [{ leadsTo }] = await problems(files, member);
    deepStrictEqual(leadsTo, ['/project/packages/c/package.json "^17"}}']);
  });
});

describe('D8-several-lockfiles', () => {
  it('finds the lockfile of another package manager', async () => {
    const files = projectFiles('pnpm-10-overrides').add('/project/package-lock.json', '{}');
    files.edit(root, '"version"', '"packageManager": "pnpm@10.1.0", "version"');
    deepStrictEqual(
      (await problems(files, root))
        .filter(({ code }) => code.startsWith('D8'))
        .map(({ shown, message }) => [shown, inEnglish(message)]),
      [
        [
          '"pnpm@10.1.0"',
          '`packageManager` names pnpm, which does not read package-lock.json. Remove what is left over.',
        ],
      ],
    );
  });

  it('says nothing else of a lockfile that is not used', async () => {
    const left = (lock: string) =>
      projectFiles('pnpm-10')
        .add('/project/package-lock.json', lock)
        .edit(root, '"version"', '"packageManager": "pnpm@10.1.0", "version"');
    const wrong = '{"lockfileVersion":3,"packages":{"":{"version":"0.0.1"}}}';
    const npm = (lock: string) => {
      const files = left(lock);
      files.texts.delete('/project/pnpm-lock.yaml');
      return files;
    };
    const said = async (files: MemoryFiles) =>
      (await findings(files, root)).filter(each => !/^D5|^D4 information/.test(each));
    deepStrictEqual(
      [
        await said(left(wrong)),
        await said(left('{')),
        await said(npm(wrong)),
        await said(npm('{')),
      ],
      Array.from({ length: 4 }, () => ['D8 warning "pnpm@10.1.0"']),
    );
  });

  it('says nothing of a broken lockfile where nobody knows which one is used', async () => {
    const files = projectFiles('npm-10').add('/project/bun.lockb', '\0');
    files.add('/project/package-lock.json', '{');
    deepStrictEqual(
      (await findings(files, root)).filter(each => /^D(?:8|11)/.test(each)),
      ['D8 warning "tiny"'],
    );
  });

  it('says nothing of the older lockfile of the same package manager', async () => {
    const files = projectFiles('bun-1').add('/project/bun.lockb', '\0');
    deepStrictEqual(
      (await findings(files, root)).filter(each => /^D(?:8|11)/.test(each)),
      [],
    );
  });

  const drift = (written: string) =>
    `yarn.lock was written for \`${written}\`, so an install that keeps to it fails or ignores this change. Run \`yarn install\` and commit the lockfile.`;
  for (const [fixture, version, sentence] of [
    [
      'yarn-1',
      '4.1.0',
      '`packageManager` names Yarn 4.1.0, while yarn.lock was written by Yarn 1: an install that keeps to the lockfile fails. Run `yarn install` and commit what it writes.',
    ],
    [
      'yarn-2',
      '1.22.22',
      '`packageManager` names Yarn 1.22.22, while yarn.lock was written by a later Yarn: an install that keeps to the lockfile fails. Name that Yarn, or run `yarn install` and commit what it writes.',
    ],
    ['yarn-1', '1.22.22', drift('^2.0.0` and `~2.1.2')],
    ['yarn-2', '2.4.3', drift('^2.0.0')],
  ] as const) {
    it(`compares with the lockfile of ${fixture} what Yarn ${version} reads of it`, async () => {
      const files = projectFiles(fixture)
        .edit(root, '"version"', `"packageManager": "yarn@${version}", "version"`)
        .edit(member, '"ms": "^2.0.0"', '"ms": "^2.1.1"');
      const found = [...(await problems(files, root)), ...(await problems(files, member))];
      deepStrictEqual(
        found
          .filter(({ code }) => /^D[28]/.test(code))
          .map(({ message, severity, leadsTo }) => [inEnglish(message), severity, leadsTo.length]),
        [[sentence, 'warning', 1]],
      );
    });
  }
});

describe('D11-unusable-lockfile', () => {
  it('says once that a lockfile cannot be compared', async () => {
    const files = projectFiles('pnpm-10').edit(
      '/project/pnpm-lock.yaml',
      'importers:',
      '<<<<<<< HEAD\nimporters:',
    );
    deepStrictEqual(
      [
        (await problems(files, root))
          .filter(({ code }) => code.startsWith('D11'))
          .map(({ message, severity }) => [severity, inEnglish(message)]),
        (await findings(files, member)).filter(each => !each.startsWith('D5')),
      ],
      [
        [
          [
            'warning',
            'pnpm-lock.yaml has conflicts of a merge, so nothing is compared with it. Resolve them: npm, pnpm and Yarn do so when they install.',
          ],
        ],
        [],
      ],
    );
  });

  it('says mildly that a lockfile that may be sound is not read', async () => {
    const files = projectFiles('npm-10').add('/project/bun.lockb', '\0');
    files.texts.delete('/project/package-lock.json');
    deepStrictEqual(
      (await findings(files, root)).filter(each => /^D(?:2|9|11)/.test(each)),
      ['D11 information "tiny"'],
    );
  });

  it('compares nothing else with it', async () => {
    const files = projectFiles('yarn-1').add('/project/yarn.lock', 'a:\n');
    deepStrictEqual(
      (await findings(files, root)).filter(each => /^D(?:2|9|11)/.test(each)),
      ['D11 warning "tiny"'],
    );
  });
});

describe('D9-lockfile-version', () => {
  for (const [fixture, path, severity] of [
    ['npm-6', root, 'warning'],
    ['npm-10', root, 'warning'],
    ['npm-10', member, 'information'],
    ['bun-1', member, 'information'],
  ]) {
    it(`finds a version raised beside the lockfile of ${fixture} in ${path}`, async () => {
      const files = projectFiles(fixture).edit(path, '"version": "1.', '"version": "9.');
      const [found] = (await problems(files, path)).filter(({ code }) => code.startsWith('D9'));
      deepStrictEqual([found.severity, found.shown.startsWith('"9.')], [severity, true]);
    });
  }
});
