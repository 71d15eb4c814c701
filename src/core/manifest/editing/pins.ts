import parseVersion from 'semver/functions/parse';
import type { Message } from '../../message';
import { changingAs, spanOf } from '../fixes/edits';
import type { Entry, Section } from '../model';
import type { Project } from '../project/model';
import { nameOf } from '../project/paths';
import { branchesOf } from '../specifier/comparators';
import { rangeOf } from '../specifier/range';
import type { Part } from '../specifier/specifier';
import { writtenRange } from '../specifier/writtenRange';
import type { Refactoring } from './refactoring';

/** A peer that is pinned fits nobody, and an engine is no package. */
const unpinnable: readonly Section[] = ['peerDependencies', 'engines', 'devEngines'];

/** The range as the one version of it that is installed or locked, or else that it starts at. */
export function pinned(entry: Entry, project: Project): readonly Refactoring[] {
  const range = rangeToChange(entry);
  if (range === undefined || parseVersion(bare(range.text)) !== null) {
    return [];
  }
  const parsed = rangeOf(range.text)?.parsed;
  const known = versionsOf(entry.name, project).find(({ version }) => parsed?.test(version));
  const [version, title] =
    known === undefined
      ? [startOf(range), pinSentences.pin]
      : [known.version, pinSentences[known.from]];
  return version === undefined
    ? []
    : [changed('pin', entry, range, version, { template: title, args: known?.args ?? [version] })];
}

/** The one version as a range that later ones are in. */
export function unpinned(entry: Entry): readonly Refactoring[] {
  const range = rangeToChange(entry);
  const version = range && parseVersion(bare(range.text));
  if (range === undefined || version === null || version === undefined) {
    return [];
  }
  const text = `^${version.version}`;
  return [changed('unpin', entry, range, text, { template: pinSentences.unpin, args: [text] })];
}

function rangeToChange(entry: Entry): Part | undefined {
  return unpinnable.includes(entry.section) ? undefined : writtenRange(entry);
}

/** `=1.2.3` is `1.2.3`. */
function bare(range: string): string {
  return range.replace(/^=\s*/, '');
}

interface Known {
  readonly version: string;
  readonly from: 'installed' | 'locked';
  readonly args: Message['args'];
}

function versionsOf(name: string, { installed, locks }: Project): readonly Known[] {
  const version = installed?.get(name)?.version;
  const inLocks = locks.flatMap(({ path, versions }): readonly Known[] => {
    const locked = versions.get(name);
    return locked === undefined
      ? []
      : [{ version: locked, from: 'locked', args: [locked, nameOf(path)] }];
  });
  return version === undefined
    ? inLocks
    : [{ version, from: 'installed', args: [version] }, ...inLocks];
}

/** `1.2.3` of `^1.2.3`; nothing where no version stands alone, or not in full. */
function startOf(range: Part): string | undefined {
  const [only, ...others] = branchesOf(range).flatMap(({ comparators }) => comparators);
  const startsThere = ['^', '~', '>='].includes(only?.operator.text ?? '');
  return startsThere && others.length === 0 ? parseVersion(only?.version.text)?.version : undefined;
}

function changed(
  kind: Refactoring['kind'],
  entry: Entry,
  range: Part,
  text: string,
  title: Message,
): Refactoring {
  return { kind, ...changingAs(title, entry, { at: spanOf(range), text }) };
}

/** What pins and unpins are called. */
export const pinSentences = {
  pin: 'Pin to `{0}`',
  installed: 'Pin to `{0}`, as installed',
  locked: 'Pin to `{0}`, as in {1}',
  unpin: 'Allow later versions: `{0}`',
} as const;
