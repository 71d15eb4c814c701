import fc from 'fast-check';

const number = fc.integer({ min: 0, max: 3 }).map(String);
const suffix = fc.constantFrom('', '', '', '-0', '-rc.1', '-rc.2', '-alpha', '+build');
const wild = fc.oneof(number, number, number, fc.constantFrom('x', '*'));

/** Few different numbers, so that versions meet the bounds of ranges. */
export const versions = fc
  .tuple(number, number, number, suffix)
  .map(([major, minor, patch, rest]) => `${major}.${minor}.${patch}${rest}`);

const partials = fc.oneof(
  versions,
  fc.array(wild, { minLength: 1, maxLength: 3 }).map(parts => parts.join('.')),
  fc.constant(''),
);
const operators = fc.constantFrom('', '^', '~', '~>', '>', '>=', '<', '<=', '=', '>= ', '^ ', 'v');
const terms = fc.tuple(operators, partials).map(parts => parts.join(''));
const alternatives = fc.oneof(
  fc.array(terms, { minLength: 1, maxLength: 3 }).map(some => some.join(' ')),
  fc.tuple(partials, partials).map(ends => ends.join(' - ')),
);

/** Texts in the shape of ranges; npm refuses some of them. */
export const ranges = fc
  .array(alternatives, { minLength: 1, maxLength: 3 })
  .chain(some => fc.constantFrom('||', ' || ').map(or => some.join(or)));
