import { useVsCode } from './support/session';

describe('two windows', () => {
  const session = useVsCode();
  const title = 'Semantic versioning';

  it('show the same read marks', async () => {
    const one = session.workbench;
    const other = await session.openWindow();
    await other.activityIcon.click();
    await other.topicRow(title, 'unread').waitFor();

    await one.page.bringToFront();
    await one.activityIcon.click();
    await one.chooseInMenuOf(one.topicRow(title), 'Mark as Read');
    await one.topicRow(title, 'read').waitFor();

    await other.page.bringToFront();
    await other.runCommand('Refresher: Refresh Topics');
    await other.topicRow(title, 'read').waitFor();
  });
});
