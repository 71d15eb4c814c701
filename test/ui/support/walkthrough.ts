import type { Locator } from 'playwright-core';
import { becomes } from './becomes';
import type { Workbench } from './workbench';

/** The walkthrough of the transformer in front, as a person knows its parts. */
export class Walkthrough {
  readonly #workbench: Workbench;

  constructor(workbench: Workbench) {
    this.#workbench = workbench;
  }

  get sentence(): Locator {
    return this.#page.getByRole('combobox', { name: 'English sentence' });
  }

  /** The French below the sentence. */
  get translation(): Locator {
    return this.#page.locator('.translation').first();
  }

  /** What is wrong with the sentence, below it. */
  get problem(): Locator {
    return this.#page.locator('.problem-is').filter({ visible: true });
  }

  get question(): Locator {
    return this.#page.getByRole('region', { name: 'Predict, then reveal' });
  }

  /** The card of the number that is chosen. */
  get card(): Locator {
    return this.#page.getByRole('region', { name: 'How a number came about' });
  }

  /** What is switched, what that has done, and which numbers are shown. */
  get banner(): Locator {
    return this.#page.getByRole('region', { name: 'Changed:' });
  }

  /** What is told of a link that leads to what there is not. */
  get notice(): Locator {
    return this.#page.getByRole('note');
  }

  async open(): Promise<void> {
    await this.#workbench.runCommand('Transformer: Open Walkthrough');
    await this.sentence.waitFor();
  }

  /** Goes to a step by its box in the drawing of the towers. */
  async goTo(step: number): Promise<void> {
    const boxes = this.#page.getByRole('navigation', { name: 'The twelve steps' });
    await boxes.getByRole('button', { name: new RegExp(`^${step}(?!\\d)`) }).click();
    await this.showsStep(step);
  }

  async showsStep(step: number): Promise<void> {
    await this.#page.getByText(`Step ${step} of 12`, { exact: true }).waitFor();
  }

  /** The switch of a part, such as `Mask`, that does something to it, such as `off`. */
  toggle(part: string, effect: string): Locator {
    return this.#page
      .getByRole('group', { name: part, exact: true })
      .getByRole('button', { name: effect, exact: true });
  }

  exhibit(title: string | RegExp): Locator {
    return this.#page.getByRole('figure', { name: title });
  }

  /** What was said to a screen reader last. */
  async says(pattern: RegExp): Promise<void> {
    await becomes(
      async () => pattern.test((await this.#page.getByRole('status').textContent()) ?? ''),
      true,
    );
  }

  get #page() {
    return this.#workbench.explainer;
  }
}

/** Answers the question of the step with the keyboard, rightly or not, and reveals the answer. */
export async function answerByKeyboard(workbench: Workbench, shown: Walkthrough): Promise<void> {
  const { keyboard } = workbench.page;
  const number = shown.question.getByRole('spinbutton');
  if ((await number.count()) > 0) {
    await workbench.tabTo(number);
    await keyboard.type('1');
  } else {
    await workbench.tabTo(shown.question.getByRole('radio').first());
    await keyboard.press('Space');
  }
  await workbench.tabTo(shown.question.getByRole('button', { name: 'Reveal' }));
  await keyboard.press('Enter');
}
