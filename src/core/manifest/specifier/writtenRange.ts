import validRange from 'semver/ranges/valid';
import { remembering } from '../../memo';
import type { Entry } from '../model';
import { classifySpecifier } from './classify';
import { branchesOf, type Branch } from './comparators';
import { longestSpecifier, trimmed } from './parts';
import type { Part, Specifier } from './specifier';

/** As many different entries as the manifests of a big workspace have. */
const mostRemembered = 20_000;

/** In UTF-16 units; what is longer is no ordinary entry, and would only fill the memory. */
const longestRemembered = 256;

const classified = remembering(mostRemembered, classifySpecifier);

/** What the entry's specifier asks for; `engines` have none, only ranges. */
export function specifierOf({ name, specifier }: Entry): Specifier {
  const { value } = specifier;
  const isOrdinary = name.length + value.length <= longestRemembered;
  return isOrdinary ? classified(name, value) : classifySpecifier(name, value);
}

/**
 * The range or version that stands in a specifier, if npm's strict grammar knows it: what it skips
 * or forgives has rules of its own. `engines.vscode` has another grammar.
 */
export function writtenRange(entry: Entry): Part | undefined {
  const range = entry.section === 'engines' ? engineRange(entry) : rangeIn(specifierOf(entry));
  const isWritten = entry.specifier.value.startsWith(range?.text ?? '', range?.index);
  return range !== undefined && isWritten && isStrict(range.text) ? range : undefined;
}

/** What stands between the `||` of that range; none where there is no such range. */
export function branchesIn(entry: Entry): readonly Branch[] {
  const known = branches.get(entry);
  if (known !== undefined) {
    return known;
  }
  const range = writtenRange(entry);
  const found = range === undefined ? [] : branchesOf(range);
  branches.set(entry, found);
  return found;
}

const branches = new WeakMap<Entry, readonly Branch[]>();

/** What an engine must be; `vscode` has a grammar of its own. */
export function engineRange({ name, specifier }: Entry): Part | undefined {
  return name === 'vscode' ? undefined : trimmed({ text: specifier.value, index: 0 });
}

function rangeIn(specifier: Specifier): Part | undefined {
  switch (specifier.kind) {
    case 'version':
    case 'range':
      return specifier.wanted;
    case 'alias':
    case 'jsr':
      return specifier.inner.kind === 'tag' ? undefined : specifier.inner.wanted;
    case 'workspace':
      return specifier.wants === 'range' ? specifier.wanted : undefined;
    case 'git':
      return specifier.range;
    default:
      return undefined;
  }
}

function isStrict(text: string): boolean {
  return text.length <= longestSpecifier && validRange(text) !== null;
}
