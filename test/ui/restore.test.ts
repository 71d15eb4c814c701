import assert from 'node:assert/strict';
import { restingScroll } from './support/place';
import { useVsCode } from './support/session';

describe('a reloaded window', () => {
  const session = useVsCode();
  const title = 'Process vs thread';

  it('shows the topic where reading stopped, and its read mark', async () => {
    const { workbench } = session;
    await workbench.activityIcon.click();
    await workbench.chooseInMenuOf(workbench.topicRow('Monitoring containers'), 'Mark as Read');
    await workbench.topicRow('Monitoring containers', 'read').waitFor();
    await workbench.openTopic(title);
    for (const key of ['PageDown', 'PageDown', 'PageDown']) {
      await workbench.page.keyboard.press(key);
    }
    const before = await restingScroll(workbench);
    assert.ok(before > 1000, `scrolled to ${before}`);

    await workbench.reload();
    await workbench.showsTopic(title);
    assert.ok(Math.abs((await restingScroll(workbench)) - before) < 50);
    await workbench.topicRow('Monitoring containers', 'read').waitFor();
    await workbench.topicRow('Semantic versioning', 'unread').waitFor();
  });
});
