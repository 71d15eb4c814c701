import type { Message } from '../message';
import type { Span } from '../span';
import type { Replacement } from './edits';

/** How a text can fail to be a version of SemVer 2.0.0, or be one that npm does not take. */
export type VersionFaultKind = 'incomplete' | 'decorated' | 'leadingZero' | 'illegal' | 'tooLarge';

/** What keeps a text from being a version, at the units to blame. */
export interface VersionFault extends Span {
  readonly kind: VersionFaultKind;
  readonly message: Message;
  /** Each mends this fault alone; the first is the likeliest. */
  readonly repairs: readonly Replacement[];
  /** Whether `npm publish` mends this by itself, and publishes another text. */
  readonly isMendedByNpm: boolean;
}

/** npm's limits; SemVer itself has none. */
const longest = 256;
const longestRead = 1024;

/**
 * Everything that keeps `text` from being a strict SemVer 2.0.0 version, from left to right. Faults
 * of the kind `tooLarge` are npm's alone. Longer texts than 1,024 units are refused unread.
 */
export function versionFaults(text: string): readonly VersionFault[] {
  if (text.length > longestRead) {
    return [tooLong(text)];
  }
  const { start, end } = undecorated(text);
  if (!/\d/.test(text[start] ?? '')) {
    return [noVersion(text)];
  }
  const plus = indexOrEnd(text, '+', start, end);
  const hyphen = indexOrEnd(text, '-', start, plus);
  const faults = [
    ...decorationFaults(text, { start, end }),
    ...coreFaults(text, { start, end: hyphen }, plus === end),
    ...(hyphen < plus ? identifierFaults(text, { start: hyphen, end: plus }, 'pre-release') : []),
    ...(plus < end ? identifierFaults(text, { start: plus, end }, 'build') : []),
  ];
  return faults.length === 0 && text.length > longest ? [tooLong(text)] : faults;
}

/** Whether `text` is a version by SemVer 2.0.0, whatever npm's limits say. */
export function isStrictVersion(text: string): boolean {
  return versionFaults(text).every(({ kind }) => kind === 'tooLarge');
}

