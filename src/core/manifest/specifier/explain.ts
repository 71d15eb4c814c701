import type { Message } from '../../message';
import { classifySpecifier } from './classify';
import { explainEngine } from './explainEngine';
import { explainVersion } from './explainVersion';
import { meaning, meaningless, meaningWithRange, type Explanation } from './explanation';
import { longestSpecifier } from './parts';
import { rangeOf } from './range';
import { say } from './sentences';
import { respelt } from './slips';
import type { Specifier, WorkspaceSpecifier } from './specifier';

/** Where the text stands: that decides by which grammar it is read. */
export const readings = ['specifier', 'version', 'engines.vscode'] as const;

export type Reading = (typeof readings)[number];

/**
 * Explains a dependency's specifier, a manifest's `version` (by SemVer 2.0.0 alone), or an
 * extension's `engines.vscode` (as VS Code reads it). Examples are tried, never guessed.
 */
export function explainSpecifier(text: string, as: Reading = 'specifier'): Explanation {
  if (as === 'specifier' || text.length > longestSpecifier) {
    return explainClassified(classifySpecifier('', text));
  }
  return as === 'version' ? explainVersion(text) : explainEngine(text);
}

function explainClassified(specifier: Specifier): Explanation {
  if (specifier.kind === 'invalid') {
    const { reason, flaw, blamed, elsewhere } = specifier;
    const meant = flaw === 'unknown' ? respelt(blamed.text)?.text : undefined;
    const notes = [
      ...(meant === undefined ? [] : [say('meant', meant)]),
      ...(elsewhere === undefined ? [] : [say('elsewhere', elsewhere.wanted.text)]),
    ];
    return { ...meaningless(reason), notes };
  }
  const introduction = introductionOf(specifier);
  const wanted = wantedBy(specifier);
  const range = wanted === undefined ? undefined : rangeOf(wanted);
  return range === undefined
    ? meaning(specifier.kind, ...introduction)
    : meaningWithRange(specifier.kind, range, ...introduction);
}

/** The range or version in it; a tag is none. */
function wantedBy(specifier: Specifier): string | undefined {
  switch (specifier.kind) {
    case 'version':
    case 'range':
      return specifier.wanted.text;
    case 'alias':
    case 'jsr':
      return specifier.inner.kind === 'tag' ? undefined : specifier.inner.wanted.text;
    case 'git':
      return specifier.range?.text;
    case 'workspace':
      return specifier.wants === 'range' ? specifier.wanted.text : undefined;
    default:
      return undefined;
  }
}

/** All but what the range in it says. */
function introductionOf(specifier: Exclude<Specifier, { kind: 'invalid' }>): readonly Message[] {
  switch (specifier.kind) {
    case 'version':
    case 'range':
      return [];
    case 'tag':
      return [say('tag', specifier.wanted.text)];
    case 'alias':
      return [say('alias', specifier.target.text), ...introductionOf(specifier.inner)];
    case 'jsr':
      return [
        specifier.target === undefined ? say('jsrOwn') : say('jsr', specifier.target.text),
        ...introductionOf(specifier.inner),
      ];
    case 'git':
      return [
        specifier.range !== undefined
          ? say('gitRange')
          : specifier.committish !== undefined
            ? say('gitAt', specifier.committish.text)
            : say('git'),
      ];
    case 'workspace':
      return [
        ...(specifier.target === undefined ? [] : [say('alias', specifier.target.text)]),
        say(workspaceSentences[specifier.wants], specifier.wanted.text),
      ];
    case 'catalog':
      return [
        specifier.catalog.text === ''
          ? say('catalog')
          : say('catalogNamed', specifier.catalog.text),
      ];
    case 'patch':
      return [say('patch', specifier.target.text, specifier.source.text, specifier.patch.text)];
    default:
      return [say(specifier.kind, specifier.path.text)];
  }
}

const workspaceSentences = {
  any: 'workspace',
  caret: 'workspaceCaret',
  tilde: 'workspaceTilde',
  range: 'workspaceRange',
  path: 'workspacePath',
} as const satisfies Record<WorkspaceSpecifier['wants'], string>;
