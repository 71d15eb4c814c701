import { hostedCommittish } from './gitHost';
import { isPackageName } from './packageName';
import { invalid, partFrom } from './parts';
import { classifyRegistry } from './registry';
import { hasProtocol, isArchive, isPath } from './shapes';
import type { AliasSpecifier, InvalidSpecifier, Part } from './specifier';

/** What follows `npm:`, a name with what is wanted of it: `other@^1`. */
export function classifyAlias(part: Part): AliasSpecifier | InvalidSpecifier {
  const { text } = part;
  const at = text.indexOf('@', 1);
  const target = partFrom(part, 0, at === -1 ? undefined : at);
  const rest = partFrom(part, at === -1 ? text.length : at + 1);
  if ([text, rest.text].some(each => /^npm:/i.test(each))) {
    return invalid('alias', part, 'nestedAlias');
  }
  if (leadsElsewhere(text, target.text) || isElsewhere(rest.text)) {
    return invalid('alias', part, 'foreignAlias');
  }
  if (!isPackageName(target.text)) {
    const refused = invalid('alias', target, target.text === '' ? 'emptyAlias' : 'namelessAlias');
    const elsewhere = ownRange(part);
    return elsewhere === undefined ? refused : { ...refused, elsewhere };
  }
  const inner = classifyRegistry(rest);
  return inner.kind === 'invalid'
    ? { ...inner, flaw: 'alias' }
    : { kind: 'alias', valid: true, target, inner };
}

/** Yarn and pnpm read `npm:^1` as a range of the package that the entry names. */
function ownRange(part: Part) {
  const own = classifyRegistry(part);
  return own.kind !== 'invalid' && part.text.trim() !== '' ? own : undefined;
}

/** As npm takes an argument of its command line: an address, scp's form, a path. */
function leadsElsewhere(text: string, target: string): boolean {
  return (
    hasProtocol(text) ||
    /^[^@]+@[^:.]+\.[^:]+:.+$/.test(text) ||
    (!target.startsWith('@') && (target.includes('/') || isArchive(target)))
  );
}

function isElsewhere(text: string): boolean {
  return (
    isPath(text) ||
    hostedCommittish(text) !== undefined ||
    hasProtocol(text) ||
    text.includes('/') ||
    isArchive(text)
  );
}
