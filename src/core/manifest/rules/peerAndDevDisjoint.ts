import { clipped, placeOf } from '../fixes/edits';
import type { ManifestRule } from '../rule';
import { rangeOf } from '../specifier/range';

export const peerAndDevDisjoint: ManifestRule = {
  kind: 'manifest',
  id: 'C7',
  slug: 'peer-and-dev-disjoint',
  severity: 'information',
  title: 'A peer dependency is developed with versions that it excludes',
  why: 'The version in devDependencies is the one that the tests run with. Outside the peer range it proves nothing for those who install the package.',
  section: 'ranges-are-not-semver',
  bad: ['{ "peerDependencies": { "one": "^18" }, "devDependencies": { "one": "^19.1.0" } }'],
  good: [
    '{ "peerDependencies": { "one": "^18 || ^19" }, "devDependencies": { "one": "^19.1.0" } }',
    '{ "peerDependencies": { "one": ">=18" }, "devDependencies": { "one": "catalog:" } }',
    '{ "peerDependencies": { "one": "^19" }, "devDependencies": { "one": "19.0.0-rc.1" } }',
    '{ "peerDependencies": { "one": "workspace:^" }, "devDependencies": { "one": "1.0.0" } }',
  ],
  check: ({ entries }) => {
    const peers = new Map(
      entries
        .filter(({ section }) => section === 'peerDependencies')
        .map(peer => [peer.name, peer]),
    );
    return entries
      .filter(({ section }) => section === 'devDependencies')
      .flatMap(dev => {
        const peer = peers.get(dev.name);
        if (peer === undefined || !areDisjoint(peer.specifier.value, dev.specifier.value)) {
          return [];
        }
        const template =
          'No version of `{0}` matches this and the `{1}` of peerDependencies, so the package is not tested with what it asks for. Widen one of them.';
        return [
          {
            message: { template, args: [dev.name, clipped(peer.specifier.value)] },
            at: placeOf(dev, { start: 0, end: dev.specifier.value.length }),
          },
        ];
      });
  },
};

/** A pre-release is tried before the peer range names it. */
function areDisjoint(first: string, second: string): boolean {
  const ranges = [rangeOf(first), rangeOf(second)] as const;
  const [peer, dev] = ranges;
  return (
    peer !== undefined &&
    dev !== undefined &&
    !ranges.some(range => range?.matchesNothing || (range?.prereleasesOf.length ?? 0) > 0) &&
    !peer.parsed.intersects(dev.parsed)
  );
}