/** As much of `text` as a sentence can hold. */
function shown(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

function indexOrEnd(text: string, character: string, start: number, end: number): number {
  const index = text.indexOf(character, start);
  return index === -1 || index > end ? end : index;
}

/** Where the version stands between spaces, a `v` and operators. */
function undecorated(text: string): Span {
  const start = /^[\s=vV^~<>]*/.exec(text)?.[0].length ?? 0;
  return { start, end: Math.max(start, text.trimEnd().length) };
}

function noVersion(text: string): VersionFault {
  return {
    kind: 'incomplete',
    start: 0,
    end: text.length,
    message:
      text.trim() === ''
        ? { template: 'The version is empty. Write three numbers such as 1.0.0.', args: [] }
        : {
            template: '“{0}” is no version: it must start with three numbers such as 1.0.0.',
            args: [shown(text)],
          },
    repairs: [],
    isMendedByNpm: false,
  };
}

function tooLong(text: string): VersionFault {
  return {
    kind: 'tooLarge',
    start: Math.min(longest, text.length),
    end: text.length,
    message: {
      template:
        'This version has {0} characters, and npm takes {1} at most. Shorten what follows the three numbers.',
      args: [text.length, longest],
    },
    repairs: [],
    isMendedByNpm: false,
  };
}

function decorationFaults(text: string, { start, end }: Span): readonly VersionFault[] {
  const before = text.slice(0, start);
  const isMendedByNpm = /^[\sv=]*$/.test(before);
  const leading: VersionFault = {
    ...{ kind: 'decorated', start: 0, end: start, isMendedByNpm },
    message: decoration(before, isMendedByNpm),
    repairs: [{ start: 0, end: start, text: '' }],
  };
  const trailing: VersionFault = {
    ...{ kind: 'decorated', start: end, end: text.length, isMendedByNpm: true },
    message: decoration(text.slice(end), true),
    repairs: [{ start: end, end: text.length, text: '' }],
  };
  return [leading, trailing].filter(fault => fault.start < fault.end);
}

function decoration(text: string, isMendedByNpm: boolean): Message {
  if (text.trim() === '') {
    return {
      template: 'A version has no space around it; npm drops it when it publishes. Remove it.',
      args: [],
    };
  }
  const args = [shown(text.trim())];
  return isMendedByNpm
    ? {
        template:
          '“{0}” is no part of a version: v1.2.3 is the name of a tag, 1.2.3 the version. npm drops it when it publishes, other tools do not. Remove it.',
        args,
      }
    : {
        template:
          '“{0}” is no part of a version: a version names one release, not a range of them. Remove it.',
        args,
      };
}

const partNames = ['major', 'minor', 'patch'] as const;

function coreFaults(text: string, at: Span, isWithoutBuild: boolean): readonly VersionFault[] {
  const parts = pieces(text, at);
  const faults = parts.slice(0, 3).flatMap((part, index) => numberFaults(text, part, index));
  if (parts.length > 3) {
    faults.push(surplus(text, { start: parts[3].start - 1, end: at.end }, isWithoutBuild));
  }
  return parts.length < 3 && faults.length === 0 ? [incomplete(text, at, parts.length)] : faults;
}

/** What stands between dots. */
function pieces(text: string, { start, end }: Span): readonly Span[] {
  const found: Span[] = [];
  for (let from = start; from <= end;) {
    const dot = indexOrEnd(text, '.', from, end);
    found.push({ start: from, end: dot });
    from = dot + 1;
  }
  return found;
}

function incomplete(text: string, at: Span, count: number): VersionFault {
  const rest = '.0'.repeat(3 - count);
  const number = text.slice(at.start, at.end);
  const repair = { start: at.end, end: at.end, text: rest };
  return {
    ...{ kind: 'incomplete', ...at, isMendedByNpm: false, repairs: [repair] },
    message: {
      template:
        count === 1
          ? '{0} has no minor and no patch number: a version is MAJOR.MINOR.PATCH. Write {1}.'
          : '{0} has no patch number: a version is MAJOR.MINOR.PATCH. Write {1}.',
      args: [number, number + rest].map(shown),
    },
  };
}

function surplus(text: string, at: Span, isWithoutBuild: boolean): VersionFault {
  const rest = text.slice(at.start + 1, at.end);
  const asBuild = { start: at.start, end: at.start + 1, text: '+' };
  return {
    ...{ kind: 'illegal', ...at, isMendedByNpm: false },
    message: {
      template:
        'A version has three numbers, so there is no place for “{0}”. Remove it, or write it after “+” as build metadata.',
      args: [shown(rest)],
    },
    repairs: [
      { ...at, text: '' },
      ...(isWithoutBuild && /^[0-9A-Za-z]+(?:\.[0-9A-Za-z]+)*$/.test(rest) ? [asBuild] : []),
    ],
  };
}

function numberFaults(text: string, at: Span, index: number): VersionFault[] {
  const part = text.slice(at.start, at.end);
  const name = partNames[index];
  if (part === '') {
    return [
      {
        // A version starts with a number, so that there is a dot before this one.
        ...{ kind: 'illegal', start: at.start - 1, end: at.start, isMendedByNpm: false },
        message: { template: 'The {0} number is missing here. Write it, or 0.', args: [name] },
        repairs: [{ ...at, text: '0' }],
      },
    ];
  }
  if (/^0\d+$/.test(part)) {
    return [leadingZero(part, at)];
  }
  if (/^\d+$/.test(part)) {
    return Number(part) > Number.MAX_SAFE_INTEGER ? [tooHigh(part, at)] : [];
  }
  const digits = /^\d*/.exec(part)?.[0].length ?? 0;
  const isPreRelease = index === 2 && digits > 0 && /^[0-9A-Za-z]+$/.test(part);
  const start = at.start + digits;
  const wrong: Span = isPreRelease ? { start, end: at.end } : firstOther(text, at);
  return [
    {
      ...{ kind: 'illegal', ...wrong, isMendedByNpm: isPreRelease },
      message: isPreRelease
        ? {
            template: '“{0}” is a pre-release, which starts with a hyphen. Write -{0}.',
            args: [shown(part.slice(digits))],
          }
        : {
            template:
              'The {0} number is made of digits only, without “{1}”: a version names one release.',
            args: [name, shown(text.slice(wrong.start, wrong.end))],
          },
      repairs: isPreRelease ? [{ start, end: start, text: '-' }] : [],
    },
  ];
}

/** The first run of what is no digit. */
function firstOther(text: string, { start, end }: Span): Span {
  const match = /\D+/.exec(text.slice(start, end));
  const from = start + (match?.index ?? 0);
  return { start: from, end: from + (match?.[0].length ?? 0) };
}

function leadingZero(part: string, at: Span): VersionFault {
  const number = part.replace(/^0+(?=\d)/, '');
  return {
    ...{ kind: 'leadingZero', ...at, isMendedByNpm: true },
    message: {
      template: '“{0}” starts with a zero, which numbers in a version may not. Write {1}.',
      args: [shown(part), shown(number)],
    },
    repairs: [{ ...at, text: number }],
  };
}

function tooHigh(part: string, at: Span): VersionFault {
  return {
    ...{ kind: 'tooLarge', ...at, repairs: [], isMendedByNpm: false },
    message: {
      template: 'SemVer allows {0}, but npm takes no number above {1}. Choose a lower one.',
      args: [shown(part), String(Number.MAX_SAFE_INTEGER)],
    },
  };
}

/** `at` starts with the hyphen or plus. */
function identifierFaults(
  text: string,
  at: Span,
  where: 'pre-release' | 'build',
): readonly VersionFault[] {
  return pieces(text, { start: at.start + 1, end: at.end }).flatMap((piece, index) => {
    const identifier = text.slice(piece.start, piece.end);
    if (identifier === '') {
      return [emptyIdentifier(text, { start: piece.start - 1, end: piece.start }, at, index)];
    }
    if (where === 'pre-release' && /^0\d+$/.test(identifier)) {
      return [leadingZero(identifier, piece)];
    }
    return [...identifier.matchAll(/[^0-9A-Za-z-]+/g)].map(match =>
      illegalCharacters(match[0], piece.start + match.index, where),
    );
  });
}

function emptyIdentifier(text: string, before: Span, at: Span, index: number): VersionFault {
  // The first of several leaves the hyphen or plus and drops the dot behind itself.
  const isFollowed = index === 0 && before.end < at.end;
  const wrong = isFollowed ? { start: before.end, end: before.end + 1 } : before;
  return {
    ...{ kind: 'illegal', ...wrong, isMendedByNpm: false },
    message: {
      template: 'Nothing stands beside “{0}”, and identifiers may not be empty. Remove it.',
      args: [text.slice(wrong.start, wrong.end)],
    },
    repairs: [{ ...wrong, text: '' }],
  };
}

function illegalCharacters(
  wrong: string,
  start: number,
  where: 'pre-release' | 'build',
): VersionFault {
  const end = start + wrong.length;
  const isPlus = where === 'build' && wrong === '+';
  return {
    ...{ kind: 'illegal', start, end, isMendedByNpm: false },
    message: isPlus
      ? { template: 'A version has one “+” at most. Write a dot.', args: [] }
      : {
          template:
            '“{0}” is not allowed here: identifiers have letters, digits and hyphens. Write -.',
          args: [shown(wrong)],
        },
    repairs: [{ start, end, text: isPlus ? '.' : '-' }],
  };
}
