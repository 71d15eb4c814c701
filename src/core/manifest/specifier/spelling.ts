import validRange from 'semver/ranges/valid';
import { compareRanges } from '../explorer/comparison';
import { changing, clipped, placeOf, surelyChanging } from '../fixes/edits';
import type { Entry, Fix, ManifestSeverity } from '../model';
import type { Found } from '../rule';
import { longestSpecifier, partFrom } from './parts';
import { rangeOf } from './range';
import { classifyRegistry } from './registry';
import { respelt, type Respelling, type Slip, type SlipKind } from './slips';
import type { Part } from './specifier';
import { branchesIn, engineRange } from './writtenRange';

/** What surely was meant by an entry's specifier that is not quite a range. */
export function respellingOf(entry: Entry): Respelling | undefined {
  const part = spellable(entry);
  return part === undefined ? undefined : respelt(part.text);
}

/** The slips of one kind, each with its reading and its fixes. */
export function slipsIn(entry: Entry, kind: SlipKind): readonly Found[] {
  const part = spellable(entry);
  const respelling = part && respelt(part.text);
  if (part === undefined || respelling === undefined) {
    return [];
  }
  const reading = readingOf(entry, part, respelling);
  return respelling.slips
    .filter(slip => slip.kind === kind)
    .map(slip => {
      const args = [slip.written.trim(), clipped(part.text), clipped(respelling.text), reading.as];
      const at = { start: part.index + slip.at.start, end: part.index + slip.at.end };
      return {
        severity: reading.severity,
        message: { template: reading.template, args },
        at: placeOf(entry, at),
        fixes: fixesOf(entry, part, respelling, slip, reading.isWider === true),
      };
    });
}

/** All slips are mended at once, for a range with one of them left is none; this one in each way. */
function fixesOf(
  entry: Entry,
  { index }: Part,
  { slips }: Respelling,
  slip: Slip,
  isWider: boolean,
): readonly Fix[] {
  const isSure = !isWider && slips.every(each => !each.isGuess && each.meant.length === 1);
  return slip.meant.map(meant => {
    const changes = slips.map(each => ({
      at: { start: index + each.at.start, end: index + each.at.end },
      text: each === slip ? meant : each.meant[0],
    }));
    return isSure ? surelyChanging(entry, ...changes) : changing(entry, ...changes);
  });
}

/** Behind a protocol, and an alias's name, a range stands like anywhere else. */
const before = /^(?:npm:@?[^@]*@|jsr:(?:@[^@]*@)?|workspace:)?/;

/** What can be meant as a range: addresses and paths cannot. */
function spellable(entry: Entry): Part | undefined {
  const { section, specifier } = entry;
  const isSound = branchesIn(entry).length > 0;
  if (isSound || specifier.value.length > longestSpecifier) {
    return undefined;
  }
  if (section === 'engines') {
    return engineRange(entry.wording);
  }
  const whole = { text: specifier.value, index: 0 };
  const part = partFrom(whole, before.exec(whole.text)?.[0].length ?? 0);
  return /[:/#]/.test(part.text) || isLikelyTag(part) ? undefined : part;
}

/** A tag may have any name; only one made of nothing but a version's characters is suspicious. */
function isLikelyTag(part: Part): boolean {
  return classifyRegistry(part).kind === 'tag' && !/^[\d.xX*~v\s-]+$|^V\d/.test(part.text);
}

interface Reading {
  readonly severity: ManifestSeverity;
  readonly template: string;
  readonly as: string;
  /** Whether what was meant admits versions that npm keeps out as it stands. */
  readonly isWider?: boolean;
}

/** What npm makes of the text as it stands decides how grave the slip is. */
function readingOf({ section }: Entry, part: Part, respelling: Respelling): Reading {
  if (section === 'engines') {
    const template =
      '`{0}` is not npm’s way to write a range, so no version satisfies `{1}`. Write `{2}`.';
    return { severity: 'warning', template, as: '' };
  }
  switch (classifyRegistry(part).kind) {
    case 'invalid': {
      const template =
        '`{0}` is not npm’s way to write a range, so npm refuses `{1}`. Write `{2}`.';
      return { severity: 'error', template, as: '' };
    }
    case 'tag': {
      const template =
        '`{0}` is not npm’s way to write a range, so npm takes `{1}` for the name of a tag. Write `{2}`.';
      return { severity: 'warning', template, as: '' };
    }
    default: {
      const as = validRange(part.text, true) ?? '';
      const now = rangeOf(part.text);
      const meant = rangeOf(respelling.text);
      const relation = now && meant && compareRanges(now.parsed, meant.parsed);
      const isHopeless = now?.matchesNothing === true;
      const isWider = !isHopeless && relation?.onlySecond !== undefined;
      const isMisread = as !== validRange(respelling.text);
      const template = isWider
        ? '`{0}` is not npm’s way to write a range: npm reads `{1}` as `{3}`. Write `{2}` if you mean that, which allows more.'
        : isMisread
          ? '`{0}` is not npm’s way to write a range: npm reads `{1}` as `{3}`. Write `{2}`.'
          : 'npm forgives `{0}`; other tools need not. Write `{2}`.';
      const severity = isHopeless ? 'error' : isMisread ? 'warning' : 'hint';
      return { severity, template, as, isWider };
    }
  }
}
