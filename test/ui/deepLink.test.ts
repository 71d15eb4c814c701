import { follow, followCopied } from './support/address';
import { becomes } from './support/becomes';
import { placeOf } from './support/place';
import { useVsCode } from './support/session';

describe('a link to a topic', () => {
  const session = useVsCode();

  before(() => session.workbench.activityIcon.click());

  beforeEach(() => session.workbench.closeEditors());

  it('is copied from the sidebar and opens the topic', async () => {
    const { workbench } = session;
    await workbench.chooseInMenuOf(workbench.topicRow('Monitoring containers'), 'Copy Link');
    await followCopied(workbench);
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
