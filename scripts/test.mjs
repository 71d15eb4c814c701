// @ts-check
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { countsVariable, readCounts, sumCounts } from '../test/support/counts.mjs';
import { atEnd } from './atEnd.mjs';
import { installPackages } from './install.mjs';
import { announce, runMain, runNpm } from './run.mjs';

/** Everything that must hold, in the order in which a failure says most. */
const steps = [
  { title: 'Types', script: 'check:types' },
  { title: 'Lint and walls', script: 'check:lint' },
  { title: 'Format', script: 'check:format' },
  { title: 'Build', script: 'build' },
  { title: 'Content', script: 'check:content' },
  { title: 'Words to translate', script: 'check:l10n' },
  { title: 'Unit tests and command line', script: 'test:unit', counts: true, isMocha: true },
  { title: 'Integration tests in VS Code', script: 'test:integration', counts: true },
  { title: 'UI tests in VS Code', script: 'test:ui', counts: true, isMocha: true },
];

const reporter = ['--', '--reporter', 'test/support/countingReporter.mjs'];

/** The person's own Node, which also runs the command line: npm scripts put the project's first. */
const ownNode = process.env.npm_node_execpath ?? process.execPath;

await runMain(async () => {
  await installPackages();
  const folder = mkdtempSync(join(tmpdir(), 'refresher-counts-'));
  atEnd(() => rmSync(folder, { recursive: true, force: true }));
  const results = [];
  for (const step of steps) {
    const file = join(folder, step.script.replace(':', '-'));
    const finished = announce(step.title);
    const code = await runNpm(['run', '--silent', step.script, ...(step.isMocha ? reporter : [])], {
      env: { [countsVariable]: file, REFRESHER_OWN_NODE: ownNode },
    });
    finished(code === 0);
    const counts = step.counts ? readCounts(file) : { passed: code === 0 ? 1 : 0, failed: 0 };
    results.push({ ...step, counts: countSilence(counts, code) });
  }
  const failed = results.filter(({ counts }) => counts.failed > 0);
  for (const { title, script } of failed) {
    console.log(`Failed: ${title} (npm run ${script})`);
  }
  const total = sumCounts(results.map(({ counts }) => counts));
  console.log(`${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed > 0 ? 1 : 0;
});

/**
 * A step that fails without a failed test, or runs no test at all, is itself one failure.
 * @param {import('../test/support/counts.mjs').Counts} counts
 * @param {number} code
 */
function countSilence({ passed, failed }, code) {
  const isSilent = failed === 0 && (code !== 0 || passed === 0);
  return { passed, failed: isSilent ? 1 : failed };
}
