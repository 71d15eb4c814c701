import { changing, placeOf } from '../fixes/edits';
import type { ManifestRule } from '../rule';
import { isNeverPublished } from '../versionFindings';
import { isStrictVersion } from '../versionText';

export const versionBuildMetadata: ManifestRule = {
  kind: 'manifest',
  id: 'A5',
  slug: 'build-metadata',
  severity: 'information',
  title: 'The version has build metadata',
  why: 'What follows `+` does not count when versions are compared, and npm drops it when it publishes.',
  section: 'build-metadata',
  bad: ['{ "version": "1.2.3+5114f85" }', '{ "version": "1.2.3-rc.1+20261122" }'],
  good: ['{ "version": "1.2.3-5114f85" }', '{ "private": true, "version": "1.2.3+42" }'],
  check: manifest => {
    const { version } = manifest;
    const plus = version?.value.indexOf('+') ?? -1;
    if (version === undefined || plus === -1 || isNeverPublished(manifest)) {
      return [];
    }
    const { value } = version;
    if (!isStrictVersion(value)) {
      return [];
    }
    const build = { start: plus, end: value.length };
    return [
      {
        message: {
          template:
            'npm drops `{0}` when it publishes: this version and {1} are the same to it, and cannot both be published.',
          args: [value.slice(plus), value.slice(0, plus)],
        },
        at: placeOf({ specifier: version }, build),
        fixes: [changing({ specifier: version }, { at: build, text: '' })],
      },
    ];
  },
};
