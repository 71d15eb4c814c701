import assert from 'node:assert/strict';
import { parse } from 'yaml';
import { changing } from '../../../../../src/core/manifest/fixes/edits';
import { readYamlManifest } from '../../../../../src/core/manifest/yamlManifest';

/** The catalog's only entry once its whole specifier is changed to `to`. */
function changedTo(specifier: string, to: string): unknown {
  const text = `catalog:\n  react: ${specifier}\n`;
  const [entry] = readYamlManifest(text).entries;
  assert.ok(entry);
  const { length } = entry.specifier.value;
  const { edits } = changing(entry, { at: { start: 0, end: length }, text: to });
  const changed = edits.reduce(
    (result, edit) => result.slice(0, edit.at.start) + edit.text + result.slice(edit.at.end),
    text,
  );
  return (parse(changed) as { catalog: { react: unknown } }).catalog.react;
}

describe('changing a specifier in YAML', () => {
  for (const to of [
    '>=1.2.0',
    '*',
    '1.2',
    '~1.2.3',
    '^1.0.0',
    '>=1 <2 || ^3',
    'workspace:^',
    '- 1',
  ]) {
    for (const written of ['=>1', '"=>1"', "'=>1'"]) {
      it(`means ${to} where ${written} stood`, () => {
        assert.equal(changedTo(written, to), to);
      });
    }
  }
});
