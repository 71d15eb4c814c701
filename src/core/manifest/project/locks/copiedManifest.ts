import type { LockedSpecifier } from '../model';
import { own, recordOf, textOf, type JsonRecord } from './jsonValue';
import type { LockView } from './lockFile';

type Place = (...path: readonly string[]) => number;

const sections = ['dependencies', 'devDependencies', 'optionalDependencies'];

/**
 * What a lockfile says that repeats the manifests of its workspace, as npm's and Bun's do. `place`
 * finds where something in the copy stands.
 */
export function copiedManifest(
  copy: JsonRecord | undefined,
  place: Place,
): Pick<LockView, 'specifiers' | 'ownVersion'> {
  const copied = sections.map(section => ({ section, locked: recordOf(own(copy, section)) }));
  const specifierOf = (name: string) => {
    for (const { section, locked } of copied) {
      const specifier = textOf(own(locked, name));
      if (specifier !== undefined) {
        return new Placed(specifier, place, [section, name]);
      }
    }
    return undefined;
  };
  const version = textOf(own(copy, 'version'));
  return {
    specifiers: copy && { get: specifierOf },
    ownVersion: version === undefined ? undefined : new Placed(version, place, ['version']),
  };
}

/** The place is worked out when it is asked for: most texts agree, and nobody goes there. */
class Placed implements LockedSpecifier {
  readonly specifier: string;
  readonly #place: Place;
  readonly #path: readonly string[];

  constructor(specifier: string, place: Place, path: readonly string[]) {
    this.specifier = specifier;
    this.#place = place;
    this.#path = path;
  }

  get at(): number {
    return this.#place(...this.#path);
  }
}
