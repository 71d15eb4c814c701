import { classifyAlias } from './alias';
import { readCommittish } from './committish';
import { hostedCommittish } from './gitHost';
import { invalid, longestSpecifier, partFrom } from './parts';
import { protocols } from './protocols';
import { classifyRegistry } from './registry';
import { hasProtocol, isArchive, isPath } from './shapes';
import type { Part, Specifier } from './specifier';
import { readUrl } from './url';

/**
 * What a specifier asks for, as npm-package-arg 13 has it on Linux for every text that npm knows,
 * and as pnpm, Yarn and Bun have it for their own protocols. `name` is the dependency's, or empty:
 * it is not judged, but `jsr:^1` takes its package from it.
 */
export function classifySpecifier(name: string, text: string): Specifier {
  const whole = { text, index: 0 };
  if (text.length > longestSpecifier) {
    return invalid(
      'tooLong',
      { text: text.slice(0, 20), index: 0 },
      'tooLong',
      String(text.length),
    );
  }
  const colon = text.indexOf(':');
  const protocol = text.slice(0, Math.max(colon, 0));
  return Object.hasOwn(protocols, protocol)
    ? protocols[protocol](partFrom(whole, colon + 1), name)
    : classifyForNpm(whole);
}

/** The order decides: much that is a repository would be a path or an address as well. */
function classifyForNpm(whole: Part): Specifier {
  const { text } = whole;
  if (isPath(text)) {
    return pathOf(whole);
  }
  if (/^npm:/i.test(text)) {
    return classifyAlias(partFrom(whole, 4));
  }
  const committish = hostedCommittish(text);
  if (committish !== undefined) {
    return readCommittish(text, committish);
  }
  if (hasProtocol(text)) {
    return classifyAddress(whole);
  }
  return text.includes('/') || isArchive(text) ? pathOf(whole) : classifyRegistry(whole);
}

function pathOf(whole: Part): Specifier {
  const kind = isArchive(whole.text) ? 'file' : 'directory';
  return { kind, valid: true, path: partFrom(whole, /^file:/i.test(whole.text) ? 5 : 0) };
}

/** `git+ssh://git@host:owner/project`; digits after the colon are a port instead. */
const scpAddress = /^git\+ssh:\/\/([^:#]+:[^#]+)(?:#(.*))?$/i;

function classifyAddress(whole: Part): Specifier {
  const { text } = whole;
  const scp = text.startsWith('git+ssh:') ? scpAddress.exec(text) : null;
  if (scp !== null && !/:\d+(?:\/|$)/.test(scp[1])) {
    return readCommittish(text, scp[2] ?? '');
  }
  const url = readUrl(text.startsWith('git+file://') ? text.replaceAll('\\', '/') : text);
  if (url === undefined) {
    return invalid('address', whole, 'unreadable');
  }
  if (/^git(?:\+(?:https?|rsync|ftp|file|ssh))?:$/.test(url.protocol)) {
    return readCommittish(text, url.hash.slice(1));
  }
  return /^https?:$/.test(url.protocol)
    ? { kind: 'remote', valid: true, path: whole }
    : invalid('protocol', partFrom(whole, 0, url.protocol.length), 'unsupported');
}
