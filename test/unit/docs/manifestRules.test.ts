import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { rulesPage } from '../../../scripts/rulesPage';
import { readFolder } from '../../../src/cli/readFolder';
import { codeOf } from '../../../src/core/manifest/rule';
import { rules } from '../../../src/core/manifest/rules';
import { loadPack } from '../../../src/core/pack/loadPack';

describe('the page of rules', () => {
  const page = readFileSync('docs/manifest-rules.md', 'utf8');

  it('says what the rules say; if not, run `npm run rules`', () => {
    const { pack } = loadPack(readFolder('content/ep159'));
    const refresher = pack?.topics.find(({ id }) => id === 'semantic-versioning');
    strictEqual(page, rulesPage(rules, refresher?.headings ?? []));
  });

  it('has them all', () => {
    deepStrictEqual(
      [...page.matchAll(/^### (\S+)$/gm)].map(([, code]) => code),
      rules.map(codeOf),
    );
  });
});
