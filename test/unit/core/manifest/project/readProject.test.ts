import { deepStrictEqual } from 'node:assert/strict';
import type { Lock } from '../../../../../src/core/manifest/project/model';
import { readProject } from '../../../../../src/core/manifest/project/readProject';
import { projectFiles } from '../../../../support/memoryFiles';

function locked({ specifiers, versions }: Lock) {
  const texts = specifiers && [...specifiers].map(([name, { specifier }]) => [name, specifier]);
  return { specifiers: texts && Object.fromEntries(texts), versions: Object.fromEntries(versions) };
}

const single = { 'is-number': '7.0.0', ms: '2.1.3' };
const asked = { 'is-number': '^7.0.0', ms: '~2.1.2' };

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
});
