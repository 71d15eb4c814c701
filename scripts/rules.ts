/**
 * Renews the topic of the manifest check's rules from the rules themselves: `npm run rules`. With
 * `--check` it only tells whether that is needed.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFolder } from '../src/cli/readFolder';
import { rules } from '../src/core/manifest/rules';
import { loadPack } from '../src/core/pack/loadPack';
import { rulesPage } from './rulesPage';

const folder = join(import.meta.dirname, '../content/ep159');
const file = join(folder, 'topics/manifest-rules.md');

const { pack } = loadPack(readFolder(folder));
const refresher = pack?.topics.find(({ id }) => id === 'semantic-versioning');
const page = rulesPage(rules, refresher?.headings ?? []);
if (!process.argv.includes('--check')) {
  writeFileSync(file, page);
} else if (page !== readFileSync(file, 'utf8')) {
  console.error('manifest-rules.md does not say what the rules say: npm run rules');
  process.exitCode = 1;
}
