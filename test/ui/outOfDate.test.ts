import assert from 'node:assert/strict';
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeExtensionFolder } from '../vscode/extensionFolder.mjs';
import { root } from '../vscode/paths.mjs';
import { makeTemporaryFolder } from '../vscode/temporaryFolder.mjs';
import { faultsOf } from './support/inspect';
import { startVsCode, type VsCode } from './support/vscode';
import type { Workbench } from './support/workbench';

const topic = 'The data engineering roadmap';
const section = 'Log or queue?';

describe('what may be out of date', () => {
  let vscode: VsCode;
  let workbench: Workbench;

  before(async () => {
    vscode = await startVsCode({ extension: await extensionWithOldKafka() });
    workbench = await vscode.openWindow();
  });

  after(() => vscode.stop());

  it('is listed with its date, and opens at its section', async () => {
    await workbench.runCommand('Refresher: Show What May Be Out of Date');
    const first = workbench.options.first();
    await first.filter({ hasText: 'Apache Kafka' }).waitFor();
    await first.filter({ hasText: `${topic} › ${section}` }).waitFor();
    await first.filter({ hasText: 'tool, due 2001-01-01' }).waitFor();
    await workbench.screenshot('out-of-date');
    await workbench.page.keyboard.press('Enter');
    await workbench.showsTopic(topic);
    await workbench.explainer.locator(':focus').filter({ hasText: section }).waitFor();
  });

  it('is named on the page by a badge, which leads to it', async () => {
    const { explainer } = workbench;
    const badge = explainer.locator('summary').filter({ hasText: 'May be out of date' });
    await badge.focus();
    await workbench.page.keyboard.press('Enter');
    await badge.filter({ hasText: 'Due for another review: 1' }).waitFor();
    await workbench.screenshot('out-of-date-badge');
    await explainer.getByRole('link', { name: 'Apache Kafka', exact: true }).first().click();
    await explainer.locator(':focus').filter({ hasText: section }).waitFor();
    assert.deepEqual(await faultsOf(workbench), []);
  });

  it('is not named on any page when the setting says so', async () => {
    await vscode.changeSettings({ 'refresher.stalenessBadge': false });
    await workbench.explainer.locator('.stale').waitFor({ state: 'detached' });
    assert.deepEqual(workbench.complaints.take(), []);
  });
});

/** The built extension, one of whose tools was reviewed when there was no such tool. */
async function extensionWithOldKafka(): Promise<string> {
  const folder = join(await makeTemporaryFolder(), 'extension');
  await makeExtensionFolder(folder);
  await rm(join(folder, 'content'));
  await cp(join(root, 'content'), join(folder, 'content'), { recursive: true });
  const path = join(folder, 'content/ep159/data/roadmap-tools.json');
  const tools = await readFile(path, 'utf8');
  const old = tools.replace(
    /(?<="id": "kafka",[^}]*)"reviewed": "[^"]*"/,
    '"reviewed": "2000-01-01", "reviewEvery": "1y"',
  );
  assert.notEqual(old, tools);
  await writeFile(path, old);
  return folder;
}
