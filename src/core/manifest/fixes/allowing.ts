import parseVersion from 'semver/functions/parse';
import type { Entry, Fix } from '../model';
import { branchesOf, type Comparator } from '../specifier/comparators';
import { rangeOf } from '../specifier/range';
import { writtenRange } from '../specifier/writtenRange';
import { changing, spanOf } from './edits';

/**
 * The smallest change of an entry's range that lets `version` in: other numbers behind the same
 * operator, or one more alternative. Nothing where there is no range, or it would not help.
 */
export function allowing(entry: Entry, version: string): Fix | undefined {
  const range = writtenRange(entry);
  if (range === undefined || parseVersion(version) === null) {
    return undefined;
  }
  const branches = branchesOf(range);
  const [first] = branches;
  const [only] = first.comparators;
  const isSimple = branches.length === 1 && first.comparators.length === 1;
  const numbers = isSimple ? sameShape(only, version) : undefined;
  const renewed = numbers && only.operator.text + numbers;
  if (numbers !== undefined && rangeOf(renewed ?? '')?.parsed.test(version) === true) {
    return changing(entry, { at: spanOf(only.version), text: numbers });
  }
  const end = range.index + range.text.length;
  return changing(entry, { at: { start: end, end }, text: ` || ^${version}` });
}

/** `2.x` for `1.x`, `2.1` for `1.4`, all of the version where all was written. */
function sameShape(
  { operator, version: written }: Comparator,
  version: string,
): string | undefined {
  if (!['', '=', '^', '~'].includes(operator.text)) {
    return undefined;
  }
  if (parseVersion(written.text) !== null) {
    return version;
  }
  const parts = parseVersion(version);
  const numbers = parts === null ? [] : [parts.major, parts.minor, parts.patch];
  return written.text
    .split('.')
    .map((part, index) => (/^\d+$/.test(part) ? String(numbers[index]) : part))
    .join('.');
}
