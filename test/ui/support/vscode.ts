import { chromium } from 'playwright-core';
import type { BrowserContextOptions } from 'playwright-core';
import { browserFlags, findBrowser } from '../../vscode/findBrowser.mjs';
import { root, sampleWorkspace } from '../../vscode/paths.mjs';
import { calmSettings, startServer } from '../../vscode/server.mjs';
import { copyToTemporary } from '../../vscode/temporaryFolder.mjs';
import { developmentPayload, workbenchUrl } from '../../vscode/workbenchUrl.mjs';
import { Workbench } from './workbench';

type Settings = Readonly<Record<string, unknown>>;

export interface VsCodeOptions {
  /** Folder of a built extension, loaded for development; the repository unless given. */
  readonly extension?: string;
  /** Of installed extensions; nothing is then loaded for development. */
  readonly extensionsFolder?: string;
  /** Copied, and the copy opened; the sample workspace unless given. */
  readonly workspace?: string;
  /** False opens the workspace in Restricted Mode. */
  readonly trustsFolders?: boolean;
  readonly settings?: Settings;
  /** Playwright's, such as the viewport and `reducedMotion`. */
  readonly browser?: BrowserContextOptions;
}

/** A running VS Code with the extension: one person's windows, settings and stored state. */
export interface VsCode {
  /** The copy of the workspace, which all windows show. */
  readonly workspace: string;
  openWindow(): Promise<Workbench>;
  /** Changes some of the user's settings, as if the person saved them. */
  changeSettings(changes: Settings): Promise<void>;
  stop(): Promise<void>;
}

/** Starts a VS Code of its own, with nothing stored yet; `stop` ends it and removes its files. */
export async function startVsCode(options: VsCodeOptions = {}): Promise<VsCode> {
  let settings = { ...calmSettings, ...options.settings };
  const { extension = root, extensionsFolder, trustsFolders } = options;
  const [workspace, server, browser] = await Promise.all([
    copyToTemporary(options.workspace ?? sampleWorkspace),
    startServer({ settings, extensionsFolder, trustsFolders }),
    chromium.launch({ executablePath: findBrowser(), args: browserFlags }),
  ]);
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    ...options.browser,
  });
  const payload = extensionsFolder ? undefined : developmentPayload(server.url, extension);
  const url = workbenchUrl({ url: server.url, folder: workspace, payload });

  const vscode: VsCode = {
    workspace,
    openWindow: async () => Workbench.open(await context.newPage(), url, vscode),
    changeSettings: async changes => {
      settings = { ...settings, ...changes };
      await server.writeSettings(settings);
    },
    stop: async () => {
      await browser.close();
      await server.stop();
    },
  };
  return vscode;
}
