import { changingAs, placeOf } from '../fixes/edits';
import type { Related } from '../model';
import { namedEntry } from '../namedEntry';
import type { Project } from '../project/model';
import { usedLock } from '../project/usedLock';
import type { ProjectRule } from '../rule';
import { apiVersionIn, isNewerApi } from '../typesVsCode';
import { vsCodeEngineOf } from '../vscodeEngine';

const name = '@types/vscode';

export const typesVsCodeLockedNewer: ProjectRule = {
  kind: 'project',
  id: 'C11',
  slug: 'types-vscode-locked-newer',
  severity: 'warning',
  title: 'The installed @types/vscode is newer than engines.vscode',
  why: 'A caret lets the types float above the engine: the manifest looks right, vsce packages it, and the code calls what the oldest supported VS Code does not have.',
  section: 'lockfile',
  given: 'The lockfile has @types/vscode 1.100.0.',
  bad: [
    '{ "engines": { "vscode": "^1.82.0" }, "devDependencies": { "@types/vscode": "^1.82.0" } }',
  ],
  good: [
    '{ "engines": { "vscode": "^1.100.0" }, "devDependencies": { "@types/vscode": "^1.90.0" } }',
    '{ "engines": { "vscode": "*" }, "devDependencies": { "@types/vscode": "^1.82.0" } }',
  ],
  check: (manifest, project) => {
    const engine = vsCodeEngineOf(manifest.root);
    const types = namedEntry(manifest, 'devDependencies', name);
    const found = types && actualTypes(project);
    const wanted = apiVersionIn(engine?.value ?? '');
    const has = apiVersionIn(found?.version ?? '');
    if (engine === undefined || types === undefined || found === undefined) {
      return [];
    }
    const asked = apiVersionIn(types.specifier.value);
    const isSaidAlready = asked !== undefined && wanted !== undefined && isNewerApi(asked, wanted);
    if (wanted === undefined || has === undefined || isSaidAlready || !isNewerApi(has, wanted)) {
      return [];
    }
    const all = { start: 0, end: types.specifier.value.length };
    const pinned = `~${wanted.join('.')}.0`;
    const template =
      '`{0}` became {1}, and `engines.vscode` is `{2}`: the compiler accepts calls that VS Code {3} does not have. Write `{4}` and install again, or raise the engine.';
    return [
      {
        message: {
          template,
          args: [types.specifier.value, found.version, engine.value, wanted.join('.'), pinned],
        },
        at: placeOf(types, all),
        fixes: [
          changingAs({ template: 'Change to `{0}`, which does not float', args: [pinned] }, types, {
            at: all,
            text: pinned,
          }),
        ],
        related: [found.related],
      },
    ];
  },
};

/** What is locked, or else what is installed. */
function actualTypes(
  project: Project,
): { readonly version: string; readonly related: Related } | undefined {
  const lock = usedLock(project);
  const version = lock?.versions.get(name);
  if (lock !== undefined && version !== undefined) {
    const at = lock.specifiers?.get(name)?.at ?? 0;
    const message = { template: 'Locked as {0}', args: [version] };
    return { version, related: { path: lock.path, at: { start: at, end: at }, message } };
  }
  const there = project.installed?.get(name);
  if (there?.version === undefined) {
    return undefined;
  }
  const at = { start: there.at, end: there.at };
  const message = { template: 'Installed as {0}', args: [there.version] };
  return { version: there.version, related: { path: there.path, at, message } };
}
