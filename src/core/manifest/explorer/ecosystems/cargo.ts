import { say } from '../sentences';
import { allOf, commonRefusal, meaning, refused, type Ecosystem, type Reading } from './ecosystem';

const operators = ['=', '>', '>=', '<', '<=', '~', '^'];

const number = String.raw`(?:0|[1-9]\d*)`;
const wildcard = '[*xX]';
const identifiers = String.raw`[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*`;
const patch = String.raw`${number}(?:-${identifiers})?(?:\+${identifiers})?`;
const minor = String.raw`${wildcard}(?:\.${wildcard})?|${number}(?:\.(?:${wildcard}|${patch}))?`;

/** After `src/parse.rs` of the crate `semver`, with which Cargo reads requirements. */
const comparator = new RegExp(String.raw`^([<>]=?|[=~^])? *(${number}(?:\.(?:${minor}))?)$`);

/** A bare version is a caret range, a comma means *and*; there is no *or*. */
export const cargo: Ecosystem = {
  id: 'cargo',
  read: text =>
    /^[*xX]$/.test(text)
      ? meaning('*')
      : /[|]| - |^$/.test(text)
        ? commonRefusal(text, operators)
        : allOf(text.split(',').map(condition => readCondition(condition.trim()))),
};

/** A bare version has a caret; with an operator, a partial one stands for the same as in npm. */
function readCondition(text: string): Reading {
  const match = comparator.exec(text);
  if (match === null) {
    return /^[*xX]/.test(text)
      ? refused(say('refusedWildcard', text))
      : commonRefusal(text, operators);
  }
  const [, operator, version = ''] = match;
  return meaning(`${operator ?? (/[*xX]/.test(version) ? '' : '^')}${version}`);
}
