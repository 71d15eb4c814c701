import assert from 'node:assert/strict';
import { startVsCode } from './vscode';
import type { VsCode, VsCodeOptions } from './vscode';
import type { Workbench } from './workbench';

/** A box that has just opened stays, though the page it covers may get the focus late. */
const patient = { 'workbench.quickOpen.closeOnFocusLost': false };

/** The VS Code of one `describe`. */
export interface Session {
  readonly vscode: VsCode;
  /** Its first window. */
  readonly workbench: Workbench;
  /** Another window of the same person. */
  openWindow(): Promise<Workbench>;
}

/**
 * Starts a VS Code before the tests around the call and stops it after them. Each test fails also
 * by what a window's console complains about, and leaves a picture behind when it fails.
 */
export function useVsCode(options?: VsCodeOptions): Session {
  const windows: Workbench[] = [];
  let started: VsCode | undefined;

  const session: Session = {
    get vscode() {
      assert.ok(started, 'VS Code has not been started');
      return started;
    },
    get workbench() {
      const [first] = windows;
      assert.ok(first, 'no window is open');
      return first;
    },
    async openWindow() {
      const window = await session.vscode.openWindow();
      windows.push(window);
      return window;
    },
  };

  before(async () => {
    started = await startVsCode({ ...options, settings: { ...patient, ...options?.settings } });
    await session.openWindow();
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') {
      const name = this.currentTest.fullTitle().replaceAll(/\W+/g, '-');
      await Promise.all(
        windows.map((window, index) => window.screenshot(`failed-${name}-${index}`)),
      );
    }
    assert.deepEqual(
      windows.flatMap(({ complaints }) => complaints.take()),
      [],
    );
  });

  after(() => started?.stop());

  return session;
}
