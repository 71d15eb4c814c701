import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startVsCode } from '../test/ui/support/vscode';
import type { Workbench } from '../test/ui/support/workbench';

/** Takes the README's pictures: the extension as it is now, in a real VS Code. */
const folder = 'media/readme';

const pictures: Readonly<Record<string, (workbench: Workbench) => Promise<void>>> = {
  async explainer(workbench) {
    await workbench.openTopic('How the transformer works');
    await scrollTo(workbench, '#twelve-steps');
  },

  async lookUp(workbench) {
    await workbench.openTopic('Semantic versioning');
    await workbench.runCommand('Refresher: Look Up…');
    await workbench.lookUpBox.fill('carret');
    await workbench.options.filter({ hasText: 'Caret' }).first().waitFor();
  },

  async cards(workbench) {
    await workbench.page.keyboard.press('Escape');
    await workbench.setTheme('dark');
    await workbench.openTopic('Process vs thread');
    const card = workbench.explainer.locator('[data-type="choice"]').first();
    await card.locator('summary').click();
    await card.locator('input[data-correct="true"]').check();
    await card.getByRole('button', { name: 'Check' }).click();
    await scrollTo(workbench, `#${await card.getAttribute('id')}`);
  },
};

async function scrollTo({ explainer }: Workbench, selector: string): Promise<void> {
  await explainer.locator(selector).evaluate(element => {
    window.scrollBy(0, element.getBoundingClientRect().top - 60);
  });
}

async function takePictures(): Promise<void> {
  await mkdir(folder, { recursive: true });
  const vscode = await startVsCode({ browser: { viewport: { width: 1280, height: 800 } } });
  try {
    const workbench = await vscode.openWindow();
    await workbench.activityIcon.click();
    await workbench.topicRow('Process vs thread').waitFor();
    for (const [name, arrange] of Object.entries(pictures)) {
      await arrange(workbench);
      // Scrolling, themes and focus rings take a moment to settle.
      await sleep(1000);
      await workbench.page.screenshot({ path: join(folder, `${name}.png`) });
      console.log(`${folder}/${name}.png`);
    }
  } finally {
    await vscode.stop();
  }
}

void takePictures();
