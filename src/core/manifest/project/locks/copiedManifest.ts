import type { LockedSpecifier } from '../model';
import { own, recordOf, textOf, type JsonRecord } from './jsonValue';
import { foundBy, type LockView } from './lockFile';

const sections = ['dependencies', 'devDependencies', 'optionalDependencies'];

/**
 * What a lockfile says that repeats the manifests of its workspace, as npm's and Bun's do. `place`
 * finds where something in the copy stands.
 */
export function copiedManifest(
  copy: JsonRecord | undefined,
  names: readonly string[],
  place: (...path: readonly string[]) => number,
): Pick<LockView, 'specifiers' | 'ownVersion'> {
  const lockedIn = (section: string, name: string) => {
    const specifier = textOf(own(recordOf(own(copy, section)), name));
    return specifier === undefined ? undefined : placed(specifier, () => place(section, name));
  };
  const version = textOf(own(copy, 'version'));
  return {
    specifiers:
      copy &&
      foundBy(names, name =>
        sections.map(section => lockedIn(section, name)).find(found => found !== undefined),
      ),
    ownVersion: version === undefined ? undefined : placed(version, () => place('version')),
  };
}

/** The place is worked out when it is asked for: most texts agree, and nobody goes there. */
function placed(specifier: string, place: () => number): LockedSpecifier {
  return {
    specifier,
    get at() {
      return place();
    },
  };
}
