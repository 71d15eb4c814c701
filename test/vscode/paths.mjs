// @ts-check
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root folder. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** What is made here and may be deleted at any time. */
export const cacheFolder = join(root, '.cache');

/** The Node that the tests and VS Code's server run on, whatever Node started them. */
export const projectNode = join(
  root,
  'node_modules/node/bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);

/** A small project that stands for a person's own; opened only as a copy. */
export const sampleWorkspace = join(root, 'test/fixtures/workspaces/sample');
