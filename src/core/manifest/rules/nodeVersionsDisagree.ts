import { clipped, placeOf } from '../fixes/edits';
import { propertyOf, type JsonString } from '../json';
import type { Manifest, Related } from '../model';
import { namedEntry } from '../namedEntry';
import type { Project } from '../project/model';
import { nameOf, parentOf } from '../project/paths';
import { stringOf } from '../readManifest';
import type { ProjectRule } from '../rule';
import { rangeOf } from '../specifier/range';

export const nodeVersionsDisagree: ProjectRule = {
  kind: 'project',
  id: 'C5',
  slug: 'node-versions-disagree',
  severity: 'warning',
  title: 'engines.node and the Node chosen for work exclude each other',
  why: 'Version managers choose by .nvmrc, .node-version, volta or devEngines; npm then warns that the very Node they chose is not supported.',
  section: 'ranges-are-not-semver',
  given: '.nvmrc holds `v18.17.0`.',
  bad: [
    '{ "engines": { "node": ">=20" } }',
    '{ "engines": { "node": "^22.1.0" }, "volta": { "node": "20.11.0" } }',
    '{ "engines": { "node": "^18.1.0" }, "devEngines": { "runtime": { "name": "node", "version": "^22" } } }',
  ],
  good: [
    '{ "engines": { "node": ">=18" } }',
    '{ "engines": { "node": "18.17 || >=20" }, "volta": { "node": "20.11.0" } }',
    '{ "engines": { "node": "please use bun" } }',
  ],
  check: (manifest, project) => {
    const engine = namedEntry(manifest, 'engines', 'node');
    const supported = engine && rangeOf(engine.specifier.value);
    if (engine === undefined || supported === undefined) {
      return [];
    }
    return [...choicesIn(manifest, project), ...choicesBeside(project)].flatMap(
      ({ place, text, related }) => {
        const chosen = rangeOf(text);
        if (chosen === undefined || supported.parsed.intersects(chosen.parsed)) {
          return [];
        }
        const template =
          '{0} chooses Node `{1}`, which is not among the supported `{2}`. Change one of them.';
        return [
          {
            message: { template, args: [place, clipped(text), clipped(engine.specifier.value)] },
            at: placeOf(engine, { start: 0, end: engine.specifier.value.length }),
            related: [related],
          },
        ];
      },
    );
  },
};

/** A Node that somebody is told to use. */
interface Choice {
  readonly place: string;
  readonly text: string;
  readonly related: Related;
}

function choicesIn({ root }: Manifest, { path }: Project): readonly Choice[] {
  const runtime = propertyOf(propertyOf(root, 'devEngines'), 'runtime');
  const runtimes = runtime?.kind === 'array' ? runtime.items : [runtime];
  const said: readonly (readonly [string, JsonString | undefined])[] = [
    ['`volta`', stringOf(propertyOf(root, 'volta'), 'node')],
    // With several, any of them will do.
    ...(runtimes.length === 1 && stringOf(runtimes[0], 'name')?.value === 'node'
      ? [['`devEngines.runtime`', stringOf(runtimes[0], 'version')] as const]
      : []),
  ];
  return said.flatMap(([place, string]) =>
    string === undefined
      ? []
      : [{ place, text: string.value, related: relatedTo(path, string.at.start, string.at.end) }],
  );
}

/** What lies in the nearest folder counts; of names such as `lts/*` nothing is known offline. */
function choicesBeside({ path, nodeVersions }: Project): readonly Choice[] {
  const own = nodeVersions.filter(file => parentOf(file.path) === parentOf(path));
  return (own.length > 0 ? own : nodeVersions).flatMap(file => {
    const [, version] = /^[ \t]*v?(\d+(?:\.\d+){0,2})[ \t]*\r?(?:$|#)/m.exec(file.text) ?? [];
    const isFirst = version !== undefined && hasOnlyCommentsBefore(file.text, version);
    const start = file.text.indexOf(version ?? '');
    return isFirst
      ? [
          {
            place: nameOf(file.path),
            text: version,
            related: relatedTo(file.path, start, start + version.length),
          },
        ]
      : [];
  });
}

function hasOnlyCommentsBefore(text: string, version: string): boolean {
  const before = text.slice(0, text.indexOf(version)).split('\n');
  return before.slice(0, -1).every(line => /^\s*(?:#|$)/.test(line));
}

function relatedTo(path: string, start: number, end: number): Related {
  return { path, at: { start, end }, message: { template: 'Node is chosen here', args: [] } };
}
