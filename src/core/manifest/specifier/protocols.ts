import validRange from 'semver/ranges/valid';
import { isPackageName } from './packageName';
import { invalid, partFrom, trimmed } from './parts';
import { classifyRegistry } from './registry';
import type { Part, Specifier, WorkspaceSpecifier } from './specifier';
import { decoded } from './url';

/** Reads what follows a protocol's colon, for the dependency called `name` (empty if unknown). */
type Reader = (rest: Part, name: string) => Specifier;

/** The protocols of pnpm, Yarn, Bun and newer npm that npm's own parser does not know. */
export const protocols: Readonly<Record<string, Reader>> = {
  workspace: classifyWorkspace,
  catalog: rest => ({ kind: 'catalog', valid: true, catalog: trimmed(rest) }),
  portal: rest => pathAfter('portal', rest),
  link: rest => pathAfter('link', rest),
  exec: rest => pathAfter('exec', rest),
  patch: classifyPatch,
  jsr: classifyJsr,
};

function pathAfter(kind: 'portal' | 'link' | 'exec', rest: Part): Specifier {
  const path = trimmed(rest);
  return path.text === '' ? invalid('path', path, 'pathless', kind) : { kind, valid: true, path };
}

const signs: Readonly<Record<string, WorkspaceSpecifier['wants']>> = {
  '': 'any',
  '*': 'any',
  '^': 'caret',
  '~': 'tilde',
};

function classifyWorkspace(rest: Part): Specifier {
  const whole = trimmed(rest);
  const at = whole.text.indexOf('@', 1);
  const target = partFrom(whole, 0, at);
  const isRenamed = at > 0 && isPackageName(target.text);
  const wanted = isRenamed ? partFrom(whole, at + 1) : whole;
  const wants = wantsOf(wanted.text);
  return wants === undefined
    ? invalid('workspace', wanted, 'noWorkspace')
    : { kind: 'workspace', valid: true, target: isRenamed ? target : undefined, wanted, wants };
}

function wantsOf(text: string): WorkspaceSpecifier['wants'] | undefined {
  if (Object.hasOwn(signs, text)) {
    return signs[text];
  }
  if (validRange(text, true) !== null) {
    return 'range';
  }
  return /^\.|\/|^[\w.-]+$/.test(text) ? 'path' : undefined;
}

function classifyJsr(rest: Part, name: string): Specifier {
  const at = rest.text.indexOf('@', 1);
  const isNamed = rest.text.startsWith('@') || at !== -1;
  const target = isNamed ? partFrom(rest, 0, at === -1 ? undefined : at) : undefined;
  const owner = target?.text ?? name;
  if ((isNamed || name !== '') && !(owner.startsWith('@') && isPackageName(owner))) {
    return invalid('jsr', target ?? rest, 'unscoped', owner);
  }
  const inner = classifyRegistry(
    isNamed ? partFrom(rest, at === -1 ? rest.text.length : at + 1) : rest,
  );
  return inner.kind === 'invalid'
    ? { ...inner, flaw: 'jsr' }
    : { kind: 'jsr', valid: true, target, inner };
}

function classifyPatch(rest: Part): Specifier {
  const hash = rest.text.indexOf('#');
  const at = rest.text.indexOf('@', 1);
  if (at === -1 || hash < at || !isPackageName(rest.text.slice(0, at))) {
    return invalid('patch', rest, 'noPatch');
  }
  const source = partFrom(rest, at + 1, hash);
  return {
    kind: 'patch',
    valid: true,
    target: partFrom(rest, 0, at),
    source: { ...source, text: decoded(source.text) ?? source.text },
    patch: partFrom(rest, hash + 1),
  };
}
