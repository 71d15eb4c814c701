import type { Entry } from './model';
import type { EntryRule } from './rule';
import { rules } from './rules';
import type { Wording } from './wording';

const entryRules = rules.filter(rule => rule.kind === 'entry');

const speakers = new WeakMap<Wording, readonly EntryRule[]>();

/**
 * The rules that find something in an entry, in the order of the catalogue. Of nearly all entries
 * it is none, and when a manifest is checked again after a keystroke all but one are known.
 */
export function speakersOf(entry: Entry): readonly EntryRule[] {
  const known = speakers.get(entry.wording);
  if (known !== undefined) {
    return known;
  }
  const found = entryRules.filter(rule => rule.check(entry).length > 0);
  speakers.set(entry.wording, found);
  return found;
}
