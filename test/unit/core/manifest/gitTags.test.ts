import { deepStrictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { readGitTags } from '../../../../src/core/manifest/gitTags';
import type { ProjectFiles } from '../../../../src/core/manifest/project/model';

/** Files by path; folders are where they are. */
function filesOf(texts: Readonly<Record<string, string>>): ProjectFiles {
  return {
    read: path => Promise.resolve(texts[path]),
    stamp: path => Promise.resolve(texts[path] === undefined ? undefined : '1'),
    list: folder => {
      const inside = Object.keys(texts).filter(path => path.startsWith(`${folder}/`));
      const names = inside.map(path => path.slice(folder.length + 1).replace(/\/.*/s, '/'));
      return Promise.resolve([...new Set(names)]);
    },
  };
}

async function tagsIn(folder: string, texts: Readonly<Record<string, string>>) {
  const read = await readGitTags(folder, filesOf(texts));
  return read.kind === 'tags' ? read.tags.toSorted() : read.reason.template;
}

const id = '5114f8577a8f1bd2c7bb7d3c0a3a1a3ab0c1d2e3';
const none = 'No Git repository was found here, so the version is compared with no tags.';
const unreadable = 'The tags of this Git repository cannot be read here.';

describe('readGitTags', () => {
  const packed = [
    '# pack-refs with: peeled fully-peeled sorted ',
    `${id} refs/heads/main`,
    `${id} refs/tags/v1.0.0`,
    `^${id}`,
    `${id} refs/tags/@scope/one@1.2.3`,
    `${id} refs/remotes/origin/refs/tags/v9.0.0`,
    '',
  ].join('\n');
  const cases: readonly (readonly [
    string,
    string,
    Readonly<Record<string, string>>,
    readonly string[] | string,
  ])[] = [
    [
      'packed tags',
      '/r',
      { '/r/.git/packed-refs': packed, '/r/.git/refs/heads/main': id },
      ['@scope/one@1.2.3', 'v1.0.0'],
    ],
    [
      'packed tags in a file with carriage returns',
      '/r',
      { '/r/.git/packed-refs': packed.replaceAll('\n', '\r\n'), '/r/.git/refs/heads/main': id },
      ['@scope/one@1.2.3', 'v1.0.0'],
    ],
    [
      'loose tags, some with slashes',
      '/r',
      { '/r/.git/refs/tags/v2.0.0': id, '/r/.git/refs/tags/@scope/one@2.0.0': id },
      ['@scope/one@2.0.0', 'v2.0.0'],
    ],
    [
      'a tag that is both packed and loose once',
      '/r',
      { '/r/.git/packed-refs': packed, '/r/.git/refs/tags/v1.0.0': id },
      ['@scope/one@1.2.3', 'v1.0.0'],
    ],
    [
      'the repository around a package',
      '/r/packages/one',
      { '/r/.git/refs/tags/v1.0.0': id, '/r/packages/one/package.json': '{}' },
      ['v1.0.0'],
    ],
    [
      'a worktree, whose tags are with the main one',
      '/w',
      {
        '/w/.git': 'gitdir: /r/.git/worktrees/w\n',
        '/r/.git/worktrees/w/commondir': '../..\n',
        '/r/.git/refs/tags/v1.0.0': id,
      },
      ['v1.0.0'],
    ],
    [
      'a submodule by a relative path',
      '/r/sub',
      {
        '/r/sub/.git': 'gitdir: ../.git/modules/sub\r\n',
        '/r/.git/modules/sub/refs/tags/v3.0.0': id,
      },
      ['v3.0.0'],
    ],
    [
      'a worktree on Windows',
      'C:/w',
      {
        'C:/w/.git': 'gitdir: C:\\r\\.git\\worktrees\\w\n',
        'C:/r/.git/worktrees/w/commondir': '..\\..',
        'C:/r/.git/refs/tags/v1.0.0': id,
      },
      ['v1.0.0'],
    ],
    [
      'no tags yet',
      '/r',
      { '/r/.git/HEAD': 'ref: refs/heads/main', '/r/.git/refs/heads/main': id },
      [],
    ],
    ['no repository', '/r', { '/r/package.json': '{}' }, none],
    [
      'the reftable format',
      '/r',
      {
        '/r/.git/HEAD': 'ref: refs/heads/.invalid',
        '/r/.git/refs/heads': '',
        '/r/.git/reftable/tables.list': '',
      },
      'This Git repository keeps its tags in the reftable format, which cannot be read here.',
    ],
    ['a folder that is not Git’s', '/r', { '/r/.git/nothing': '' }, unreadable],
    ['a link to another computer', '/r', { '/r/.git': 'gitdir: //host/share/.git' }, none],
    ['a link to nowhere', '/r', { '/r/.git': 'gitdir: /gone' }, unreadable],
    ['a link that is none', '/r', { '/r/.git': 'nonsense' }, none],
  ];
  for (const [what, folder, texts, expected] of cases) {
    it(`reads ${what}`, async () => {
      deepStrictEqual(await tagsIn(folder, texts), expected);
    });
  }

  it('says so when the packed tags cannot be read', async () => {
    const files = filesOf({ '/r/.git/packed-refs': '', '/r/.git/refs/tags/v1.0.0': id });
    const read = await readGitTags('/r', { ...files, read: () => Promise.resolve(undefined) });
    deepStrictEqual(read.kind === 'unknown' && read.reason.template, unreadable);
  });

  it('ends where folders lead in a circle', async () => {
    const circle: ProjectFiles = {
      ...filesOf({}),
      list: path =>
        Promise.resolve(
          path === '/r' ? ['.git/'] : ['refs/', 'again/', 'once/', 'more/', 'v1.0.0'],
        ),
    };
    const read = await readGitTags('/r', circle);
    deepStrictEqual(read.kind === 'tags' && read.tags.includes('v1.0.0'), true);
  });

  it('never throws, whatever the files hold', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), fc.string(), fc.string(), async (link, common, refs) => {
        await tagsIn('/r', {
          '/r/.git': `gitdir: ${link}`,
          '/r/.git/commondir': common,
          '/r/.git/packed-refs': refs,
        });
      }),
    );
  });
});
