import { clipped } from '../fixes/edits';
import { propertyOf, type JsonNode, type JsonProperty } from '../json';
import type { Fix } from '../model';
import { namedEntry } from '../namedEntry';
import type { ManifestRule } from '../rule';
import { isNear } from '../specifier/near';

/** Among more peers than anybody has, a slip is not looked for. */
const fewest = 100;

export const peerMetaWithoutPeer: ManifestRule = {
  kind: 'manifest',
  id: 'C8',
  slug: 'peer-meta-without-peer',
  severity: 'warning',
  title: 'peerDependenciesMeta speaks of no peer dependency',
  why: 'npm reads the meta data of peers alone, so `optional` for any other name does nothing. pnpm and Yarn take a name that stands only here for an optional peer of any version.',
  section: 'ranges-are-not-semver',
  bad: [
    '{ "peerDependencies": { "react": "^19" }, "peerDependenciesMeta": { "raect": { "optional": true } } }',
    '{ "dependencies": { "one": "^1" }, "peerDependenciesMeta": { "one": { "optional": true } } }',
    '{ "peerDependenciesMeta": { "one": { "optional": true } } }',
  ],
  good: [
    '{ "peerDependencies": { "one": "^1" }, "peerDependenciesMeta": { "one": { "optional": true } } }',
    '{ "peerDependenciesMeta": {} }',
  ],
  check: manifest => {
    const meta = propertyOf(manifest.root, 'peerDependenciesMeta');
    if (meta?.kind !== 'object') {
      return [];
    }
    const peers = propertyOf(manifest.root, 'peerDependencies');
    const names = new Set(
      peers?.kind === 'object' ? peers.properties.map(({ key }) => key.value) : [],
    );
    const matched = new Set(meta.properties.map(({ key }) => key.value));
    const unmatched = [...names].filter(name => !matched.has(name)).slice(0, fewest);
    return meta.properties
      .filter(({ key }) => !names.has(key.value))
      .map(property => {
        const { value } = property.key;
        const meant = unmatched.find(name => isNear(name, value));
        const isElsewhere =
          namedEntry(manifest, 'dependencies', value) !== undefined ||
          namedEntry(manifest, 'optionalDependencies', value) !== undefined;
        const isKnownForm =
          meant === undefined && !isElsewhere && isOptional(property, manifest.text);
        return {
          at: property.key.at,
          // Packages say so on purpose to Yarn and pnpm.
          ...(isKnownForm ? { severity: 'hint' as const } : {}),
          message: {
            template:
              meant !== undefined
                ? '`{0}` is no peer dependency, so this does nothing. Did you mean `{1}`?'
                : isElsewhere
                  ? '`{0}` is a dependency and no peer, so this does nothing. Remove it, or move the dependency to peerDependencies.'
                  : '`{0}` is not in peerDependencies: npm reads over this, while pnpm and Yarn take it for an optional peer of any version. Write it there with a range to say the same to all.',
            args: [clipped(value), meant ?? ''],
          },
          fixes: meant === undefined ? [] : [renaming(property, meant)],
        };
      });
  },
};

function isOptional({ value }: JsonProperty, text: string): boolean {
  const optional: JsonNode | undefined = propertyOf(value, 'optional');
  return optional?.kind === 'other' && text.slice(optional.at.start, optional.at.end) === 'true';
}

function renaming({ key }: JsonProperty, name: string): Fix {
  return {
    title: { template: 'Change to `{0}`', args: [name] },
    edits: [{ at: key.at, text: JSON.stringify(name) }],
  };
}
