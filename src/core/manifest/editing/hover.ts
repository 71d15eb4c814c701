import { offsetIsIn } from './places';
import type { JsonString } from '../json';
import type { Message } from '../../message';
import type { Span } from '../../span';
import { remarksOn, type ReleaseTag } from '../bump';
import { dependencySections, type Entry, type Manifest } from '../model';
import type { Project } from '../project/model';
import { nameOf, pathInside } from '../project/paths';
import { stringOf } from '../readManifest';
import { classifySpecifier } from '../specifier/classify';
import { explainSpecifier } from '../specifier/explain';
import type { Explanation } from '../specifier/explanation';
import { numberLine } from '../specifier/numberLine';
import type { Specifier } from '../specifier/specifier';

/** What is to be said of the version or specifier at one place. */
export interface HoverView {
  readonly at: Span;
  readonly sentences: readonly Message[];
  /** In full, such as `>=1.2.3 <2.0.0-0`, but for the end of what is very long; `undefined` where there is no range, or it is in full. */
  readonly comparators: string | undefined;
  /** Lines of monospace text; empty where there is nothing to draw. */
  readonly line: string;
  readonly facts: readonly Fact[];
  /** What may surprise. */
  readonly notes: readonly Message[];
  /** The section of the SemVer refresher that tells more. */
  readonly section: string;
  /** What could be looked at further. */
  readonly range: string | undefined;
}

/** What another file says of it. */
export interface Fact {
  /** `undefined` where there is nothing to hold against it. */
  readonly holds: boolean | undefined;
  readonly message: Message;
}

/** In UTF-16 units: three lines or so. */
const mostShown = 240;

/** What a repository's tags say of a version: in order, or one sentence why nothing is known. */
export type Released = readonly ReleaseTag[] | Message;

/**
 * What to show at `offset`; without a project, only what the text itself says. What is wrong with a
 * text is said where it is underlined.
 */
export function hoverAt(
  manifest: Manifest,
  offset: number,
  project: Project | undefined,
  released: Released,
): HoverView | undefined {
  const { version } = manifest;
  if (version !== undefined && offsetIsIn(version.at, offset)) {
    const explanation = explainSpecifier(version.value, 'version');
    const facts = factsOfVersion(version.value, released);
    return explanation.valid ? viewOf(version, explanation, facts, [], 'anatomy') : undefined;
  }
  const manager = stringOf(manifest.root, 'packageManager');
  if (manager !== undefined && offsetIsIn(manager.at, offset)) {
    return managerView(manager.at, manager.value);
  }
  const entry = manifest.entries.find(({ specifier }) => offsetIsIn(specifier.at, offset));
  return entry && entryView(entry, project);
}

function viewOf(
  { at, value }: JsonString,
  explanation: Explanation,
  facts: readonly Fact[],
  marks: readonly string[],
  section: string,
): HoverView {
  const { sentences, comparators, notes, range } = explanation;
  return {
    ...{ at, sentences, notes, facts, section },
    comparators: comparators === value.trim() ? undefined : comparators && shortened(comparators),
    line: range === undefined ? '' : numberLine(range, marks),
    range: range?.text,
  };
}

/** A hover is to fit on the screen; a thousand characters of range make three of comparators. */
function shortened(comparators: string): string {
  const end = comparators.lastIndexOf('||', mostShown);
  return comparators.length <= mostShown || end === -1
    ? comparators
    : `${comparators.slice(0, end)}||…`;
}

function factsOfVersion(version: string, released: Released): readonly Fact[] {
  return 'template' in released
    ? [{ holds: undefined, message: released }]
    : // That a version is released already is how most of its days pass.
      remarksOn(version, released).map(message => ({ holds: undefined, message }));
}

/** Corepack reads no ranges: the text says it all. */
function managerView(at: Span, text: string): HoverView | undefined {
  const [, name, version] = /^([a-z]+)@(\d[^+]*)/.exec(text) ?? [];
  return version === undefined
    ? undefined
    : {
        ...{ at, comparators: undefined, line: '', facts: [], notes: [], range: undefined },
        sentences: [say('manager', name, version)],
        section: 'range-syntax',
      };
}

function entryView(entry: Entry, project: Project | undefined): HoverView | undefined {
  const { section, name, specifier: text } = entry;
  const isEngine = section === 'engines' && name === 'vscode';
  const specifier = classifySpecifier(name, text.value);
  const explanation = explainSpecifier(text.value, isEngine ? 'engines.vscode' : 'specifier');
  if (!explanation.valid && !isReadElsewhere(specifier)) {
    return undefined;
  }
  const own = { explanation, facts: [] as readonly Fact[] };
  const { explanation: resolved, facts } =
    project === undefined || isEngine ? own : resolve(own, specifier, name, project);
  const isCompared = isInstalled(entry) && specifier.kind !== 'workspace';
  const versions = project && isCompared ? versionsOf(name, project) : [];
  return viewOf(
    text,
    resolved,
    [...facts, ...versions.map(version => factOf(version, resolved))],
    versions.flatMap(({ version }) => version ?? []),
    isEngine ? 'other-ecosystems' : sectionOf(text.value),
  );
}

