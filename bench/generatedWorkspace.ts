import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const packagesFromRegistry = 400;
const dependenciesEach = 20;
const siblingsEach = 6;

/** Writes an npm workspace of that many packages, in step with its lockfile; nothing is installed. */
export function writeWorkspace(folder: string, packages: number): void {
  const members = Array.from({ length: packages }, (_, at) => memberOf(at, packages));
  const root = {
    ...{ name: 'workspace', version: '1.0.0', private: true, packageManager: 'npm@11.6.0' },
    workspaces: ['packages/*'],
  };
  rmSync(folder, { recursive: true, force: true });
  members.forEach(member => {
    const home = join(folder, 'packages', member.name);
    mkdirSync(home, { recursive: true });
    write(join(home, 'package.json'), member);
  });
  write(join(folder, 'package.json'), root);
  write(join(folder, 'package-lock.json'), {
    ...{ name: root.name, version: root.version, lockfileVersion: 3, requires: true },
    packages: lockedIn(root, members),
  });
}

function lockedIn(root: object, members: readonly GeneratedMember[]): object {
  const libraries = Array.from({ length: packagesFromRegistry }, (_, at) => `library-${at}`);
  const locked: readonly (readonly [string, object])[] = [
    ['', root],
    ...members.map(member => [`packages/${member.name}`, member] as const),
    ...members.map(
      ({ name }) => [`node_modules/${name}`, { resolved: `packages/${name}`, link: true }] as const,
    ),
    ...libraries.map((name, at) => {
      const resolved = `https://packages.example/${name}.tgz`;
      return [`node_modules/${name}`, { version: `${1 + (at % 9)}.4.2`, resolved }] as const;
    }),
  ];
  return Object.fromEntries<object>(locked);
}

/** A manifest of that many dependencies, all sound. */
export function generatedManifest(dependencies: number): string {
  const all = Array.from(
    { length: dependencies },
    (_, at) => [`library-${at}`, rangeOf(at)] as const,
  );
  return JSON.stringify(
    { name: 'many', version: '1.0.0', dependencies: Object.fromEntries(all) },
    null,
    2,
  );
}

interface GeneratedMember {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly dependencies: Readonly<Record<string, string>>;
}

function memberOf(at: number, packages: number): GeneratedMember {
  const libraries = spread(dependenciesEach, each => (at * 7 + each * 19) % packagesFromRegistry);
  const siblings = spread(siblingsEach, each => (at + 1 + each * 31) % packages);
  const dependencies = [
    ...libraries.map(each => [`library-${each}`, rangeOf(each)] as const),
    ...siblings.map(each => [`member-${each}`, '1.0.0'] as const),
  ];
  return {
    ...{ name: `member-${at}`, version: '1.0.0', license: 'MIT' },
    dependencies: Object.fromEntries(dependencies.sort(([one], [other]) => (one < other ? -1 : 1))),
  };
}

function spread(count: number, each: (at: number) => number): readonly number[] {
  return [...new Set(Array.from({ length: count }, (_, at) => each(at)))];
}

function rangeOf(library: number): string {
  return `^${1 + (library % 9)}.${library % 5}.0`;
}

function write(path: string, value: object): void {
  writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`);
}
