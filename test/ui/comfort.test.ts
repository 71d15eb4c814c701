import assert from 'node:assert/strict';
import { becomes } from './support/becomes';
import { faultsOf } from './support/inspect';
import { placeOf } from './support/place';
import { useVsCode } from './support/session';

describe('with reduced motion', () => {
  const session = useVsCode({ browser: { reducedMotion: 'reduce' } });

  it('nothing on the page glides', async () => {
    const { workbench } = session;
    await workbench.openTopic('Semantic versioning');
    const moving = await workbench.explainer.locator('*').evaluateAll(elements =>
      elements
        .filter(element => {
          const { scrollBehavior, transitionDuration, animationName } = getComputedStyle(element);
          const isSmooth = scrollBehavior === 'smooth' || parseFloat(transitionDuration) > 0.01;
          return isSmooth || animationName !== 'none';
        })
        .map(element => element.outerHTML.slice(0, 80)),
    );
    assert.deepEqual(moving, []);
  });
});

describe('at 200 % zoom', () => {
  const session = useVsCode({
    browser: { viewport: { width: 960, height: 540 }, deviceScaleFactor: 2 },
  });

  it('a topic is found, read and sound', async () => {
    const { workbench } = session;
    await workbench.activityIcon.click();
    await workbench.topicRow('Process vs thread').click();
    await workbench.showsTopic('Process vs thread');
    await workbench.screenshot('zoom-200-sidebar');
    await workbench.runCommand('View: Close Primary Side Bar');
    await workbench.runCommand('Refresher: Look Up…');
    await workbench.lookUpBox.fill('carret');
    await workbench.options.first().filter({ hasText: 'Caret' }).waitFor();
    await workbench.page.keyboard.press('Enter');
    await becomes(() => placeOf(workbench), { focused: 'Caret', isInView: true });
    await workbench.screenshot('zoom-200');
    assert.deepEqual(await faultsOf(workbench), []);
  });
});
