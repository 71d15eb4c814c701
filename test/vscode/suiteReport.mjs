// @ts-check

/**
 * What a suite inside VS Code says to the process that started VS Code: a line for the person, or
 * its counts at the end. It travels through the console, where everything else talks too.
 * @typedef {{ line: string } | { counts: import('../support/counts.mjs').Counts }} SuiteReport
 */

const mark = 'SUITE_REPORT ';

/** @param {SuiteReport} report */
export function sendReport(report) {
  console.log(mark + JSON.stringify(report));
}

/**
 * The report in a line of the console; undefined when the line is none.
 * @param {string} line
 * @returns {SuiteReport | undefined}
 */
export function reportFromLine(line) {
  return line.startsWith(mark) ? JSON.parse(line.slice(mark.length)) : undefined;
}
