import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { becomes } from './support/becomes';
import { faultsOf } from './support/inspect';
import { useVsCode } from './support/session';
import { allThemes, type Workbench } from './support/workbench';

describe('the range explorer, with the keyboard alone', () => {
  const session = useVsCode();

  before(async () => {
    await session.workbench.runCommand('View: Close Primary Side Bar');
    await openExplorer(session.workbench);
  });

  it('waits for a range to be typed', async () => {
    const { workbench } = session;
    const field = fieldIn(workbench, 'Range');
    await becomes(() => field.evaluate(element => element.matches(':focus')), true);
    await workbench.page.keyboard.type('^4.1.0');
    await becomes(() => field.inputValue(), '^4.1.0');
  });

  it('says what the range means and which versions match, as one types', async () => {
    const { workbench } = session;
    await type(workbench, 'Range', '~1.2.3');
    await becomes(
      () => textOf(workbench.explainer.getByRole('status')),
      '1.2.3 or later, but below 1.3.0. 3 of 6 versions are in ~1.2.3.',
    );
    await type(workbench, 'Versions', '1.2.3 1.3.0-rc.1 1.2.9-rc.1 1.2');
    await becomes(
      () => rowsOf(workbench, 'Which versions match, and why'),
      [
        '1.2.3 yes 1.2.3 or higher, and below 1.3.0.',
        '1.3.0-rc.1 no A pre-release of 1.3.0, and ~1.2.3 ends before the first of those.',
        '1.2.9-rc.1 no Within the bounds, but a pre-release, and ~1.2.3 names no pre-release of 1.2.9.',
        '1.2 – 1.2 has no patch number, and a version is MAJOR.MINOR.PATCH. Write 1.2.0.',
      ],
    );
    const line = workbench.explainer.getByRole('img', { name: /^1\.2\.3 or later/ });
    assert.deepEqual(await line.locator('.tried.in').count(), 1);
    assert.deepEqual(await line.locator('.tried.out').count(), 2);
  });

  it('moves what stays on the number line', async () => {
    const { workbench } = session;
    await type(workbench, 'Versions', '1.2.3 1.9.0');
    const label = workbench.explainer.locator('.range-line [data-key="label:1.9.0"]');
    const before = await label.elementHandle();
    const place = await label.getAttribute('transform');
    await type(workbench, 'Range', '^1.2.3 || ^3');
    await becomes(async () => (await label.getAttribute('transform')) === place, false);
    assert.ok(await label.evaluate((element, other) => element === other, before));
  });

  it('offers what was surely meant', async () => {
    const { workbench } = session;
    await type(workbench, 'Range', '>1.0,');
    const button = workbench.explainer.getByRole('button', { name: 'Use it' });
    await button.waitFor();
    assert.equal(await fieldIn(workbench, 'Range').getAttribute('aria-invalid'), 'true');
    await workbench.tabTo(button);
    await workbench.page.keyboard.press('Enter');
    await becomes(() => fieldIn(workbench, 'Range').inputValue(), '>1.0');
    assert.equal(await fieldIn(workbench, 'Range').getAttribute('aria-invalid'), 'false');
  });

  it('compares two ranges, and tells where else the text means something else', async () => {
    const { workbench } = session;
    await type(workbench, 'Range', '~1.2');
    await type(workbench, 'Compare with', '^1.2.3');
    const { explainer } = workbench;
    await explainer
      .getByText('~1.2 and ^1.2.3 have versions in common, and each has some of its own.')
      .waitFor();
    await explainer.getByText('Only in ^1.2.3: 1.3.0').waitFor();
    await becomes(
      async () => (await rowsOf(workbench, 'Which versions match, and why'))[1],
      '1.9.0 no yes ~1.2: Not below 1.3.0, where ~1.2 ends.^1.2.3: 1.2.3 or higher, and below 2.0.0.',
    );
    const elsewhere = await rowsOf(workbench, 'The same text elsewhere');
    assert.ok(elsewhere.some(row => /^Composer .* More than npm: 1\.3\.0 too\.$/.test(row)));
  });

  it('keeps its fields while another page is in front, and when the window is reloaded', async () => {
    const { workbench } = session;
    await workbench.tabTo(workbench.explainer.getByRole('link', { name: 'Tilde', exact: true }));
    await workbench.page.keyboard.press('Enter');
    await workbench.showsTopic('Semantic versioning');
    await workbench.runCommand('Refresher: Explain Range…');
    await hasFields(workbench);
    await workbench.reload();
    await hasFields(workbench);
  });
});

describe('the page of the range explorer', () => {
  const session = useVsCode();

  before(async () => {
    await session.workbench.runCommand('View: Close Primary Side Bar');
    await openExplorer(session.workbench);
    await type(session.workbench, 'Range', '^0.2.3 || >=1.0.0-rc.1 <3');
    await type(session.workbench, 'Compare with', '=>1.0');
    await type(
      session.workbench,
      'Versions',
      '0.2.2 0.2.3 0.3.0-beta.2 1.0.0-rc10 1.0.0-rc2 1.0.0+build 2.1.0 3.0.0 v1.2 1.02.3',
    );
  });

  for (const width of [300, 700, 1300]) {
    for (const theme of allThemes) {
      it(`is sound at ${width} px, ${theme}`, async () => {
        const { workbench } = session;
        await workbench.setTheme(theme);
        await workbench.showWhole(width);
        await workbench.screenshotOfExplainer(`rangeExplorer-${theme}-${width}`);
        assert.deepEqual(await faultsOf(workbench), []);
      });
    }
  }
});

async function openExplorer(workbench: Workbench): Promise<void> {
  await workbench.runCommand('Refresher: Explain Range…');
  await workbench.explainer.getByRole('heading', { name: 'Explain a range', level: 1 }).waitFor();
}

function fieldIn(workbench: Workbench, name: string): Locator {
  return workbench.explainer.getByRole('textbox', { name, exact: true });
}

/** Goes to a field and writes over what stands there. */
async function type(workbench: Workbench, name: string, text: string): Promise<void> {
  await fieldIn(workbench, name).focus();
  await fieldIn(workbench, name).selectText();
  await workbench.page.keyboard.type(text);
  await becomes(() => fieldIn(workbench, name).inputValue(), text);
}

async function hasFields(workbench: Workbench): Promise<void> {
  await fieldIn(workbench, 'Range').waitFor();
  await becomes(
    () =>
      Promise.all(
        ['Range', 'Compare with', 'Versions'].map(name => fieldIn(workbench, name).inputValue()),
      ),
    ['~1.2', '^1.2.3', '1.2.3 1.9.0'],
  );
}

/** The rows of the table in a region, each as one text. */
function rowsOf(workbench: Workbench, region: string): Promise<readonly string[]> {
  return workbench.explainer
    .getByRole('region', { name: region })
    .locator('tbody tr')
    .evaluateAll(rows =>
      rows.map(row =>
        [...row.children]
          .map(cell => cell.textContent.trim())
          .join(' ')
          .replace(/\s+/g, ' '),
      ),
    );
}

async function textOf(locator: Locator): Promise<string> {
  return ((await locator.textContent()) ?? '').trim();
}
