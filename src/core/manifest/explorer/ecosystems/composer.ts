import { say } from '../sentences';
import {
  allOf,
  anyOf,
  commonRefusal,
  meaning,
  refused,
  unknown,
  type Ecosystem,
  type Reading,
} from './ecosystem';

const operators = ['=', '==', '>', '>=', '<', '<=', '~', '^'];

/** Composer knows its own names of stabilities alone; bare numbers are none. */
const stability = String.raw`(?:-(?:alpha|beta|rc|a|b)(?:[.-]?\d+)*)?`;
const numbers = String.raw`v?(\d{1,5})(?:\.(\d+))?(?:\.(\d+))?`;
const whole = new RegExp(String.raw`^(==?|[<>]=?)?\s*${numbers}(${stability})(?:\+\S+)?$`, 'i');
const tilde = new RegExp(String.raw`^~${numbers}(${stability})$`, 'i');
const caret = new RegExp(String.raw`^\^${numbers}(${stability})$`, 'i');
const hyphen = new RegExp(String.raw`^${numbers}${stability} +- +${numbers}${stability}$`, 'i');

/** After `src/VersionParser.php` of `composer/semver`. */
export const composer: Ecosystem = {
  id: 'composer',
  read: text => anyOf(text.split(/\s*\|\|?\s*/).map(readAlternative)),
};

function readAlternative(text: string): Reading {
  // Stabilities, branches, aliases, inequality and a fourth number.
  if (/@|#|dev|\sas\s|!=|<>|\d+\.\d+\.\d+\.\d/.test(text)) {
    return unknown;
  }
  const conditions = text.split(/(?<![\^<>=~ ,]) *(?<!-)[, ](?!-) *(?![, ]|$)/);
  return allOf(conditions.map(readCondition));
}

function readCondition(text: string): Reading {
  const match = whole.exec(text);
  if (match !== null) {
    const [, operator = '=', major = '', minor = '0', patch = '0', suffix = ''] = match;
    return meaning(`${operator.replace('==', '=')}${major}.${minor}.${patch}${suffix}`);
  }
  // The same in npm: the left-most part that is not zero stays, a `*` stands for any number.
  if (caret.test(text) || hyphen.test(text) || /^v?\d+(?:\.\d+){0,2}(?:\.[xX*])+$/.test(text)) {
    return meaning(text.replace(/(\.[xX*])+$/, '.x'));
  }
  if (/^v?[xX*](?:\.[xX*])*$/.test(text)) {
    return meaning('*');
  }
  return readTilde(text);
}

/** The last number that is written may grow, so that `~1.2` ends before 2.0. */
function readTilde(text: string): Reading {
  const match = tilde.exec(text);
  if (match === null) {
    return /^(?:~>|[<>]=?|[=^~]).*[xX*]/.test(text)
      ? refused(say('refusedWildcard', text))
      : commonRefusal(text, operators);
  }
  const [, major = '', minor, patch, suffix = ''] = match;
  return patch === undefined
    ? meaning(`>=${major}.${minor ?? 0}.0${suffix} <${Number(major) + 1}.0.0-0`)
    : meaning(`~${major}.${minor}.${patch}${suffix}`);
}
