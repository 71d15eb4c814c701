import type { Entry, Section } from './model';
import type { EntryRule } from './rule';
import { rules } from './rules';

const entryRules = rules.filter(rule => rule.kind === 'entry');

/** As many different entries as the manifests of a big workspace have. */
const mostRemembered = 20_000;

/** In UTF-16 units; what is longer is no ordinary entry, and would only fill the memory. */
const longestRemembered = 256;

type BySpecifier = Map<string, readonly EntryRule[]>;

/** By section and key, then by specifier: to join the texts would take longer than to look. */
const speakers = new Map<Section, Map<string, BySpecifier>>();
let remembered = 0;

/**
 * The rules that find something in an entry, in the order of the catalogue. Of nearly all entries
 * it is none, and when a manifest is checked again after a keystroke all but one are known.
 */
export function speakersOf(entry: Entry): readonly EntryRule[] {
  const { section, key, specifier } = entry;
  const known = speakers.get(section)?.get(key.value)?.get(specifier.value);
  // The key tells the name, but for the dot that stands for the package around it.
  const isTold = key.value !== '.';
  if (known !== undefined && isTold) {
    return known;
  }
  const found = entryRules.filter(rule => rule.check(entry).length > 0);
  if (isTold && key.value.length + specifier.value.length <= longestRemembered) {
    remember(section, key.value, specifier.value, found);
  }
  return found;
}

function remember(
  section: Section,
  key: string,
  specifier: string,
  found: readonly EntryRule[],
): void {
  if (remembered >= mostRemembered) {
    speakers.clear();
    remembered = 0;
  }
  remembered += 1;
  const inSection = speakers.get(section) ?? new Map<string, BySpecifier>();
  const ofKey = inSection.get(key) ?? new Map<string, readonly EntryRule[]>();
  speakers.set(section, inSection);
  inSection.set(key, ofKey);
  ofKey.set(specifier, found);
}
