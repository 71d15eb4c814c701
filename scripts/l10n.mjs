/** Renews l10n/bundle.l10n.json: the words in the code, and core's templates and labels. */
import { build } from 'esbuild';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const bundle = 'l10n/bundle.l10n.json';

execFileSync('vscode-l10n-dev', ['export', '--outDir', './l10n', './src'], { stdio: 'inherit' });
await build({
  entryPoints: ['scripts/coreWords.ts'],
  outfile: 'dist/build/coreWords.cjs',
  bundle: true,
  platform: 'node',
  format: 'cjs',
  logLevel: 'warning',
});
const { coreWords } = createRequire(import.meta.url)('../dist/build/coreWords.cjs');
const words = { ...JSON.parse(readFileSync(bundle, 'utf8')) };
for (const word of coreWords) {
  words[word] = word;
}
const sorted = Object.entries(words).sort(([first], [second]) => (first < second ? -1 : 1));
writeFileSync(bundle, `${JSON.stringify(Object.fromEntries(sorted), undefined, 2)}\n`);
