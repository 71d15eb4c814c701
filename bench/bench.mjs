// @ts-check
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { register } from 'tsx/esm/api';
import { runMain } from '../scripts/run.mjs';
import { projectNode, root } from '../test/vscode/paths.mjs';

const header = `# Speed and size as ratios to a peer or a limit of the same run: lower is better.
# One line a measurement, separated by tabs: name, ratio, unit, detail. Unit × is a plain ratio;
# sizes are in KB of 1000 bytes. The verdict on the target ends the detail.`;

await runMain(async () => {
  console.log(header);
  await packageExtension();
  register();
  const { measurements } = await import('./measurements');
  const { lineOf } = await import('./result');
  const wanted = process.argv.slice(2);
  for (const [name, measure] of Object.entries(measurements)) {
    if (wanted.length === 0 || wanted.includes(name)) {
      console.log(`# ${name}`);
      for await (const result of measure()) {
        console.log(lineOf(result));
      }
    }
  }
});

/** What a person installs is what is measured. */
async function packageExtension() {
  await promisify(execFile)(projectNode, ['scripts/package.mjs'], { cwd: root });
}
