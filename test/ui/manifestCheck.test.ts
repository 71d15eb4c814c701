import type { Locator } from 'playwright-core';
import { becomes } from './support/becomes';
import { useVsCode } from './support/session';
import type { Workbench } from './support/workbench';

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

  beforeEach(async () => {
    const { workbench } = session;
    await workbench.closeEditors();
    await openManifest(workbench);
  });

  afterEach(() => session.workbench.runCommand('File: Revert File'));

  it('underlines a bad version as it is typed, explains it, mends it and takes that back', async () => {
    const { workbench } = session;
    const { keyboard } = workbench.page;
    await typeBeforeVersion(workbench, 'kafkajs', '=>');
    await squiggles(workbench).first().waitFor();

    // On the first characters, for only those are to blame.
    await lineOf(workbench, 'kafkajs')
      .getByText('=>2.2.4')
      .hover({ position: { x: 15, y: 8 } });
    const hover = workbench.page.locator('.monaco-hover-content');
    await hover.getByText(/is not npm’s way to write a range/).waitFor();
    await hover.getByRole('link', { name: 'E1-misspelt-operator' }).waitFor();
    await keyboard.press('Escape');

    await keyboard.press('Control+.');
    await workbench.page.getByText('Change to `>=2.2.4`').click();
    await becomes(() => textOf(workbench, 'kafkajs'), '"kafkajs": ">=2.2.4",');
    await becomes(() => squiggles(workbench).count(), 0);

    await keyboard.press('Control+z');
    await becomes(() => textOf(workbench, 'kafkajs'), '"kafkajs": "=>2.2.4",');
    await squiggles(workbench).first().waitFor();
  });

  it('tells on hover what a range lets in, and leads to the page that explains it', async () => {
    const { workbench } = session;
    await lineOf(workbench, 'express').getByText('^5.1.0').hover();
    const hover = workbench.page.locator('.monaco-hover-content');
    await hover.getByText('5.1.0 or later, but below 6.0.0.').waitFor();
    for (const theme of ['light', 'dark', 'highContrast', 'highContrastLight'] as const) {
      await workbench.setTheme(theme);
      await lineOf(workbench, 'express').getByText('^5.1.0').hover();
      await hover.getByText('5.1.0 or later, but below 6.0.0.').waitFor();
      await workbench.screenshot(`manifest-hover-${theme}`);
    }
    await hover.getByRole('link', { name: 'Read more' }).click();
    await workbench.showsTopic('Semantic versioning');
  });
});

async function openManifest({ page }: Workbench): Promise<void> {
  await page.keyboard.press('Control+p');
  await page.getByRole('textbox', { name: /^Search files by name/ }).fill('package.json');
  await page
    .getByRole('option', { name: /^package\.json/ })
    .first()
    .click();
  await page.locator('.view-line').filter({ hasText: 'parcel-tracker' }).first().waitFor();
}

/** The line of a dependency. */
function lineOf({ page }: Workbench, name: string): Locator {
  return page.locator('.view-line').filter({ hasText: `"${name}"` });
}

async function textOf(workbench: Workbench, name: string): Promise<string> {
  const text = await lineOf(workbench, name).innerText();
  return text.replace(/\s/g, ' ').trim();
}

/** Types something at the beginning of a version such as `2.2.4`, and leaves the suggestions. */
async function typeBeforeVersion(workbench: Workbench, name: string, text: string): Promise<void> {
  const { keyboard } = workbench.page;
  await lineOf(workbench, name).click();
  await keyboard.press('End');
  const after = '2.2.4",'.length;
  for (let left = after; left > 0; left -= 1) {
    await keyboard.press('ArrowLeft');
  }
  await keyboard.type(text);
  await keyboard.press('Escape');
}

function squiggles({ page }: Workbench): Locator {
  return page.locator('.squiggly-error, .squiggly-warning');
}
