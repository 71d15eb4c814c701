// @ts-check
import { join } from 'node:path';
import { projectNode, root } from '../test/vscode/paths.mjs';
import { doStep, run, runMain } from './run.mjs';

await runMain(async () => {
  await doStep('Building for production', () => run(projectNode, ['esbuild.mjs', '--production']));
  await doStep('Packaging', () =>
    run(projectNode, [
      join(root, 'node_modules/@vscode/vsce/vsce'),
      ...['package', '--out', 'system-design-refresher.vsix', '--no-dependencies'],
      ...['--allow-missing-repository', '--no-rewrite-relative-links'],
    ]),
  );
});
