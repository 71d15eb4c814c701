import type { Locator } from 'playwright-core';
import type { Workbench } from './workbench';

/** Opens an address of the extension, as a browser or a chat would. */
export async function follow(workbench: Workbench, path: string): Promise<void> {
  await workbench.runCommand('Developer: Open URL');
  await addressBox(workbench).fill(`code-oss://design-refresher.system-design-refresher/${path}`);
  await openAddress(workbench);
}

/** Opens the address that was copied last, and returns it. */
export async function followCopied(workbench: Workbench): Promise<string> {
  await workbench.runCommand('Developer: Open URL');
  await addressBox(workbench).press('Control+v');
  const address = await addressBox(workbench).inputValue();
  await openAddress(workbench);
  return address;
}

/** VS Code asks before an address reaches an extension. */
async function openAddress(workbench: Workbench): Promise<void> {
  await addressBox(workbench).press('Enter');
  await workbench.dialog.getByRole('button', { name: 'Open' }).click();
}

function addressBox(workbench: Workbench): Locator {
  return workbench.page.locator('.quick-input-widget').getByRole('textbox');
}
