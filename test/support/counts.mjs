// @ts-check
import { appendFileSync, existsSync, readFileSync } from 'node:fs';

/**
 * How a suite tells what it counted to whoever runs several of them: one line of JSON is added to
 * the file that this variable of the environment names, if it names one.
 */
export const countsVariable = 'TEST_COUNTS';

/** @typedef {{ readonly passed: number, readonly failed: number }} Counts */

/** @param {Counts} counts */
export function reportCounts({ passed, failed }) {
  const file = process.env[countsVariable];
  if (file) {
    appendFileSync(file, `${JSON.stringify({ passed, failed })}\n`);
  }
}

/**
 * The sum of what suites told; nothing told is zero of each.
 * @param {string} file
 * @returns {Counts}
 */
export function readCounts(file) {
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
  return sumCounts(lines.map(line => JSON.parse(line)));
}

/**
 * @param {readonly Counts[]} all
 * @returns {Counts}
 */
export function sumCounts(all) {
  return {
    passed: all.reduce((sum, { passed }) => sum + passed, 0),
    failed: all.reduce((sum, { failed }) => sum + failed, 0),
  };
}
