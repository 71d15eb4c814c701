import type { Message } from '../../message';
import { compareRanges } from './comparison';
import { cargo } from './ecosystems/cargo';
import { composer } from './ecosystems/composer';
import type { Ecosystem, Reading } from './ecosystems/ecosystem';
import type { EcosystemId } from './ecosystems/sources';
import { python } from './ecosystems/python';
import { vscodeEngine } from './ecosystems/vscodeEngine';
import { say } from './sentences';
import { readRange, type WrittenRange } from './writtenRange';

/** What an ecosystem makes of a text, and how that differs from npm. */
export interface Elsewhere {
  readonly ecosystem: EcosystemId;
  /** As npm would write it; `undefined` where the text is refused. */
  readonly comparators: string | undefined;
  readonly verdict: Message;
  readonly isSame: boolean;
}

const ecosystems: readonly Ecosystem[] = [cargo, vscodeEngine, composer, python];

/** The same text read by others. Pre-releases, of which each has its own idea, are left aside. */
export function elsewhere(text: string): readonly Elsewhere[] {
  const npm = readRange(text);
  return ecosystems.map(({ id, read }) => describe(id, read(text.trim()), npm));
}

function describe(
  ecosystem: EcosystemId,
  reading: Reading,
  npm: WrittenRange | undefined,
): Elsewhere {
  if (reading.kind !== 'range') {
    const verdict = reading.kind === 'refused' ? reading.reason : say('notShown');
    return { ecosystem, comparators: undefined, verdict, isSame: false };
  }
  const theirs = readRange(reading.range);
  const comparators = theirs && (theirs.parsed.range || '*');
  if (npm === undefined || theirs === undefined) {
    return { ecosystem, comparators, verdict: say('unlikeNpm'), isSame: false };
  }
  const { onlyFirst, onlySecond } = compareRanges(npm.parsed, theirs.parsed, 'releases');
  const isSame = onlyFirst === undefined && onlySecond === undefined;
  return { ecosystem, comparators, verdict: howUnlike(onlyFirst, onlySecond), isSame };
}

function howUnlike(onlyNpm: string | undefined, onlyTheirs: string | undefined): Message {
  if (onlyTheirs === undefined) {
    return onlyNpm === undefined ? say('sameAsNpm') : say('narrowerThanNpm', onlyNpm);
  }
  return onlyNpm === undefined
    ? say('widerThanNpm', onlyTheirs)
    : say('otherThanNpm', onlyTheirs, onlyNpm);
}
