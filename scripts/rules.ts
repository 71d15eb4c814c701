/** Renews docs/manifest-rules.md from the rules themselves: `npm run rules`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFolder } from '../src/cli/readFolder';
import { rules } from '../src/core/manifest/rules';
import { loadPack } from '../src/core/pack/loadPack';
import { rulesPage } from './rulesPage';

const root = join(import.meta.dirname, '..');
const { pack } = loadPack(readFolder(join(root, 'content/ep159')));
const refresher = pack?.topics.find(({ id }) => id === 'semantic-versioning');
writeFileSync(join(root, 'docs/manifest-rules.md'), rulesPage(rules, refresher?.headings ?? []));
