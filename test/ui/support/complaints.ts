import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { root } from '../../vscode/paths.mjs';

/** The workbench's own code, its look at the market place, and files that this build leaves out. */
const ofWorkbench = [
  /\/static\/out\/vs\/code\//,
  /^Failed to load resource: .* \((http:\/\/localhost:|https:\/\/open-vsx\.org\/)/,
  /^A bad HTTP response code \(404\) was received when fetching the script\. \(\)/,
];

const ofExtension = ['design-refresher.system-design-refresher', join(root, 'dist')];

/**
 * What a window's console says is wrong: errors and breaches of the content security policy, in any
 * of its frames, except what the workbench says about matters of its own.
 */
export class Complaints {
  readonly #texts: string[] = [];

  constructor(page: Page) {
    page.on('console', message => {
      if (message.type() === 'error') {
        this.#add(`${message.text()} (${message.location().url})`);
      }
    });
    page.on('pageerror', error => this.#add(`${error.message} (${error.stack})`));
  }

  /** What has been said since the last call. */
  take(): readonly string[] {
    return this.#texts.splice(0);
  }

  #add(text: string): void {
    const isOurs = ofExtension.some(name => text.includes(name));
    if (isOurs || !ofWorkbench.some(pattern => pattern.test(text))) {
      this.#texts.push(text);
    }
  }
}
