import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Locator } from 'playwright-core';
import { becomes } from './support/becomes';
import { useVsCode } from './support/session';
import { allThemes, type Workbench } from './support/workbench';

describe('the manifest check', () => {
  const session = useVsCode({
    settings: {
      // Off, as on a desktop: what is changed but not saved counts.
      'files.autoSave': 'off',
      'json.schemaDownload.enable': false,
      // The hover of VS Code's own npm support asks the registry.
      'npm.fetchOnlinePackageInfo': false,
    },
  });

  async function open(name: string, text: string): Promise<Workbench> {
    const { workbench } = session;
    await workbench.closeEditors();
    await workbench.openFile(name);
    await lineWith(workbench, text).waitFor();
    return workbench;
  }

  function write(path: string, text: string): Promise<void> {
    const file = join(session.vscode.workspace, path);
    return mkdir(dirname(file), { recursive: true }).then(() => writeFile(file, text));
  }

  before(() => write('pnpm-workspace.yaml', 'packages: []\ncatalog:\n  kafkajs: 2.2.4\n'));

  afterEach(() => session.workbench.runCommand('File: Revert File'));

  it('underlines a bad version as it is typed, explains it, mends it and takes that back', async () => {
    const workbench = await open('package.json', 'kafkajs');
    const { keyboard } = workbench.page;
    await squiggles(workbench).first().waitFor();
    const others = await squiggles(workbench).count();
    await typeBefore(workbench, 'kafkajs', '2.2.4",', '=>');
    await becomes(() => squiggles(workbench).count(), others + 1);

    // On the first characters, for only those are to blame.
    await hover(workbench, lineWith(workbench, 'kafkajs').getByText('=>2.2.4'), 15);
    await hoverOf(workbench)
      .getByText(/is not npm’s way to write a range/)
      .waitFor();
    await hoverOf(workbench).getByRole('link', { name: 'E1-misspelt-operator' }).waitFor();
    await keyboard.press('Escape');

    await keyboard.press('Control+.');
    await workbench.page.getByText('Change to `>=2.2.4`').click();
    await becomes(() => textOf(workbench, 'kafkajs'), '"kafkajs": ">=2.2.4",');
    await becomes(() => squiggles(workbench).count(), others);

    await keyboard.press('Control+z');
    await becomes(() => textOf(workbench, 'kafkajs'), '"kafkajs": "=>2.2.4",');
    await becomes(() => squiggles(workbench).count(), others + 1);
  });

  it('lists what is wrong in the Problems view, each with a code that leads on', async () => {
    const workbench = await open('package.json', 'kafkajs');
    await typeBefore(workbench, 'kafkajs', '2.2.4",', '=>');
    await workbench.runCommand('Problems: Focus on Problems View');
    const problem = workbench.page
      .getByRole('tree', { name: 'Problems' })
      .getByRole('treeitem')
      .filter({ hasText: 'so npm refuses `=>2.2.4`' });
    await problem.waitFor();
    await workbench.screenshot('manifest-problems');
    await problem.locator('a').filter({ hasText: 'E1-misspelt-operator' }).click();
    await workbench.showsTopic('Semantic versioning');
    await workbench.page.getByRole('tab', { name: /^package\.json/ }).click();
    await workbench.page.keyboard.press('Control+j');
  });

  it('checks the catalog of a workspace of pnpm as it checks a manifest', async () => {
    const workbench = await open('pnpm-workspace.yaml', 'kafkajs');
    await typeBefore(workbench, 'kafkajs', '2.2.4', '=>');
    await becomes(() => squiggles(workbench).count(), 1);
    await workbench.page.keyboard.press('Control+.');
    await workbench.page.getByText('Change to `>=2.2.4`').click();
    await becomes(() => textOf(workbench, 'kafkajs'), 'kafkajs: ">=2.2.4"');
    await becomes(() => squiggles(workbench).count(), 0);
  });

  it('completes a version with what is installed', async () => {
    await write('node_modules/express/package.json', '{"name":"express","version":"5.1.7"}');
    const workbench = await open('package.json', 'express');
    await typeBefore(workbench, 'express', '^5.1.0",', '');
    await workbench.page.keyboard.press('Control+ ');
    const option = workbench.page.getByRole('option', { name: /^\^5\.1\.7.*installed/ });
    await option.waitFor();
    await workbench.screenshot('manifest-completion');
    await option.click();
    await becomes(() => textOf(workbench, 'express'), '"express": "^5.1.7",');
  });

  for (const theme of allThemes) {
    it(`tells on hover what a range lets in, ${theme}`, async () => {
      const workbench = await open('package.json', 'express');
      await workbench.setTheme(theme);
      await hover(workbench, lineWith(workbench, 'express').getByText('^5.1.0'));
      await hoverOf(workbench).getByText('5.1.0 or later, but below 6.0.0.').waitFor();
      await workbench.screenshot(`manifest-hover-${theme}`);
      await hoverOf(workbench).getByRole('link', { name: 'Read more' }).click();
      await workbench.showsTopic('Semantic versioning');
    });
  }

  it('leads from a hover to the range explorer', async () => {
    const workbench = await open('package.json', 'ioredis');
    const explain = hoverOf(workbench).getByRole('link', { name: 'Explain range' });
    // Problems that arrive meanwhile close the hover under the pointer.
    await untilDone(async () => {
      await hover(workbench, lineWith(workbench, 'ioredis').getByText('~5.4.1'));
      await explain.click({ timeout: 5000 });
    });
    const range = workbench.explainer.getByRole('textbox', { name: 'Range', exact: true });
    await becomes(() => range.inputValue(), '~5.4.1');
  });
});

function lineWith({ page }: Workbench, name: string): Locator {
  return page.locator('.view-line').filter({ hasText: name }).first();
}

async function textOf(workbench: Workbench, name: string): Promise<string> {
  const text = await lineWith(workbench, name).innerText();
  return text.replace(/\s/g, ' ').trim();
}

/** Types something before the last characters of a line, `after`, and leaves the suggestions. */
async function typeBefore(
  workbench: Workbench,
  name: string,
  after: string,
  text: string,
): Promise<void> {
  const { keyboard } = workbench.page;
  await lineWith(workbench, name).click();
  await keyboard.press('End');
  for (let left = after.length; left > 0; left -= 1) {
    await keyboard.press('ArrowLeft');
  }
  await keyboard.type(text);
  await keyboard.press('Escape');
}

/** Comes from elsewhere, for a pointer that rests opens nothing. */
async function hover({ page }: Workbench, target: Locator, x = 20): Promise<void> {
  await page.mouse.move(0, 0);
  await target.hover({ position: { x, y: 8 } });
}

/** Tries a few times what the workbench may interrupt; the last failure counts. */
async function untilDone(action: () => Promise<void>, tries = 4): Promise<void> {
  try {
    await action();
  } catch (error) {
    if (tries === 1) {
      throw error;
    }
    await untilDone(action, tries - 1);
  }
}

function hoverOf({ page }: Workbench): Locator {
  return page.locator('.monaco-hover-content').filter({ visible: true });
}

function squiggles({ page }: Workbench): Locator {
  return page.locator('.squiggly-error, .squiggly-warning');
}
