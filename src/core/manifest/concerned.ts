import type { Manifest } from './model';
import type { Project, Shared } from './project/model';
import type { ProjectRule } from './rule';
import { rules } from './rules';
import type { Wording } from './wording';

type Concerning = ProjectRule & Required<Pick<ProjectRule, 'concerns'>>;

const concerning = rules.filter(
  (rule): rule is Concerning => rule.kind === 'project' && rule.concerns !== undefined,
);

/** What is known of a workspace: thousands of entries say the same, and concern nobody. */
interface Known extends Shared {
  readonly byWording: WeakMap<Wording, readonly Concerning[]>;
}

const workspaces = new WeakMap<Shared['members'], Known>();

/** The rules for which `project` has something to compare with an entry of the manifest. */
export function concernedWith(
  { entries }: Manifest,
  project: Project,
): (rule: ProjectRule) => boolean {
  const { byWording } = knownOf(project);
  const concerned = entries.flatMap(entry => {
    const known = byWording.get(entry.wording);
    if (known !== undefined) {
      return known;
    }
    const found = concerning.filter(rule => rule.concerns(entry, project));
    byWording.set(entry.wording, found);
    return found;
  });
  const unique = new Set<ProjectRule>(concerned);
  return rule => rule.concerns === undefined || unique.has(rule);
}

function knownOf({ members, uses, overridden, catalogs }: Shared): Known {
  const known = workspaces.get(members);
  if (known?.uses === uses && known.overridden === overridden && known.catalogs === catalogs) {
    return known;
  }
  const unknown = { members, uses, overridden, catalogs, byWording: new WeakMap() };
  workspaces.set(members, unknown);
  return unknown;
}
