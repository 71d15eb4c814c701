import parse from 'semver/functions/parse';
import { changing, placeOf } from '../fixes/edits';
import { directEntry, namedEntry } from '../namedEntry';
import type { ManifestRule } from '../rule';
import { rangeOf } from '../specifier/range';

export const typesNodeNewer: ManifestRule = {
  kind: 'manifest',
  id: 'C4',
  slug: 'types-node-newer',
  // Of the most-used packages every seventh does so on purpose, for what it compiles its tests with.
  severity: 'hint',
  title: '@types/node is of a newer major than the oldest Node in engines',
  why: 'The compiler then accepts calls that the oldest supported Node does not have.',
  section: 'ranges-are-not-semver',
  bad: [
    '{ "engines": { "node": ">=18" }, "devDependencies": { "@types/node": "^22.1.0" } }',
    '{ "engines": { "node": "^18 || ^20" }, "dependencies": { "@types/node": "20.x" } }',
  ],
  good: [
    '{ "engines": { "node": ">=18" }, "devDependencies": { "@types/node": "^18.19.0" } }',
    '{ "engines": { "node": "*" }, "devDependencies": { "@types/node": "^22.1.0" } }',
    '{ "engines": { "node": ">=18" }, "devDependencies": { "@types/node": "*" } }',
    '{ "devDependencies": { "@types/node": "^22.1.0" } }',
  ],
  check: manifest => {
    const node = namedEntry(manifest, 'engines', 'node');
    const types = node && directEntry(manifest, '@types/node');
    const oldest = majorOf(node?.specifier.value);
    const has = majorOf(types?.specifier.value);
    // Whoever writes `*` says nothing of the oldest Node.
    if (types === undefined || node === undefined || oldest === 0 || has <= oldest) {
      return [];
    }
    const { value } = types.specifier;
    const [operator = ''] = /^[\^~]?/.exec(value) ?? [];
    const template =
      'These types describe Node {0}, and `engines.node` begins with Node {1}: the compiler accepts calls that Node {1} does not have. Use types of {1}, or raise the engine.';
    const isPlain = /^[\^~]?\d+(?:\.\d+){0,2}$/.test(value);
    const at = { start: 0, end: value.length };
    return [
      {
        message: { template, args: [has, oldest] },
        at: placeOf(types, at),
        fixes: isPlain ? [changing(types, { at, text: `${operator || '^'}${oldest}.0.0` })] : [],
      },
    ];
  },
};

/** Of the lowest version; 0 where there is none. */
function majorOf(text: string | undefined): number {
  const lowest = text === undefined ? undefined : rangeOf(text)?.minVersion;
  return lowest === undefined ? 0 : (parse(lowest)?.major ?? 0);
}
