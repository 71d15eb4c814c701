import validRange from 'semver/ranges/valid';
import { rememberingWith } from '../../memo';
import type { Entry } from '../model';
import type { Wording } from '../wording';
import { classifySpecifier } from './classify';
import { branchesOf, type Branch } from './comparators';
import { longestSpecifier, trimmed } from './parts';
import type { Part, Specifier } from './specifier';

const classified = rememberingWith(({ name, specifier }: Wording) =>
  classifySpecifier(name, specifier),
);

/** What the entry's specifier asks for; `engines` have none, only ranges. */
export function specifierOf({ wording }: Pick<Entry, 'wording'>): Specifier {
  return classified(wording);
}

/**
 * The range or version that stands in a specifier, if npm's strict grammar knows it: what it skips
 * or forgives has rules of its own. `engines.vscode` has another grammar.
 */
export function writtenRange({ wording }: Entry): Part | undefined {
  return rangeWrittenIn(wording);
}

/** What stands between the `||` of that range; none where there is no such range. */
export function branchesIn({ wording }: Entry): readonly Branch[] {
  return branchesOfWording(wording);
}

const rangeWrittenIn = rememberingWith((wording: Wording): Part | undefined => {
  const range = wording.section === 'engines' ? engineRange(wording) : rangeIn(classified(wording));
  const isWritten = wording.specifier.startsWith(range?.text ?? '', range?.index);
  return range !== undefined && isWritten && isStrict(range.text) ? range : undefined;
});

const branchesOfWording = rememberingWith((wording: Wording): readonly Branch[] => {
  const range = rangeWrittenIn(wording);
  return range === undefined ? [] : branchesOf(range);
});

/** What an engine must be; `vscode` has a grammar of its own. */
export function engineRange({ name, specifier }: Wording): Part | undefined {
  return name === 'vscode' ? undefined : trimmed({ text: specifier, index: 0 });
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