/** By other package managers than npm. */
function isReadElsewhere(specifier: Specifier): boolean {
  return specifier.kind === 'invalid' && specifier.elsewhere !== undefined;
}

interface Resolved {
  readonly explanation: Explanation;
  readonly facts: readonly Fact[];
}

/** A catalog's entry and a sibling's version are what the text comes down to. */
function resolve(own: Resolved, specifier: Specifier, name: string, project: Project): Resolved {
  if (specifier.kind === 'catalog') {
    const catalog = specifier.catalog.text === '' ? 'default' : specifier.catalog.text;
    const found = project.catalogs.get(catalog)?.get(name);
    if (found === undefined) {
      return { ...own, facts: [{ holds: false, message: say('catalogMissing', name) }] };
    }
    const meant = explainSpecifier(found.specifier);
    return {
      explanation: { ...meant, sentences: [...own.explanation.sentences, ...meant.sentences] },
      facts: [{ holds: undefined, message: say('catalog', nameOf(found.path), found.specifier) }],
    };
  }
  if (specifier.kind === 'workspace') {
    const member = project.members.get(specifier.target?.text ?? name);
    if (member === undefined) {
      return project.isWhole && specifier.wants !== 'path'
        ? { ...own, facts: [{ holds: false, message: say('memberMissing', name) }] }
        : own;
    }
    const version = member.manifest.version?.value ?? '0.0.0';
    const holds = own.explanation.range?.parsed.test(version);
    const place = pathInside(project.root, member.path) ?? member.path;
    return { ...own, facts: [{ holds, message: say('member', version, place) }] };
  }
  return own;
}

/** A version that some file names; without one, what is to be said of that. */
interface Known {
  readonly version: string | undefined;
  readonly sentence: 'installed' | 'locked' | 'both' | 'notInstalled' | 'nothingInstalled';
  readonly args: readonly string[];
}

function versionsOf(name: string, { installed, locks }: Project): readonly Known[] {
  const version = installed?.get(name)?.version;
  const [lock] = locks;
  const locked = lock?.versions.get(name);
  if (version !== undefined && version === locked) {
    return [{ version, sentence: 'both', args: [version, nameOf(lock.path)] }];
  }
  return [
    installed === undefined
      ? { version, sentence: 'nothingInstalled', args: [] }
      : version === undefined
        ? { version, sentence: 'notInstalled', args: [] }
        : { version, sentence: 'installed', args: [version] },
    ...(locked === undefined
      ? []
      : [{ version: locked, sentence: 'locked', args: [locked, nameOf(lock.path)] } as const]),
  ];
}

function factOf({ version, sentence, args }: Known, { range }: Explanation): Fact {
  const holds = version === undefined ? undefined : range?.parsed.test(version);
  const verdict = holds === undefined ? undefined : verdicts[sentence]?.[Number(holds)];
  return { holds, message: say(verdict ?? sentence, ...args) };
}

/** First for what does not match. */
const verdicts: Readonly<
  Partial<Record<Known['sentence'], readonly (keyof typeof hoverSentences)[]>>
> = {
  installed: ['installedMisses', 'installedMatches'],
  locked: ['lockedMisses', 'lockedMatches'],
  both: ['bothMiss', 'bothMatch'],
};

function isInstalled({ section }: Entry): boolean {
  return dependencySections.some(each => each === section);
}

function sectionOf(specifier: string): string {
  if (/\d-/.test(specifier)) {
    return 'prerelease-ranges';
  }
  const first = specifier.trim()[0];
  return first === '^' ? 'caret' : first === '~' ? 'tilde' : 'range-syntax';
}

/** What a hover says of other files. */
export const hoverSentences = {
  manager: 'Corepack runs exactly {0} {1} here.',
  installed: 'Installed: {0}.',
  installedMatches: 'Installed: {0}, which matches.',
  installedMisses: 'Installed: {0}, which does not match.',
  notInstalled: 'Not installed.',
  nothingInstalled: 'Nothing is installed here to compare with.',
  locked: 'Locked in {1}: {0}.',
  lockedMatches: 'Locked in {1}: {0}, which matches.',
  lockedMisses: 'Locked in {1}: {0}, which does not match.',
  both: 'Installed and locked in {1}: {0}.',
  bothMatch: 'Installed and locked in {1}: {0}, which matches.',
  bothMiss: 'Installed and locked in {1}: {0}, which does not match.',
  catalog: '{0} says `{1}`.',
  catalogMissing: 'No catalog of that name has {0}.',
  member: 'Here that is {0}, in {1}.',
  memberMissing: 'No package of this workspace is called {0}.',
} as const;

function say(name: keyof typeof hoverSentences, ...args: readonly string[]): Message {
  return { template: hoverSentences[name], args };
}
