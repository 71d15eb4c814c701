import type { Message } from '../../message';
import type { Span } from '../../span';
import { dependencySections, type Manifest } from '../model';
import type { PackageManager, Project } from '../project/model';
import { offsetIsIn } from './places';

/** What could stand as the specifier at one place. */
export interface Completions {
  /** What they replace: all between the quotes. */
  readonly at: Span;
  /** Most fitting first. */
  readonly items: readonly Completion[];
}

export interface Completion {
  readonly text: string;
  /** Where it comes from. */
  readonly detail: Message;
  /** Only a beginning, such as `npm:`. */
  readonly isPrefix: boolean;
}

/** Protocols and who understands them. */
const protocols: readonly (readonly [string, readonly PackageManager[]])[] = [
  ['npm:', ['npm', 'pnpm', 'yarn', 'bun']],
  ['workspace:', ['pnpm', 'yarn', 'bun']],
  ['catalog:', ['pnpm', 'yarn', 'bun']],
  ['file:', ['npm', 'pnpm', 'yarn', 'bun']],
  ['link:', ['pnpm', 'yarn', 'bun']],
  ['portal:', ['yarn']],
  ['github:', ['npm', 'pnpm', 'yarn', 'bun']],
  ['git+https://', ['npm', 'pnpm', 'yarn', 'bun']],
];

/** What the disk alone suggests for the specifier at `offset`; `undefined` where none stands. */
export function completionsAt(
  manifest: Manifest,
  offset: number,
  project: Project,
): Completions | undefined {
  const entry = manifest.entries.find(({ specifier }) => offsetIsIn(specifier.at, offset));
  if (entry === undefined || entry.section === 'engines') {
    return undefined;
  }
  const { name, section, specifier } = entry;
  const isDependency = dependencySections.some(each => each === section);
  const items = [
    ...(isDependency ? [...siblings(name, project), ...fromCatalogs(name, project)] : []),
    ...fromVersions(name, project),
    ...usedElsewhere(name, project),
    ...prefixes(project.manager),
  ];
  const first = items.filter(
    ({ text }, index) => items.findIndex(other => other.text === text) === index,
  );
  return {
    at: { start: specifier.offsetOf(0), end: specifier.offsetOf(specifier.value.length) },
    items: first,
  };
}

function fromVersions(name: string, { installed, locks }: Project): readonly Completion[] {
  const version = installed?.get(name)?.version;
  const locked = locks[0]?.versions.get(name);
  return [
    ...(version === undefined ? [] : ranges(version, say('installed'))),
    ...(locked === undefined ? [] : ranges(locked, say('locked', fileName(locks[0].path)))),
  ];
}

function ranges(version: string, detail: Message): readonly Completion[] {
  return ['^', '~', ''].map(operator => ({ text: operator + version, detail, isPrefix: false }));
}

function siblings(name: string, { members, manager, path }: Project): readonly Completion[] {
  const member = members.get(name);
  if (member === undefined || member.path === path) {
    return [];
  }
  const version = member.manifest.version?.value;
  const detail = say('sibling', member.folder.slice(member.folder.lastIndexOf('/') + 1));
  const forms = manager === 'npm' || manager === undefined ? [] : ['^', '~', '*'];
  return [
    ...forms.map(form => ({ text: `workspace:${form}`, detail, isPrefix: false })),
    ...(version === undefined ? [] : ranges(version, detail)),
    { text: '*', detail, isPrefix: false },
  ];
}

function fromCatalogs(name: string, { catalogs }: Project): readonly Completion[] {
  return [...catalogs].flatMap(([catalog, entries]) => {
    const found = entries.get(name);
    return found === undefined
      ? []
      : {
          text: catalog === 'default' ? 'catalog:' : `catalog:${catalog}`,
          detail: say('catalog', found.specifier),
          isPrefix: false,
        };
  });
}

function usedElsewhere(name: string, { uses, path }: Project): readonly Completion[] {
  return (uses.get(name) ?? [])
    .filter(use => use.path !== path)
    .map(({ path: where, entry }) => ({
      text: entry.specifier.value,
      detail: say('elsewhere', folderName(where)),
      isPrefix: false,
    }));
}

function prefixes(manager: PackageManager | undefined): readonly Completion[] {
  return protocols
    .filter(([, managers]) => manager === undefined || managers.includes(manager))
    .map(([text]) => ({ text, detail: say('protocol'), isPrefix: true }));
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function folderName(path: string): string {
  return fileName(path.slice(0, path.lastIndexOf('/')));
}

/** Where a completion comes from. */
export const completionSentences = {
  installed: 'installed',
  locked: 'locked in {0}',
  sibling: 'in this workspace: {0}',
  catalog: 'the catalog says {0}',
  elsewhere: 'as in {0}',
  protocol: 'protocol',
} as const;

function say(name: keyof typeof completionSentences, ...args: readonly string[]): Message {
  return { template: completionSentences[name], args };
}
