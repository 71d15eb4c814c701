import { dependencySections } from '../model';
import type { Project } from './model';

/** Who asks whom, by the paths of the manifests. */
interface Neighbours {
  readonly asked: ReadonlyMap<string, readonly string[]>;
  readonly asking: ReadonlyMap<string, readonly string[]>;
}

type Members = Project['members'];

const neighbours = new WeakMap<Members, Neighbours>();
const companions = new WeakMap<Members, Map<string, ReadonlySet<string>>>();

/** What is only developed with is not there when a package runs. */
const running: readonly string[] = dependencySections.filter(name => name !== 'devDependencies');

/**
 * The packages of the workspace, by the paths of their manifests, that one program can hold
 * together with the one at `path`: all that any of its users need, and itself.
 */
export function companionsOf(path: string, members: Members): ReadonlySet<string> {
  const known = companions.get(members) ?? new Map<string, ReadonlySet<string>>();
  companions.set(members, known);
  const { asked, asking } = neighboursIn(members);
  const found = known.get(path) ?? reached(reached([path], asking), asked);
  known.set(path, found);
  return found;
}

function neighboursIn(members: Members): Neighbours {
  const known = neighbours.get(members);
  if (known !== undefined) {
    return known;
  }
  const asked = new Map<string, string[]>();
  const asking = new Map<string, string[]>();
  for (const { path, manifest } of members.values()) {
    for (const { section, name } of manifest.entries) {
      const sibling = running.includes(section) ? members.get(name)?.path : undefined;
      if (sibling !== undefined) {
        append(asked, path, sibling);
        append(asking, sibling, path);
      }
    }
  }
  const found = { asked, asking };
  neighbours.set(members, found);
  return found;
}

function append(lists: Map<string, string[]>, key: string, value: string): void {
  const list = lists.get(key);
  if (list === undefined) {
    lists.set(key, [value]);
  } else {
    list.push(value);
  }
}

/** Where `next` leads from `start`, in any number of steps. */
function reached(
  start: Iterable<string>,
  next: ReadonlyMap<string, readonly string[]>,
): ReadonlySet<string> {
  const found = new Set(start);
  // A set that grows while it is gone through is gone through to its end.
  for (const path of found) {
    next.get(path)?.forEach(each => found.add(each));
  }
  return found;
}
