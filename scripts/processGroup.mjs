// @ts-check

/** A program started with this leads a group: a signal to it also reaches what it started. */
export const leadsGroup = { detached: process.platform !== 'win32' };

/**
 * Signals a program that leads a group, and all of the group; to be gone already is no failure.
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
export function signalGroup(child, signal) {
  if (child.pid === undefined) {
    return;
  }
  try {
    process.kill(leadsGroup.detached ? -child.pid : child.pid, signal);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ESRCH') {
      throw error;
    }
  }
}
