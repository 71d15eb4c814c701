import { join } from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { root } from '../../vscode/paths.mjs';
import { Complaints } from './complaints';
import type { VsCode } from './vscode';

/** VS Code's themes, each with the class that the workbench then has. */
const themes = {
  light: { name: 'Light Modern', className: 'vs' },
  dark: { name: 'Dark Modern', className: 'vs-dark' },
  highContrast: { name: 'Default High Contrast', className: 'hc-black' },
  highContrastLight: { name: 'Default High Contrast Light', className: 'hc-light' },
} as const;

export type Theme = keyof typeof themes;

export const allThemes = Object.keys(themes) as readonly Theme[];

/** One window of VS Code: what a person sees in it and does there. */
export class Workbench {
  readonly page: Page;
  readonly complaints: Complaints;
  readonly #vscode: VsCode;

  private constructor(page: Page, vscode: VsCode) {
    this.page = page;
    this.complaints = new Complaints(page);
    this.#vscode = vscode;
  }

  static async open(page: Page, url: string, vscode: VsCode): Promise<Workbench> {
    const workbench = new Workbench(page, vscode);
    await page.goto(url);
    await workbench.#isReady();
    return workbench;
  }

  /** The extension's icon in the activity bar. */
  get activityIcon(): Locator {
    return this.page
      .getByRole('tablist', { name: 'Active View Switcher' })
      .getByRole('tab', { name: 'System Design Refresher' });
  }

  /** The document in the explainer panel that is in front, or in the one beside it. */
  get explainer(): FrameLocator {
    return this.page
      .locator('iframe.webview.ready')
      .filter({ visible: true })
      .last()
      .contentFrame()
      .frameLocator('#active-frame');
  }

  /** Runs a command by the title that the palette shows, such as `Refresher: Look Up…`. */
  async runCommand(title: string): Promise<void> {
    await this.page.keyboard.press('F1');
    await this.page.getByRole('textbox', { name: /^Type the name of a command/ }).fill(`>${title}`);
    await this.page.getByRole('option', { name: title }).first().waitFor();
    await this.page.keyboard.press('Enter');
  }

  /** Chooses the first entry with this text from the list that a command shows. */
  async pick(text: string): Promise<void> {
    await this.page.getByRole('option').filter({ hasText: text }).first().click();
  }

  async setTheme(theme: Theme): Promise<void> {
    const { name, className } = themes[theme];
    await this.#vscode.changeSettings({ 'workbench.colorTheme': name });
    await this.page.locator(`.monaco-workbench.${className}`).waitFor();
  }

  /** Reloads the window, as *Developer: Reload Window* does. */
  async reload(): Promise<void> {
    await this.page.reload();
    await this.#isReady();
  }

  /** Keeps a picture of the window in the folder `screenshots`. */
  async screenshot(name: string): Promise<void> {
    await this.page.screenshot({ path: join(root, 'screenshots', `${name}.png`) });
  }

  async #isReady(): Promise<void> {
    await this.page.getByRole('tablist', { name: 'Active View Switcher' }).waitFor();
  }
}
