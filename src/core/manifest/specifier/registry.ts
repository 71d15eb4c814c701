import validVersion from 'semver/functions/valid';
import validRange from 'semver/ranges/valid';
import { invalid, trimmed } from './parts';
import type { InvalidSpecifier, Part, RegistrySpecifier } from './specifier';
import { isPlain } from './url';

/** A version, else a range, else a tag: npm's order, with semver's loose reading as npm uses it. */
export function classifyRegistry(part: Part): RegistrySpecifier | InvalidSpecifier {
  const wanted = trimmed(part);
  const kind = kindOf(wanted.text);
  return kind === undefined
    ? invalid(
        'unknown',
        wanted,
        '`{0}` is neither a version range nor a tag, so nothing can be installed for it. Write a range such as `^1.2.3`.',
      )
    : { kind, valid: true, wanted };
}

function kindOf(text: string): RegistrySpecifier['kind'] | undefined {
  if (validVersion(text, true) !== null) {
    return 'version';
  }
  if (isRange(text)) {
    return 'range';
  }
  return isPlain(text) ? 'tag' : undefined;
}

function isRange(text: string): boolean {
  try {
    return validRange(text, true) !== null;
  } catch {
    return false;
  }
}
