import { clipped, placeOf } from '../fixes/edits';
import { propertyOf } from '../json';
import { isNoText } from '../noText';
import type { EntryRule } from '../rule';
import { rangeOf } from '../specifier/range';
import { respellingOf } from '../specifier/spelling';

export const engineNotRange: EntryRule = {
  kind: 'entry',
  id: 'C1',
  slug: 'engine-not-a-range',
  severity: 'information',
  title: 'An engine is no range of versions',
  why: 'Engines are compared as ranges. Words are sometimes written there on purpose, so that a package manager never fits.',
  section: 'range-syntax',
  bad: [
    '{ "engines": { "npm": "please use pnpm" } }',
    '{ "engines": { "node": "lts" } }',
    '{ "engines": { "yarn": "NO" } }',
    '{ "engines": { "node": 20 } }',
  ],
  good: [
    '{ "engines": { "node": ">=20", "npm": "^10 || ^11", "yarn": "*" } }',
    '{ "engines": { "vscode": "^1.90.0-20240601" } }',
  ],
  checkFile: ({ text, root }) => {
    const engines = propertyOf(root, 'engines');
    const template = 'An engine is a range in text, such as ">=20". Write it so.';
    return engines?.kind !== 'object'
      ? []
      : engines.properties
          .filter(({ key, value }) => key.value !== 'vscode' && isNoText(text, value))
          .map(({ value: { at } }) => ({ at, message: { template, args: [] } }));
  },
  check: entry => {
    const { section, name, specifier } = entry;
    const isFine =
      section !== 'engines' ||
      name === 'vscode' ||
      rangeOf(specifier.value) !== undefined ||
      respellingOf(entry) !== undefined;
    if (isFine) {
      return [];
    }
    const template =
      '`{0}` is no range, so no version of {1} satisfies it. Leave it if that is what you want to say; else write a range such as `>=20`.';
    return [
      {
        message: { template, args: [clipped(specifier.value), clipped(name)] },
        at: placeOf(entry, { start: 0, end: specifier.value.length }),
      },
    ];
  },
};
