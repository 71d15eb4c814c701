import type { Entry } from './model';
import type { EntryRule } from './rule';
import { rules } from './rules';

const entryRules = rules.filter(rule => rule.kind === 'entry');

/** As many different entries as the manifests of a big workspace have. */
const mostRemembered = 20_000;

/** In UTF-16 units; what is longer is no ordinary entry, and would only fill the memory. */
const longestRemembered = 256;

const speakers = new Map<string, readonly EntryRule[]>();

/**
 * The rules that find something in an entry, in the order of the catalogue. Of nearly all entries
 * it is none, and when a manifest is checked again after a keystroke all but one are known.
 */
export function speakersOf(entry: Entry): readonly EntryRule[] {
  const { section, name, key, specifier } = entry;
  const text = `${section}\0${name}\0${key.value}\0${specifier.value}`;
  const known = speakers.get(text);
  if (known !== undefined) {
    return known;
  }
  const found = entryRules.filter(rule => rule.check(entry).length > 0);
  if (text.length <= longestRemembered) {
    if (speakers.size >= mostRemembered) {
      speakers.clear();
    }
    speakers.set(text, found);
  }
  return found;
}
