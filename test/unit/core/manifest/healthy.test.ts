import { deepStrictEqual, ok } from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { checkManifest } from '../../../../src/core/manifest/check';
import { readManifest } from '../../../../src/core/manifest/readManifest';

/** Published packages, all of which install: whatever is said of them as grave is a false alarm. */
const installed = globSync(['node_modules/*/package.json', 'node_modules/@*/*/package.json']);

describe('checking packages that install', () => {
  it('finds no error and gives no warning', () => {
    const alarms = installed.flatMap(path => {
      const text = readFileSync(path, 'utf8');
      return checkManifest(readManifest(text))
        .filter(({ severity }) => severity === 'error' || severity === 'warning')
        .map(({ code, at }) => `${path}: ${code} ${text.slice(at.start, at.end)}`);
    });
    deepStrictEqual(alarms, []);
  });

  it('has hundreds of them', () => {
    ok(installed.length > 300);
  });
});
