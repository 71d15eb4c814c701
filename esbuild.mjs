import { context, build } from 'esbuild';
import { rm } from 'node:fs/promises';
import { createRequire } from 'node:module';

/**
 * One build, all products. `--production` minifies and leaves source maps out; `--watch` builds
 * again on every change of the code (content is read anew with each start).
 */
const isProduction = process.argv.includes('--production');
const isWatching = process.argv.includes('--watch');

const common = {
  bundle: true,
  minify: isProduction,
  sourcemap: isProduction ? false : 'linked',
  sourcesContent: false,
  legalComments: 'none',
  // jsonc-parser's CommonJS build cannot be bundled.
  mainFields: ['module', 'main'],
  target: 'es2023',
  logLevel: 'warning',
  logOverride: { 'import-is-undefined': 'error' },
};

await rm('dist', { recursive: true, force: true });
const catalogue = await catalogueOf(['content/ep159']);

/** Makes an `import('./name')` a file of its own beside the bundle. */
const loadedLater = {
  name: 'loaded-later',
  setup(plugin) {
    plugin.onResolve({ filter: /./ }, ({ kind, path }) =>
      kind === 'dynamic-import' ? { path: `${path}.js`, external: true } : undefined,
    );
  },
};

/** VS Code 1.100 runs extensions in Node 20. */
const products = [
  {
    entryPoints: ['src/extension.node.ts'],
    outfile: 'dist/extension.js',
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: ['vscode'],
    plugins: [catalogue, loadedLater],
  },
  // What the Node host loads when it is first needed; the web host, which can load no second file,
  // has it inside.
  {
    entryPoints: [
      'src/features/explainer/explainers.ts',
      'src/features/explainer/savePrintable.ts',
      'src/features/manifestCheck/manifestCheck.ts',
      'src/features/rangeExplorer/rangeExplorer.ts',
      'src/features/transformerPanel/transformerPanel.ts',
    ],
    outdir: 'dist',
    entryNames: '[name]',
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: ['vscode'],
  },
  {
    entryPoints: ['src/extension.web.ts'],
    outfile: 'dist/web/extension.js',
    platform: 'browser',
    format: 'cjs',
    external: ['vscode'],
    plugins: [catalogue],
  },
  // The same file runs in worker_threads and in browsers; only the port to its owner differs.
  ...[
    { entryPoints: ['src/worker/main.ts'], outfile: 'dist/worker.js' },
    { entryPoints: ['src/worker/manifestsMain.ts'], outfile: 'dist/manifestWorker.js' },
  ].map(worker => ({
    ...worker,
    platform: 'browser',
    format: 'cjs',
    external: ['node:worker_threads'],
  })),
  {
    entryPoints: {
      explainer: 'src/webview/explainer/main.ts',
      rangeExplorer: 'src/webview/rangeExplorer/main.ts',
      transformerPanel: 'src/webview/transformerPanel/main.ts',
    },
    outdir: 'dist/webview',
    platform: 'browser',
    format: 'esm',
  },
  {
    entryPoints: ['explainer', 'rangeExplorer', 'transformerPanel', 'print'].map(
      name => `media/${name}.css`,
    ),
    outdir: 'dist/webview',
    // Chromium as old as in VS Code 1.100; newer syntax stays as it is written.
    target: 'chrome132',
  },
  {
    entryPoints: ['src/cli.ts'],
    outfile: 'dist/cli.cjs',
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    plugins: [catalogue],
  },
].map(product => ({ ...common, ...product }));

if (isWatching) {
  const contexts = await Promise.all(products.map(product => context(product)));
  await Promise.all(contexts.map(each => each.watch()));
} else {
  await Promise.all(products.map(product => build(product)));
}

/**
 * Serves `refresher:catalogue`: what the tree shows of the built-in packs, worked out now by the
 * same core that reads packs at run time. A pack with an error does not build.
 */
async function catalogueOf(folders) {
  const outfile = 'dist/build/catalogue.cjs';
  await build({
    ...common,
    entryPoints: ['scripts/makeCatalogue.ts'],
    outfile,
    platform: 'node',
    format: 'cjs',
    sourcemap: false,
  });
  const { makeCatalogue } = createRequire(import.meta.url)(`./${outfile}`);
  const contents = `export const builtInPacks = ${JSON.stringify(makeCatalogue(folders))};`;
  return {
    name: 'catalogue',
    setup(plugin) {
      plugin.onResolve({ filter: /^refresher:catalogue$/ }, ({ path }) => ({
        path,
        namespace: 'catalogue',
      }));
      plugin.onLoad({ filter: /.*/, namespace: 'catalogue' }, () => ({ contents, loader: 'js' }));
    },
  };
}
