import { isYarnClassic } from './manager';
import type { Lock, Project } from './model';
import { nameOf } from './paths';

type Installing = Pick<Project, 'manager' | 'managerVersion' | 'managerFrom' | 'locks'>;

/**
 * The lockfile that an install reads. None where several package managers left theirs and nothing
 * but these tells which is used, where another kind of Yarn wrote it, or where it is unusable.
 */
export function usedLock(project: Installing): Lock | undefined {
  const { manager, managerFrom, locks } = project;
  const own = locks.find(lock => lock.manager === manager);
  const isDisputed =
    locks.some(lock => lock.manager !== manager) &&
    locks.some(({ path }) => nameOf(path) === managerFrom);
  return isDisputed || own?.unusable !== undefined || isOfOtherYarn(own, project) ? undefined : own;
}

/** Whether Yarn 1 wrote the lockfile and a later one is stated to be used, or the other way round. */
export function isOfOtherYarn(
  lock: Lock | undefined,
  project: Pick<Project, 'manager' | 'managerVersion' | 'locks'>,
): boolean {
  const isKnown = project.managerVersion !== undefined && lock !== undefined && lock.format !== '';
  return (
    isKnown && lock.manager === 'yarn' && isYarnClassic(project) !== (lock.format === 'classic')
  );
}
