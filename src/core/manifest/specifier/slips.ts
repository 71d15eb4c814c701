import validRange from 'semver/ranges/valid';
import type { Span } from '../../span';
import { remembering } from '../../memo';
import { rangeOf } from './range';

/** What was slipped on: an operator, one of the two words between ranges, a dash, a version. */
export type SlipKind = 'operator' | 'and' | 'or' | 'dash' | 'shape';

/** Characters that are not npm's way to write a range, and what surely was meant. */
export interface Slip {
  readonly kind: SlipKind;
  readonly at: Span;
  readonly written: string;
  /** Most likely first. */
  readonly meant: readonly string[];
  /** Whether something that was meant may be missing in it. */
  readonly isGuess: boolean;
}

export interface Respelling {
  readonly slips: readonly Slip[];
  /** The whole with the likeliest of everything. */
  readonly text: string;
}

interface Misspelling {
  readonly kind: SlipKind;
  /** Sticky. */
  readonly pattern: RegExp;
  /** As `String.replace` takes them. */
  readonly meant: readonly string[];
  /** Whether it leaves out what somebody meant, or could be meant otherwise. */
  readonly isGuess?: boolean;
}

const bar = '(?:\\|+|[‖¦]|(?<=\\s|^)or(?=\\s|$))';

/** All that was written for one `||`; with nothing on one side it would be any version. */
const joint = `${bar}(?:\\s*${bar})*`;

/** The first that fits wins. Other languages' operators, other keyboards' characters, haste. */
const misspellings: readonly Misspelling[] = [
  { kind: 'operator', pattern: /= ?>=?/y, meant: ['>='] },
  { kind: 'operator', pattern: /= ?<=?/y, meant: ['<='] },
  { kind: 'operator', pattern: /={2,}/y, meant: ['='] },
  { kind: 'operator', pattern: /[≥⩾]/y, meant: ['>='] },
  { kind: 'operator', pattern: /[≤⩽]/y, meant: ['<='] },
  { kind: 'operator', pattern: /＾|\^{2,}/y, meant: ['^'] },
  { kind: 'operator', pattern: /[～∼˜]|~{2,}/y, meant: ['~'] },
  { kind: 'operator', pattern: /＝/y, meant: ['='] },
  { kind: 'operator', pattern: /~\^|\^~/y, meant: ['^', '~'] },
  { kind: 'operator', pattern: /\^ ?>=?|>=? ?\^/y, meant: ['^', '>='] },
  { kind: 'operator', pattern: /~ ?>=|>=? ?~/y, meant: ['~', '>='] },
  { kind: 'operator', pattern: /(>|<)\1+(=?)/y, meant: ['$1$2'], isGuess: true },
  { kind: 'shape', pattern: /(?<=\d),\s*$|[;,]\s*$|^['"“”‘’`]|['"“”‘’`]$/y, meant: [''] },
  { kind: 'and', pattern: /\s*,\s*(?=\S)/y, meant: [' '] },
  { kind: 'and', pattern: /\s*&&?\s*(?=\S)|\s+and\s+/iy, meant: [' '] },
  { kind: 'and', pattern: /(?<=[\d*x])[<>]=?/iy, meant: [' $&'] },
  {
    kind: 'or',
    pattern: new RegExp(`^\\s*${joint}\\s*|\\s*${joint}\\s*$`, 'iy'),
    meant: [''],
    isGuess: true,
  },
  {
    kind: 'or',
    pattern: new RegExp(`(?<!\\|)(?!\\|\\|(?!\\||\\s*${bar}))${joint}`, 'iy'),
    meant: ['||'],
  },
  { kind: 'dash', pattern: /\s*[‐-―−﹣－]\s*/y, meant: [' - '] },
  { kind: 'dash', pattern: /(?<=[\d*x])\s+(?:to\s+|-(?=[\dv*x]))/iy, meant: [' - '] },
  { kind: 'dash', pattern: /(?<=[\d*x])-\s+(?=[\dv*x])/iy, meant: [' - '] },
  {
    kind: 'dash',
    pattern: /(?<=^v?\d+(?:\.\d+)?)-(?=v?\d+(?:\.\d+){0,2}$)/y,
    meant: [' - '],
    isGuess: true,
  },
  { kind: 'shape', pattern: /(?<![\w.+-])V(?=\d)/y, meant: [''], isGuess: true },
  { kind: 'shape', pattern: /(?<=[\d*x])\.{2,}(?=[\d*x])/iy, meant: ['.'], isGuess: true },
  { kind: 'shape', pattern: /(?<=[\d*x])[.-]+(?=[\s|]|$)/iy, meant: [''], isGuess: true },
  {
    kind: 'shape',
    pattern: /(?<![\w.+-])0+(?=\d)|(?<=(?<![\w.+-])\d+(?:\.\d+)?\.)0+(?=\d)/y,
    meant: [''],
  },
  {
    kind: 'shape',
    pattern: /(?<=(?<![\w.+-])v?\d+\.\d+\.\d+)(?:\.[\dx*]+)+/iy,
    meant: [''],
    isGuess: true,
  },
  { kind: 'shape', pattern: /(?<=\d\.[x*])(?:\.\d+)+/iy, meant: [''], isGuess: true },
  { kind: 'shape', pattern: /(?<=(?<![\w.+-])v?\d+\.\d+)-(?=[a-z])/iy, meant: ['.0-'] },
  {
    kind: 'shape',
    pattern: /(?<=(?<![\w.+-])v?\d+\.\d+\.\d+)[a-wyz](?=[\w.-]*(?:[\s|]|$))/iy,
    meant: ['-$&'],
  },
];

/** Several rules ask about the same text one after another. */
export const respelt = remembering(64, respell);

/**
 * What surely was meant by a text that is no range, or is one only because npm skips parts of it;
 * `undefined` when that is not sure, or nothing is wrong. Indices count from the text's start.
 */
function respell(text: string): Respelling | undefined {
  if (text.length > longest || validRange(text) !== null) {
    return undefined;
  }
  const slips: Slip[] = [];
  let spelt = '';
  for (let at = 0; at < text.length;) {
    const slip = slipAt(text, at);
    if (slip !== undefined) {
      slips.push(slip);
    }
    spelt += slip?.meant[0] ?? text[at];
    at = slip?.at.end ?? at + 1;
  }
  const isSound =
    slips.length > 0 &&
    validRange(spelt) !== null &&
    rangeOf(spelt)?.matchesNothing === false &&
    spelt.split('||').every(branch => branch.trim() !== '');
  return isSound ? { slips, text: spelt } : undefined;
}

/** semver's own limit. */
const longest = 256;

function slipAt(text: string, start: number): Slip | undefined {
  for (const { kind, pattern, meant, isGuess = false } of misspellings) {
    pattern.lastIndex = start;
    const found = pattern.exec(text);
    if (found !== null && found[0] !== '') {
      const written = found[0];
      return {
        kind,
        at: { start, end: start + written.length },
        written,
        meant: meant.map(right => expanded(right, found)),
        isGuess,
      };
    }
  }
  return undefined;
}

/** `$1` and `$&` as `String.replace` means them; replacing anew would lose what stands around. */
function expanded(right: string, found: RegExpExecArray): string {
  return right.replace(
    /\$([\d&])/g,
    (_, which: string) => found[which === '&' ? 0 : Number(which)] ?? '',
  );
}
