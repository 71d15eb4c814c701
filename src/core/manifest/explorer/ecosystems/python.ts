import { say } from '../sentences';
import {
  allOf,
  commonRefusal,
  meaning,
  refused,
  unknown,
  type Ecosystem,
  type Reading,
} from './ecosystem';

const operators = ['~=', '==', '===', '!=', '>', '>=', '<', '<='];

const clause = /^(~=|===?|!=|[<>]=?)\s*v?(\d+)(?:\.(\d+))?(?:\.(\d+))?(\.\*)?$/i;

/** Version specifiers, once known as PEP 440. */
export const python: Ecosystem = {
  id: 'python',
  read: text =>
    text === ''
      ? meaning('*')
      : text.includes('|')
        ? commonRefusal(text, operators)
        : allOf(
            text
              .replace(/,\s*$/, '')
              .split(',')
              .map(part => readClause(part.trim())),
          ),
};

function readClause(text: string): Reading {
  const match = clause.exec(text);
  if (match === null) {
    return whyNot(text);
  }
  const [, operator = '', major = '', minor, patch, wildcard] = match;
  // Missing numbers are zeros, not wildcards.
  const version = `${major}.${minor ?? 0}.${patch ?? 0}`;
  if (wildcard !== undefined) {
    return operator === '==' && patch === undefined
      ? meaning([major, minor, 'x'].filter(part => part !== undefined).join('.'))
      : operator === '==' || operator === '!='
        ? unknown
        : refused(say('refusedWildcard', '.*'));
  }
  switch (operator) {
    case '~=':
      return readCompatible(major, minor, patch, version);
    case '==':
      return meaning(version);
    case '===':
    case '!=':
      return unknown;
    default:
      return meaning(`${operator}${version}`);
  }
}

/** All but the last number that is written stay. */
function readCompatible(
  major: string,
  minor: string | undefined,
  patch: string | undefined,
  version: string,
): Reading {
  if (minor === undefined) {
    return refused(say('refusedPartial', `~=${major}.0`));
  }
  return meaning(patch === undefined ? `>=${version} <${Number(major) + 1}.0.0-0` : `~${version}`);
}

function whyNot(text: string): Reading {
  if (/^(?:~=|===?|!=|[<>]=?)\s*v?\d[\w.!+-]*$/.test(text)) {
    // Epochs, pre-, post- and development releases.
    return /x/i.test(text) ? refused(say('refusedWildcard', text)) : unknown;
  }
  return /^v?\d[\w.*-]*$/.test(text)
    ? refused(say('refusedBare', `==${text.replace(/^v/, '').replace(/\.x$/i, '.*')}`))
    : text === '*'
      ? refused(say('refusedWildcard', text))
      : commonRefusal(text, operators);
}
