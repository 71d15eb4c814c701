import { deepStrictEqual } from 'node:assert/strict';
import { checkManifest } from '../../../../../src/core/manifest/check';
import { readYamlManifest } from '../../../../../src/core/manifest/yamlManifest';
import { foundIn } from './foundIn';

const code = 'B1-not-a-specifier';

describe('the rule on specifiers that are no text', () => {
  for (const value of ['1', '-1.5e3', 'null', 'true', 'false', '{"version":"^1"}', '["^1"]']) {
    it(`finds ${value}`, () => {
      deepStrictEqual(foundIn(`{"dependencies":{"one":${value}}}`), [[code, 'error', value]]);
    });
  }

  const sections = [
    ...['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies'],
    ...['resolutions', 'catalog'],
  ];
  const holding = [
    ...sections.map(section => `{"${section}":{"one":1}}`),
    '{"catalogs":{"old":{"one":1}}}',
    '{"workspaces":{"catalog":{"one":1}}}',
    '{"workspaces":{"catalogs":{"old":{"one":1}}}}',
  ];
  for (const text of holding) {
    it(`looks into ${text}`, () => {
      deepStrictEqual(foundIn(text), [[code, 'error', '1']]);
    });
  }

  for (const text of ['["one"]', '"one"']) {
    it(`finds ${text} once in place of all dependencies`, () => {
      deepStrictEqual(foundIn(`{"dependencies":${text}}`), [[code, 'error', text]]);
    });
  }

  for (const text of [
    '{"overrides":{"one":{"two":"^1"}}}',
    '{"dependencies":[]}',
    '{"dependencies":{}}',
    '{"dependencies":{"one":',
    '{"dependencies":{"one":,"two":"^1"}}',
    '{"dependencies":{"one":nul}}',
  ]) {
    it(`is silent on ${text}`, () => {
      deepStrictEqual(foundIn(text), []);
    });
  }

  it('leaves YAML alone, where an alias may be text', () => {
    deepStrictEqual(checkManifest(readYamlManifest('a: &a ^1\ncatalog:\n  one: *a\n')), []);
  });
});
