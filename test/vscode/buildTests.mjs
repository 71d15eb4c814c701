// @ts-check
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from './paths.mjs';
import { hosts, suitePath } from './suites.mjs';

const testsFolder = join(root, 'test/integration');

/** Bundles the integration tests, once for each host: a web host cannot load a second file. */
export async function buildTests() {
  await Promise.all([
    build({
      entryPoints: [join(root, 'test/support/stuckWorker.ts')],
      outfile: join(root, 'dist/test/stuckWorker.js'),
      bundle: true,
      format: 'cjs',
      target: 'es2023',
      external: ['node:worker_threads'],
      logLevel: 'warning',
    }),
    ...hosts.map(host =>
      build({
        stdin: { contents: entryOf(host), resolveDir: testsFolder, loader: 'ts' },
        outfile: suitePath(host, root),
        bundle: true,
        format: 'cjs',
        target: 'es2023',
        external: ['vscode'],
        plugins: [mochaAsScript],
        sourcemap: 'inline',
        logLevel: 'warning',
        ...(host === 'web' ? web : node),
      }),
    ),
  ]);
}

/**
 * Mocha's browser build is a script inside a package of modules: taken for a module, it would
 * overwrite the bundle's own exports.
 * @type {import('esbuild').Plugin}
 */
const mochaAsScript = {
  name: 'mocha-as-script',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]mocha[\\/]mocha\.js$/ }, async ({ path }) => ({
      contents: `(function (module, exports) {${await readFile(path, 'utf8')}\n})();`,
    }));
  },
};

/** jsonc-parser's CommonJS build cannot be bundled. */
const node = { platform: /** @type {const} */ ('node'), mainFields: ['module', 'main'] };

/** Node's assert does not exist in a web host; its copy asks for a process, but only to log. */
const web = {
  platform: /** @type {const} */ ('browser'),
  alias: { 'node:assert/strict': join(testsFolder, 'support/strictAssert.cjs') },
  define: { 'process.env.NODE_DEBUG': 'undefined' },
};

/**
 * The runner first, so that the tests find mocha's functions.
 * @param {import('./suites.mjs').Host} host
 */
function entryOf(host) {
  const files = readdirSync(testsFolder, { recursive: true, encoding: 'utf8' })
    .map(file => file.replaceAll('\\', '/'))
    .filter(file => isFor(host, file))
    .sort();
  return ["export { run } from './index';", ...files.map(file => `import './${file}';`)].join('\n');
}

/**
 * @param {import('./suites.mjs').Host} host
 * @param {string} file
 */
function isFor(host, file) {
  const only = /\.(\w+)\.test\.ts$/.exec(file)?.[1];
  return file.endsWith('.test.ts') && (only === undefined || only === host);
}
