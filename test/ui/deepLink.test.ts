import { becomes } from './support/becomes';
import { placeOf } from './support/place';
import { useVsCode } from './support/session';
import type { Workbench } from './support/workbench';

describe('a link to a topic', () => {
  const session = useVsCode();

  before(() => session.workbench.activityIcon.click());

  beforeEach(() => session.workbench.closeEditors());

  it('is copied from the sidebar and opens the topic', async () => {
    const { workbench } = session;
    await workbench.chooseInMenuOf(workbench.topicRow('Monitoring containers'), 'Copy Link');
    await workbench.runCommand('Developer: Open URL');
    await addressBox(workbench).press('Control+v');
    await openAddress(workbench);
    await workbench.showsTopic('Monitoring containers');
  });

  it('opens a section', async () => {
    const { workbench } = session;
    await follow(workbench, 'topic/ep159/semantic-versioning#caret');
    await workbench.showsTopic('Semantic versioning');
    await becomes(() => placeOf(workbench), { focused: 'Caret', isInView: true });
  });

  it('says so when it names no topic', async () => {
    const { workbench } = session;
    await follow(workbench, 'topic/ep159/no-such-topic');
    await workbench.isNotified('There is no topic "ep159/no-such-topic".');
  });

  it('says so when it is no link to a topic', async () => {
    const { workbench } = session;
    await follow(workbench, 'command/workbench.action.closeWindow');
    await workbench.isNotified('This link names no topic of System Design Refresher');
  });
});

/** Opens an address of the extension, as a browser or a chat would. */
async function follow(workbench: Workbench, path: string): Promise<void> {
  await workbench.runCommand('Developer: Open URL');
  await addressBox(workbench).fill(`code-oss://design-refresher.system-design-refresher/${path}`);
  await openAddress(workbench);
}

/** VS Code asks before an address reaches an extension. */
async function openAddress(workbench: Workbench): Promise<void> {
  await addressBox(workbench).press('Enter');
  await workbench.dialog.getByRole('button', { name: 'Open' }).click();
}

function addressBox(workbench: Workbench) {
  return workbench.page.locator('.quick-input-widget').getByRole('textbox');
}
