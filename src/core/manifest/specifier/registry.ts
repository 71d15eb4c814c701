import validVersion from 'semver/functions/valid';
import validRange from 'semver/ranges/valid';
import { invalid, trimmed } from './parts';
import type { InvalidSpecifier, Part, RegistrySpecifier } from './specifier';
import { isPlain } from './url';

/** A version, else a range, else a tag: npm's order, with semver's loose reading as npm uses it. */
export function classifyRegistry(part: Part): RegistrySpecifier | InvalidSpecifier {
  const wanted = trimmed(part);
  const kind = kindOf(wanted.text);
  return kind === undefined ? invalid('unknown', wanted, 'unknown') : { kind, valid: true, wanted };
}

function kindOf(text: string): RegistrySpecifier['kind'] | undefined {
  // To refuse what is no version, semver throws: that takes longer than all else here.
  if (/^[v=\s]*\d/.test(text) && validVersion(text, true) !== null) {
    return 'version';
  }
  if (validRange(text, true) !== null) {
    return 'range';
  }
  return isPlain(text) ? 'tag' : undefined;
}
