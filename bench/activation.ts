import { join } from 'node:path';
import { startVsCode } from '../test/ui/support/vscode';
import type { Workbench } from '../test/ui/support/workbench';
import { installExtension } from '../test/vscode/installExtension.mjs';
import { root } from '../test/vscode/paths.mjs';
import type { Result } from './result';
import { median } from './statistics';

const runs = 7;

const ours = 'System Design Refresher';

const peers = [
  { name: 'activation.npm', peer: 'NPM support for VS Code', target: 0.15 },
  { name: 'activation.merge-conflict', peer: 'Merge Conflict', target: 1 },
];

const peerNames = peers.map(({ peer }) => peer);

/**
 * Activation as *Developer: Show Running Extensions* tells it, which is the time to load the code
 * and to call `activate`. Each run is a VS Code of its own with the packaged extension.
 */
export async function* activation(): AsyncIterable<Result> {
  const extensionsFolder = await installExtension(join(root, 'system-design-refresher.vsix'));
  const times: Readonly<Record<string, number>>[] = [];
  for (let run = 0; run < runs; run += 1) {
    times.push(await timesOfOneRun(extensionsFolder));
  }
  for (const { name, peer, target } of peers) {
    const pairs = times.map(time => `${time[ours]}/${time[peer]}`);
    yield {
      name,
      value: median(times.map(time => time[ours] / time[peer])),
      unit: '×',
      detail: `median of ${runs} runs, ms of ours/${peer}: ${pairs.join(' ')}`,
      target,
    };
  }
}

async function timesOfOneRun(extensionsFolder: string): Promise<Record<string, number>> {
  const vscode = await startVsCode({
    extensionsFolder,
    // The list makes only the rows that fit.
    browser: { viewport: { width: 1280, height: 4000 } },
  });
  try {
    const workbench = await vscode.openWindow();
    // While several extensions start, the time of each holds the loading of others: ours, like the
    // lightest peer, starts after the rush.
    await timesOf(workbench, peerNames);
    await workbench.page.keyboard.press('Escape');
    await workbench.activityIcon.click();
    await workbench.page.getByRole('treeitem').first().waitFor();
    return await timesOf(workbench, [ours, ...peerNames]);
  } finally {
    await vscode.stop();
  }
}

async function timesOf(
  workbench: Workbench,
  names: readonly string[],
): Promise<Record<string, number>> {
  await workbench.runCommand('Developer: Show Running Extensions');
  const times = names.map(async name => [name, await timeOf(workbench, name)] as const);
  return Object.fromEntries(await Promise.all(times));
}

async function timeOf(workbench: Workbench, name: string): Promise<number> {
  const row = workbench.page
    .locator('.runtime-extensions-editor .extension')
    .filter({ has: workbench.page.locator('.name', { hasText: new RegExp(`^${name}$`) }) });
  const text = await row.locator('.activation-time', { hasText: /\d+ms/ }).textContent();
  return Number(/(\d+)ms/.exec(text ?? '')?.[1]);
}
