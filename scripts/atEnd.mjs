// @ts-check

/** @type {Set<() => void>} */
const actions = new Set();

process.once('exit', () => {
  for (const action of [...actions].reverse()) {
    action();
  }
});

/**
 * Does something when this process ends, short of a kill, what came last first; the answer takes
 * the action back.
 * @param {() => void} action cannot wait for anything
 * @returns {() => void}
 */
export function atEnd(action) {
  actions.add(action);
  return () => actions.delete(action);
}
