import { propertyOf, type JsonNode, type JsonString } from './json';
import { stringOf } from './readManifest';

/**
 * What an `engines.vscode` asks for, as VS Code itself reads it: neither SemVer nor npm's ranges.
 * A part that is not fixed may be higher than it says.
 */
export interface VsCodeEngine {
  readonly major: EnginePart;
  readonly minor: EnginePart;
  readonly patch: EnginePart;
  /** After `>=`: any later version will do, of any major. */
  readonly isMinimum: boolean;
  /** Of `-20261122` and `-202611221430`: not before that moment, in milliseconds since 1970 (UTC). */
  readonly notBefore: number | undefined;
}

/** `x` is 0 that is not fixed. */
export interface EnginePart {
  readonly base: number;
  readonly isFixed: boolean;
}

const grammar = /^(\^|>=)?(\d+|x)\.(\d+|x)\.(\d+|x)(-.*)?$/;
const dateSuffix = /^-(\d{4})(\d{2})(\d{2})(\d{2})?(\d{2})?$/;

/** The engine that `text` asks for; `undefined` when VS Code cannot read it. */
export function parseVsCodeEngine(text: string): VsCodeEngine | undefined {
  const trimmed = text.trim();
  const [, operator, major, minor, patch, suffix] =
    (trimmed === '*' ? grammar.exec('x.x.x') : grammar.exec(trimmed)) ?? [];
  if (major === undefined) {
    return undefined;
  }
  const [first, second, third] = [major, minor, patch].map(partOf);
  const isCaret = operator === '^';
  return {
    major: first,
    minor: isCaret && first.base > 0 ? loosened(second) : second,
    patch: isCaret ? loosened(third) : third,
    isMinimum: operator === '>=',
    notBefore: dateOf(suffix ?? ''),
  };
}

function partOf(text: string): EnginePart {
  return text === 'x' ? { base: 0, isFixed: false } : { base: Number(text), isFixed: true };
}

function loosened({ base }: EnginePart): EnginePart {
  return { base, isFixed: false };
}

function dateOf(suffix: string): number | undefined {
  const match = dateSuffix.exec(suffix);
  if (match === null) {
    return undefined;
  }
  const [year, month, day, hours, minutes] = match.slice(1).map(part => Number(part ?? 0));
  return Date.UTC(year, month - 1, day, hours, minutes);
}

/**
 * Whether VS Code `version`, made at `date` (milliseconds since 1970; unknown if left out), is what
 * the engine asks for. A suffix of the version, such as `-insider`, does not count.
 */
export function vsCodeEngineAdmits(engine: VsCodeEngine, version: string, date?: number): boolean {
  const product = parseVsCodeEngine(version);
  if (product === undefined) {
    return false;
  }
  const isInTime = engine.notBefore === undefined || date === undefined || date >= engine.notBefore;
  const { major, minor, patch } = engine;
  const isOfZero = major.base === 0 && ![major, minor, patch].every(({ isFixed }) => isFixed);
  if (!engine.isMinimum && product.major.base === 1 && isOfZero) {
    // What was written for 0.x is taken to work with every 1.x.
    return product.minor.base > 0 || product.patch.base > 0 || isInTime;
  }
  for (const part of ['major', 'minor', 'patch'] as const) {
    const wanted = engine[part];
    const actual = product[part].base;
    if (actual < wanted.base) {
      return false;
    }
    if (actual > wanted.base) {
      return engine.isMinimum ? part !== 'patch' || isInTime : !wanted.isFixed;
    }
  }
  return isInTime;
}

/**
 * Whether VS Code refuses an extension with code for this engine: the major version must be said,
 * and below 1.0.0 the minor too.
 */
export function isTooVagueForCode({ major, minor }: VsCodeEngine): boolean {
  return !major.isFixed || (major.base === 0 && !minor.isFixed);
}

/** Whether a number is higher than npm's can be. */
export function isTooHigh({ major, minor, patch }: VsCodeEngine): boolean {
  return [major, minor, patch].some(({ base }) => base > Number.MAX_SAFE_INTEGER);
}

/** The same in npm's words, such as `>=1.90.0 <2.0.0-0`; dates and parts fixed below a loose one have none. */
export function comparatorsOfVsCodeEngine(engine: VsCodeEngine): string | undefined {
  const { major, minor, patch, isMinimum } = engine;
  const least = `>=${major.base}.${minor.base}.${patch.base}`;
  const isOdd =
    (!major.isFixed && (minor.isFixed || patch.isFixed)) || (!minor.isFixed && patch.isFixed);
  if (isMinimum || !major.isFixed) {
    return isMinimum || !isOdd ? least : undefined;
  }
  if (isOdd) {
    return undefined;
  }
  const range = patch.isFixed
    ? least.slice(2)
    : minor.isFixed
      ? `${least} <${major.base}.${minor.base + 1}.0-0`
      : `${least} <${major.base + 1}.0.0-0`;
  return major.base === 0 && !patch.isFixed ? `${range} || >=1.0.0 <2.0.0-0` : range;
}

/** `engines.vscode`; a manifest that has it is an extension's. */
export function vsCodeEngineOf(root: JsonNode): JsonString | undefined {
  return stringOf(propertyOf(root, 'engines'), 'vscode');
}
