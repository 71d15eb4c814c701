import type { Message } from '../message';
import type { Span } from '../span';
import { clipped, type Change } from './fixes/edits';

/** What keeps a text from being a version, at the units to blame. */
export interface VersionFault {
  readonly kind: VersionFaultKind;
  readonly at: Span;
  readonly message: Message;
  /** Each mends this fault alone; the first is the likeliest. */
  readonly repairs: readonly Change[];
}

/**
 * `decorated` is what npm drops when it publishes, `tooLarge` what SemVer allows and npm does not;
 * with the others it is no version at all.
 */
export type VersionFaultKind = 'incomplete' | 'decorated' | 'leadingZero' | 'illegal' | 'tooLarge';

const longest = 256;
const longestRead = 1024;

/**
 * Everything that keeps `text` from being a strict SemVer 2.0.0 version that npm takes, from left to
 * right. More than 1,024 characters are refused unread.
 */
export function versionFaults(text: string): readonly VersionFault[] {
  if (text.length > longestRead) {
    return [tooLong(text)];
  }
  const start = /^[\s=vV^~<>]*/.exec(text)?.[0].length ?? 0;
  const end = Math.max(start, text.trimEnd().length);
  if (!/^\d/.test(text.slice(start))) {
    return [noVersion(text)];
  }
  const plus = indexOrEnd(text, '+', start, end);
  const hyphen = indexOrEnd(text, '-', start, plus);
  const faults = [
    ...decorationFaults(text, { start: 0, end: start }),
    ...numbersFaults(text, { start, end: hyphen }, plus === end),
    ...(hyphen < plus ? identifiersFaults(text, { start: hyphen, end: plus }) : []),
    ...(plus < end ? identifiersFaults(text, { start: plus, end }) : []),
    ...decorationFaults(text, { start: end, end: text.length }),
  ];
  return faults.length === 0 && text.length > longest ? [tooLong(text)] : faults;
}

/** Whether `text` is a version by SemVer 2.0.0, whatever npm's limits are. */
export function isStrictVersion(text: string): boolean {
  return versionFaults(text).every(({ kind }) => kind === 'tooLarge');
}

function fault(
  kind: VersionFaultKind,
  at: Span,
  template: string,
  args: readonly (string | number)[] = [],
  ...repairs: readonly Change[]
): VersionFault {
  const message = { template, args: args.map(each => clipped(String(each))) };
  return { kind, at, message, repairs };
}

function indexOrEnd(text: string, character: string, start: number, end: number): number {
  const index = text.slice(start, end).indexOf(character);
  return index === -1 ? end : start + index;
}

function tooLong(text: string): VersionFault {
  const at = { start: longest, end: text.length };
  const template = 'This version has {0} characters, and npm takes {1} at most. Shorten it.';
  return fault('tooLarge', at, template, [text.length, longest]);
}

function noVersion(text: string): VersionFault {
  const template =
    text.trim() === ''
      ? 'The version is empty. Write three numbers, such as 1.0.0.'
      : '`{0}` is no version. Write three numbers, such as 1.0.0.';
  return fault('incomplete', { start: 0, end: text.length }, template, [text]);
}

/** What stands before or after the version. */
function decorationFaults(text: string, at: Span): readonly VersionFault[] {
  const decoration = text.slice(at.start, at.end);
  const removal = { at, text: '' };
  if (decoration === '') {
    return [];
  }
  if (decoration.trim() === '') {
    const template = 'A version has no space around it; npm drops it to publish. Remove it.';
    return [fault('decorated', at, template, [], removal)];
  }
  const args = [decoration.trim(), text.slice(at.end).trim()];
  if (at.start === 0 && !/^\d+\.\d+\.\d+/.test(args[1])) {
    const kind = /^[\sv=]*$/.test(decoration) ? 'decorated' : 'illegal';
    return [fault(kind, at, '`{0}` is no part of a version. Remove it.', args, removal)];
  }
  return /^[\sv=]*$/.test(decoration)
    ? [
        fault(
          'decorated',
          at,
          args[0] === 'v'
            ? '`v{1}` is the name of a tag; the version is `{1}`. npm drops the `v` to publish, other tools may not. Remove it.'
            : '`{0}` is no part of the version `{1}`. npm drops it to publish, other tools may not. Remove it.',
          args,
          removal,
        ),
      ]
    : [
        fault(
          'illegal',
          at,
          /[\^~<>]/.test(decoration)
            ? '`{0}` is no part of a version, which names one release and no range of them. Remove it.'
            : '`{0}` is no part of the version `{1}`, and npm refuses to publish with it. Remove it.',
          args,
          removal,
        ),
      ];
}

function numbersFaults(text: string, at: Span, isWithoutBuild: boolean): readonly VersionFault[] {
  const parts = piecesOf(text, at);
  const faults = parts.slice(0, 3).flatMap((part, index) => numberFaults(text, part, index));
  if (parts.length > 3) {
    faults.push(surplus(text, { start: parts[3].start - 1, end: at.end }, isWithoutBuild));
  }
  return parts.length < 3 && faults.length === 0 ? [incomplete(text, at, parts.length)] : faults;
}

/** What stands between dots. */
function piecesOf(text: string, { start, end }: Span): readonly Span[] {
  const pieces: Span[] = [];
  for (let from = start; from <= end; from = pieces[pieces.length - 1].end + 1) {
    pieces.push({ start: from, end: indexOrEnd(text, '.', from, end) });
  }
  return pieces;
}

