import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';
import { cacheFolder, root } from '../test/vscode/paths.mjs';

/**
 * A file of this folder, bundled as what ships is: the loader of TypeScript adds calls that ship to
 * nobody.
 */
export async function loadBundled<Module>(name: string): Promise<Module> {
  const outfile = join(cacheFolder, `bench/${name}.cjs`);
  await build({
    entryPoints: [join(root, `bench/${name}.ts`)],
    outfile,
    bundle: true,
    minify: true,
    // jsonc-parser's CommonJS build cannot be bundled.
    mainFields: ['module', 'main'],
    platform: 'node',
    format: 'cjs',
    target: 'es2023',
    logLevel: 'warning',
  });
  return createRequire(import.meta.url)(outfile) as Module;
}
