import { join } from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { root } from '../../vscode/paths.mjs';
import { becomes } from './becomes';
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

/** More than it takes to go once through a long page and the workbench around it. */
const mostPresses = 500;

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
    return this.visibleExplainers.last().contentFrame().frameLocator('#active-frame');
  }

  /** The frames of all explainers that can be seen. */
  get visibleExplainers(): Locator {
    return this.page.locator('iframe.webview.ready').filter({ visible: true });
  }

  /** The tree of topics in the sidebar. */
  get topicTree(): Locator {
    return this.page.getByRole('tree', { name: 'Topics' });
  }

  /** Where one types what to look up. */
  get lookUpBox(): Locator {
    return this.page.getByRole('textbox', { name: /^Search topics, headings, cards and text/ });
  }

  /** The entries of the list that a command shows. */
  get options(): Locator {
    return this.page.locator('.quick-input-widget').getByRole('option');
  }

  /** A question of VS Code that must be answered first. */
  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  /** A topic's row in the tree, which says whether it has been read. */
  topicRow(title: string, mark?: 'read' | 'unread'): Locator {
    // The rows of its headings come after it, and name it too.
    return this.topicTree.getByRole('treeitem', { name: `${title}, ${mark ?? ''}` }).first();
  }

  /** Runs a command by the title that the palette shows, such as `Refresher: Look Up…`. */
  async runCommand(title: string): Promise<void> {
    const box = this.page.getByRole('textbox', { name: /^Type the name of a command/ });
    const option = this.page.getByRole('option', { name: title }).first();
    // In a window that has just opened, the palette may come before the extension's commands.
    await becomes(async () => {
      await this.page.keyboard.press('Escape');
      await this.page.keyboard.press('F1');
      await box.fill(`>${title}`);
      return option.waitFor({ timeout: 5000 }).then(
        () => 'listed',
        () => 'missing',
      );
    }, 'listed');
    await box.press('Enter');
    await box.waitFor({ state: 'hidden' });
  }

  /** Chooses the first entry with this text from the list that a command shows. */
  async pick(text: string): Promise<void> {
    await this.page.getByRole('option').filter({ hasText: text }).first().click();
  }

  /** Opens a topic by the palette and waits for its page. */
  async openTopic(title: string): Promise<void> {
    await this.runCommand('Refresher: Open Topic…');
    const box = this.page.getByRole('textbox', { name: /^Choose a topic/ });
    await box.fill(title);
    await this.options.first().filter({ hasText: title }).waitFor();
    await box.press('Enter');
    await this.showsTopic(title);
  }

  /** Opens a file of the workspace by its name and waits for its text. */
  async openFile(name: string): Promise<void> {
    const box = this.page.getByRole('textbox', { name: /^Search files by name/ });
    await this.page.keyboard.press('Control+p');
    await box.fill(name);
    await this.options.first().filter({ hasText: name }).waitFor();
    await box.press('Enter');
    await this.page.getByRole('tab', { name, exact: false }).waitFor();
    await this.page.locator('.view-line').first().waitFor();
  }

  async closeEditors(): Promise<void> {
    await this.runCommand('View: Close All Editors');
    await this.page.getByRole('main').getByRole('tab').first().waitFor({ state: 'detached' });
  }

  /** Waits until the explainer in front shows a topic. */
  async showsTopic(title: string): Promise<void> {
    await this.explainer.getByRole('heading', { name: title, level: 1 }).waitFor();
  }

  /** Waits for a notification and dismisses it; under test, they do not pop up by themselves. */
  async isNotified(text: string): Promise<void> {
    await this.runCommand('Notifications: Show Notifications');
    await this.page.getByRole('dialog', { name: text }).waitFor();
    await this.runCommand('Notifications: Clear All Notifications');
    await this.page.getByRole('dialog', { name: text }).waitFor({ state: 'detached' });
  }

  /** Chooses from the menu that the right button opens at something. */
  async chooseInMenuOf(target: Locator, entry: string): Promise<void> {
    await target.click({ button: 'right' });
    await this.chooseInMenu(entry);
  }

  /** Chooses from the menu that is open, with the keyboard once the mouse has led it there. */
  async chooseInMenu(entry: string): Promise<void> {
    const item = this.page.getByRole('menuitem', { name: entry, exact: true });
    await item.hover();
    await this.page.locator('.action-item.focused').filter({ has: item }).waitFor();
    await this.page.keyboard.press('Enter');
    await item.waitFor({ state: 'detached' });
  }

  /** Presses Tab until something has the focus, as one does who has no mouse. */
  async tabTo(target: Locator): Promise<void> {
    await this.#pressUntilFocused('Tab', target);
  }

  /** The same, backwards. */
  async tabBackTo(target: Locator): Promise<void> {
    await this.#pressUntilFocused('Shift+Tab', target);
  }

  async setTheme(theme: Theme): Promise<void> {
    const { name, className } = themes[theme];
    await this.#vscode.changeSettings({ 'workbench.colorTheme': name });
    await this.page.locator(`.monaco-workbench.${className}`).waitFor();
  }

  /** Reloads the window by its command, since the browser's own would not wait for stored state. */
  async reload(): Promise<void> {
    await Promise.all([
      this.page.waitForEvent('load'),
      this.runCommand('Developer: Reload Window'),
    ]);
    await this.#isReady();
  }

  /** Keeps a picture of the window in the folder `screenshots`. */
  async screenshot(name: string): Promise<void> {
    await this.page.screenshot({ path: picturePath(name) });
  }

  /** Makes the window as large as it must be for a page of that width to stand in it whole. */
  async showWhole(width: number): Promise<void> {
    await this.#resizeExplainer({ width, height: 800 });
    await this.explainer.locator('body').evaluate(() => document.fonts.ready);
    const height = await this.explainer
      .locator('html')
      .evaluate(html => Math.min(html.scrollHeight, 15_000));
    await this.#resizeExplainer({ width, height });
  }

  /** Keeps a picture of the explainer in front alone. */
  async screenshotOfExplainer(name: string): Promise<void> {
    await this.visibleExplainers.last().screenshot({ path: picturePath(name) });
  }

  async #resizeExplainer(size: { readonly width: number; readonly height: number }): Promise<void> {
    const frame = this.visibleExplainers.last();
    const [window, now] = [this.page.viewportSize(), await frame.boundingBox()];
    if (window === null || now === null) {
      throw new Error('There is no explainer to resize.');
    }
    await this.page.setViewportSize({
      width: size.width + window.width - now.width,
      height: size.height + window.height - now.height,
    });
    await becomes(
      () => this.explainer.locator('html').evaluate(() => [innerWidth, innerHeight]),
      [size.width, size.height],
    );
  }

  async #pressUntilFocused(key: string, target: Locator): Promise<void> {
    for (let presses = 0; presses < mostPresses; presses += 1) {
      if (await hasFocus(target)) {
        return;
      }
      await this.page.keyboard.press(key);
    }
    throw new Error(`${mostPresses} presses of ${key} do not lead there.`);
  }

  /** Commands and icon of the extension arrive together, some time after the workbench itself. */
  async #isReady(): Promise<void> {
    await this.activityIcon.waitFor();
  }
}

function hasFocus(target: Locator): Promise<boolean> {
  return target.evaluate(element => element.ownerDocument.activeElement === element);
}

/** Where a picture of that name is kept. */
export function picturePath(name: string): string {
  return join(root, 'screenshots', `${name}.png`);
}