function incomplete(text: string, at: Span, count: number): VersionFault {
  const written = text.slice(at.start, at.end);
  const rest = '.0'.repeat(3 - count);
  const template =
    count === 1
      ? '{0} has no minor and no patch number, and a version is MAJOR.MINOR.PATCH. Write {1}.'
      : '{0} has no patch number, and a version is MAJOR.MINOR.PATCH. Write {1}.';
  const repair = { at: { start: at.end, end: at.end }, text: rest };
  return fault('incomplete', at, template, [written, written + rest], repair);
}

/** A fourth number and all that follows, with the dot before it. */
function surplus(text: string, at: Span, isWithoutBuild: boolean): VersionFault {
  const rest = text.slice(at.start + 1, at.end);
  if (rest === '') {
    return nothingBeside(text, at);
  }
  const canBeBuild = isWithoutBuild && /^[0-9A-Za-z]+(?:\.[0-9A-Za-z]+)*$/.test(rest);
  return fault(
    'illegal',
    at,
    'A version has three numbers, so there is no place for `{0}`. Remove it, or write it after `+` as build metadata.',
    [rest],
    { at, text: '' },
    ...(canBeBuild ? [{ at: { start: at.start, end: at.start + 1 }, text: '+' }] : []),
  );
}

const numbers = ['major', 'minor', 'patch'] as const;

function numberFaults(text: string, at: Span, index: number): VersionFault[] {
  const part = text.slice(at.start, at.end);
  if (part === '') {
    // The major number is never missing, so there is a dot before this one.
    const dot = { start: at.start - 1, end: at.start };
    const template = 'The {0} number is missing here. Write it, or 0.';
    return [fault('illegal', dot, template, [numbers[index]], { at, text: '0' })];
  }
  if (/^0\d+$/.test(part)) {
    return [leadingZero(part, at)];
  }
  if (/^\d+$/.test(part)) {
    return Number(part) > Number.MAX_SAFE_INTEGER ? [tooHigh(part, at)] : [];
  }
  if (index === 2 && /^\d+[A-Za-z][0-9A-Za-z]*$/.test(part)) {
    return [withoutHyphen(part, at)];
  }
  const [wrong = ''] = /\D+/.exec(part) ?? [];
  const start = at.start + part.indexOf(wrong);
  const template = /^[xX*]$/.test(wrong)
    ? 'The {0} number cannot be `{1}`: a version names one release and no range of them. Write digits.'
    : 'The {0} number has digits only, and `{1}` is none. Write three numbers with dots, such as 1.2.3.';
  return [
    fault('illegal', { start, end: start + wrong.length }, template, [numbers[index], wrong]),
  ];
}

function leadingZero(part: string, at: Span): VersionFault {
  const number = part.replace(/^0+(?=\d)/, '');
  const template = '`{0}` starts with a zero, which no number in a version may. Write {1}.';
  return fault('leadingZero', at, template, [part, number], { at, text: number });
}

function tooHigh(part: string, at: Span): VersionFault {
  const template = 'SemVer allows {0}, but npm takes no number above {1}. Choose a lower one.';
  return fault('tooLarge', at, template, [part, Number.MAX_SAFE_INTEGER]);
}

/** `3beta`, as the first version of SemVer had it. */
function withoutHyphen(part: string, at: Span): VersionFault {
  const start = at.start + part.search(/\D/);
  const rest = part.slice(start - at.start);
  const template = '`{0}` is a pre-release, which starts with a hyphen. Write -{0}.';
  const repair = { at: { start, end: start }, text: '-' };
  return fault('illegal', { start, end: at.end }, template, [rest], repair);
}

/** The pre-release or build metadata, with the hyphen or plus that it starts with. */
function identifiersFaults(text: string, at: Span): readonly VersionFault[] {
  const isBuild = text[at.start] === '+';
  return piecesOf(text, { start: at.start + 1, end: at.end }).flatMap((piece, index) => {
    const identifier = text.slice(piece.start, piece.end);
    if (identifier === '') {
      // Of `-.a` the dot must go, of `a..b` and `a.` the dot before, of `-` all.
      const isFirstOfMany = index === 0 && piece.end < at.end;
      const start = isFirstOfMany ? piece.end : piece.start - 1;
      return [nothingBeside(text, { start, end: start + 1 })];
    }
    if (!isBuild && /^0\d+$/.test(identifier)) {
      return [leadingZero(identifier, piece)];
    }
    return [...identifier.matchAll(/[^0-9A-Za-z-]+/g)].map(({ 0: wrong, index: from }) =>
      illegalCharacters(wrong, piece.start + from, isBuild),
    );
  });
}

function nothingBeside(text: string, at: Span): VersionFault {
  const template =
    'Nothing stands beside this `{0}`, and no part of a version is empty. Remove it, or write what is missing.';
  return fault('illegal', at, template, [text.slice(at.start, at.end)], { at, text: '' });
}

function illegalCharacters(wrong: string, start: number, isBuild: boolean): VersionFault {
  const at = { start, end: start + wrong.length };
  if (isBuild && wrong === '+') {
    const template =
      'A version has one `+` only, and build metadata is joined by dots. Write a dot.';
    return fault('illegal', at, template, [], { at, text: '.' });
  }
  const template =
    '`{0}` may not stand here: identifiers have only letters from a to z, digits and hyphens. Write a hyphen, or leave it out.';
  return fault('illegal', at, template, [wrong], { at, text: '-' });
}
