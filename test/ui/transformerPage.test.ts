import assert from 'node:assert/strict';
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeExtensionFolder } from '../vscode/extensionFolder.mjs';
import { root } from '../vscode/paths.mjs';
import { makeTemporaryFolder } from '../vscode/temporaryFolder.mjs';
import { follow } from './support/address';
import { faultsOf } from './support/inspect';
import { useVsCode } from './support/session';
import { startVsCode, type VsCode } from './support/vscode';
import { Walkthrough } from './support/walkthrough';
import { allThemes, type Workbench } from './support/workbench';

/** As long as sentences get. */
const long = 'src=my+friends+watched+the+big+white+birds+in+the+garden&w=6&t=9';

describe('the page of the transformer walkthrough', () => {
  const session = useVsCode({ browser: { reducedMotion: 'reduce' } });
  let shown: Walkthrough;

  before(async () => {
    await session.workbench.runCommand('View: Close Primary Side Bar');
    shown = new Walkthrough(session.workbench);
    await shown.open();
  });

  // Each step in two widths and two themes.
  const looks = [300, 700, 1300].flatMap(width => allThemes.map(theme => ({ width, theme })));
  for (const [index, { width, theme }] of looks.entries()) {
    const [first, second] = [index + 1, ((index + 7) % 12) + 1];
    it(`is sound at ${width} px, ${theme}, in steps ${first} and ${second}`, async () => {
      const { workbench } = session;
      await workbench.setTheme(theme);
      await follow(
        workbench,
        `transformer?s=${first}&off=dec0.cross.h1&view=difference&c=logits[5,9]`,
      );
      await isSound(workbench, first, width);
      await follow(workbench, `transformer?s=${second}&vs=the+fish+ate+the+cat`);
      await isSound(workbench, second, width);
    });
  }

  async function isSound(workbench: Workbench, step: number, width: number): Promise<void> {
    await shown.showsStep(step);
    await workbench.showWhole(width);
    assert.deepEqual(await faultsOf(workbench), [], `step ${step}`);
  }

  it('has no exhibit of more than 2,000 elements, and none that moves', async () => {
    const { workbench } = session;
    for (let step = 1; step <= 12; step += 1) {
      await follow(workbench, `transformer?s=${step}&${long}&by=beam&beam=8`);
      await shown.showsStep(step);
      const counts = await workbench.explainer
        .getByRole('figure')
        .evaluateAll(figures => figures.map(figure => figure.querySelectorAll('*').length));
      assert.ok(counts.length > 0 && Math.max(...counts) <= 2000, `step ${step}: ${counts.join()}`);
      const moving = await workbench.explainer
        .locator('html')
        .evaluate(() => document.getAnimations().length);
      assert.equal(moving, 0);
    }
  });
});

describe('the transformer walkthrough without whole weights', () => {
  let vscode: VsCode;
  let workbench: Workbench;
  let weights: string;

  before(async () => {
    const extension = join(await makeTemporaryFolder(), 'extension');
    await makeExtensionFolder(extension);
    // Code behind a link counts as no extension's, whose messages carry no bytes.
    for (const name of ['dist', 'media']) {
      await rm(join(extension, name));
      await cp(join(root, name), join(extension, name), { recursive: true });
    }
    weights = join(extension, 'media/transformer/translator.f32');
    vscode = await startVsCode({ extension });
    workbench = await vscode.openWindow();
  });

  after(() => vscode.stop());

  async function says(sentence: string): Promise<void> {
    await workbench.runCommand('Transformer: Open Walkthrough');
    const { explainer } = workbench;
    await explainer.getByRole('alert').filter({ hasText: sentence }).waitFor();
    await explainer.getByText('Without whole weights no numbers are shown.').waitFor();
    assert.equal(await explainer.getByRole('figure').count(), 0);
    await workbench.closeEditors();
  }

  it('says that they were altered, and shows no numbers', async () => {
    const bytes = await readFile(weights);
    bytes[0] = (bytes[0] ?? 0) ^ 1;
    await writeFile(weights, bytes);
    await says('The weights of the transformer were altered: their checksum is another.');
  });

  it('says that they were cut', async () => {
    const bytes = await readFile(weights);
    await writeFile(weights, bytes.subarray(0, -4));
    await says(`are damaged: ${bytes.length - 4} bytes in place of ${bytes.length}.`);
  });

  it('says that they are missing', async () => {
    await rm(weights);
    await says('The weights of the transformer are missing.');
    assert.deepEqual(workbench.complaints.take(), []);
  });
});
