import fc from 'fast-check';

const number = fc.oneof(
  { weight: 6, arbitrary: fc.nat({ max: 4 }).map(String) },
  { weight: 1, arbitrary: fc.constantFrom('x', '*', '10', '9007199254740991') },
);
const suffix = fc.constantFrom('', '', '', '', '-0', '-rc.1', '-beta', '-1.2', '+b');

/** Mostly sound versions, whole and partial. */
export const versionTexts = fc
  .tuple(fc.array(number, { minLength: 1, maxLength: 3 }), suffix)
  .map(([numbers, end]) => numbers.join('.') + (numbers.length === 3 ? end : ''));

const operator = fc.constantFrom('', '^', '~', '>', '>=', '<', '<=', '=', '>= ', '~>');
const comparator = fc.tuple(operator, versionTexts).map(parts => parts.join(''));
const branch = fc.oneof(
  { weight: 5, arbitrary: fc.array(comparator, { maxLength: 3 }).map(all => all.join(' ')) },
  { weight: 1, arbitrary: fc.tuple(versionTexts, versionTexts).map(ends => ends.join(' - ')) },
);

/** Texts of which nearly all are ranges; few match nothing. */
export const rangeTexts = fc
  .array(branch, { minLength: 1, maxLength: 3 })
  .map(branches => branches.join(' || '));

/** Releases and pre-releases near those that the ranges name. */
export const nearbyVersions: readonly string[] = [0, 1, 2, 3, 4, 5, 10].flatMap(major =>
  [0, 1, 2, 4, 5].flatMap(minor =>
    [0, 1, 3, 5].flatMap(patch =>
      ['', '-0', '-rc.1', '-rc.1.0', '-beta', '-1.2'].map(
        end => `${major}.${minor}.${patch}${end}`,
      ),
    ),
  ),
);
