import assert from 'node:assert/strict';
import { follow, followCopied } from './support/address';
import { becomes } from './support/becomes';
import { useVsCode } from './support/session';
import { answerByKeyboard, Walkthrough } from './support/walkthrough';

const topic = 'How the transformer works';

describe('the transformer walkthrough, with the keyboard alone', () => {
  const session = useVsCode();
  let shown: Walkthrough;

  before(() => {
    shown = new Walkthrough(session.workbench);
  });

  it('leads from the topic through all twelve steps, and asks at each', async () => {
    const { workbench } = session;
    const { keyboard } = workbench.page;
    await workbench.openTopic(topic);
    await workbench.tabTo(
      workbench.explainer.getByRole('link', { name: /^See this step/ }).first(),
    );
    await keyboard.press('Enter');
    for (let step = 1; step <= 12; step += 1) {
      await shown.showsStep(step);
      await answerByKeyboard(workbench, shown);
      await shown.question.getByText(/^(Right|Not quite)\. ./).waitFor();
      assert.ok((await shown.question.getByText('right', { exact: true }).count()) <= 2);
      await shown.says(/^(Right|Not quite)\. ./);
      await keyboard.press(']');
    }
    await shown.showsStep(12);
  }).timeout(180_000);

  it('turns the pages by command too, and tells where one is', async () => {
    const { workbench } = session;
    await workbench.runCommand('Transformer: Previous Step');
    await shown.showsStep(11);
    await shown.says(/^Step 11: Softmax$/);
    await workbench.explainer
      .getByRole('heading', { name: 'Softmax', exact: true })
      .and(workbench.explainer.locator(':focus'))
      .waitFor();
  });

  it('follows a number back to an embedding', async () => {
    const { workbench } = session;
    await follow(workbench, 'transformer?s=11');
    await shown.showsStep(11);
    const cell = shown.exhibit('From logits to probabilities').getByRole('gridcell').first();
    await workbench.tabTo(cell);
    await workbench.page.keyboard.press('End');
    await workbench.page.keyboard.press('Enter');
    await shown.card.getByRole('heading', { name: /^probability / }).waitFor();
    await workbench.page.keyboard.press('c');
    await shown.card.locator('h3:focus').waitFor();
    await workbench.page.keyboard.press('c');
    await shown.exhibit('From logits to probabilities').locator(':focus').waitFor();
    await workbench.page.keyboard.press('c');
    await workbench.tabTo(shown.card.getByRole('button', { name: /: exponential, / }));
    const learned = shown.card.getByText('A learned weight');
    for (let walked = 0; walked < 30 && !(await learned.isVisible()); walked += 1) {
      await workbench.page.keyboard.press('Enter');
    }
    await shown.card.getByText(/^French embeddings/).waitFor();
    await workbench.page.keyboard.press('Escape');
    await learned.waitFor({ state: 'hidden' });
    await shown.card.getByRole('heading', { name: /^embedding le, / }).waitFor();
  });

  it('takes a sentence word by word, and names a word that it does not know', async () => {
    const { workbench } = session;
    const { keyboard } = workbench.page;
    await workbench.tabBackTo(shown.sentence);
    await shown.sentence.selectText();
    await keyboard.type('the black c');
    await workbench.explainer.getByRole('option', { name: 'cats', exact: true }).waitFor();
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    await keyboard.type('slept');
    await keyboard.press('Escape');
    await becomes(() => shown.sentence.inputValue(), 'the black cake slept');
    await shown.problem.getByText('The model learned no sentence with "slept"').waitFor();
    await shown.sentence.selectText();
    await keyboard.type('the blakc cat sleeps');
    await shown.problem.getByText('The model does not know the word "blakc".').waitFor();
    await shown.says(/does not know the word "blakc"\. Known and similar: .*black/);
    await workbench.tabTo(shown.problem.getByRole('button', { name: 'black' }));
    await keyboard.press('Enter');
    await becomes(() => shown.translation.textContent(), 'le chat noir dort');
  });

  it('goes back to the section of its step', async () => {
    const { workbench } = session;
    await workbench.tabTo(workbench.explainer.locator('.step-card summary'));
    await workbench.page.keyboard.press('Enter');
    await workbench.tabTo(workbench.explainer.getByRole('link', { name: 'section on this step' }));
    await workbench.page.keyboard.press('Enter');
    await workbench.showsTopic(topic);
    await workbench.explainer.locator(':focus').filter({ hasText: 'Softmax' }).waitFor();
  });
});

describe('the transformer walkthrough', () => {
  const session = useVsCode();
  let shown: Walkthrough;

  before(async () => {
    shown = new Walkthrough(session.workbench);
    await shown.open();
  });

  it('compares two sentences, which become one without positions', async () => {
    const { workbench } = session;
    await workbench.explainer.getByRole('button', { name: 'Compare two sentences' }).click();
    const second = workbench.explainer.locator('.translation').nth(1);
    await becomes(() => second.textContent(), 'le poisson a mangé le chat');
    await shown.goTo(3);
    await shown.toggle('Encoder positions', 'off').click();
    await becomes(
      async () => (await second.textContent()) === (await shown.translation.textContent()),
      true,
    );
    await shown.banner.getByRole('button', { name: 'Reset' }).click();
    await becomes(() => second.textContent(), 'le poisson a mangé le chat');
  });

  it('switches a head off, and shows what that changes', async () => {
    await shown.goTo(8);
    const cell = shown.exhibit('The same weights as a grid').getByRole('gridcell').first();
    const before = await cell.getAttribute('aria-label');
    await shown.toggle('Decoder layer 1, cross-attention', 'looks everywhere alike').click();
    await shown.banner.getByText(/^(Now it writes|The words stay the same)/).waitFor();
    await shown.says(/^(Now it writes|The words stay the same)/);
    const changed = await cell.getAttribute('aria-label');
    await shown.banner.getByRole('radio', { name: 'Δ' }).check();
    await becomes(
      async () => new Set([before, changed, await cell.getAttribute('aria-label')]).size,
      3,
    );
    await shown.banner.getByRole('radio', { name: 'as trained' }).check();
    await becomes(() => cell.getAttribute('aria-label'), before);
    await shown.banner.getByRole('button', { name: 'Reset' }).click();
    await shown.banner.waitFor({ state: 'hidden' });
  });

  it('says why nothing changes', async () => {
    const { workbench } = session;
    await follow(workbench, 'transformer?s=7&t=0&off=mask&view=changed');
    await shown.showsStep(7);
    await shown.banner
      .getByText('No logit of this prediction changes. There is one word so far, and so no later')
      .waitFor();
  });

  const query =
    's=8&src=the+small+black+cats+sleep&w=2&t=3&h=1&c=dec0.cross.h1.weights[3,1]' +
    '&off=enc0.self.h2,dec0.cross.h1=1@3&view=changed&scale=row';

  it('shows all that a link says, also after it was hidden, and copies the same link', async () => {
    const { workbench } = session;
    await workbench.openTopic(topic);
    await follow(workbench, `transformer?${query}`);
    await showsLinked(shown);
    await workbench.explainer.getByRole('button', { name: 'Copy link' }).click();
    await shown.says(/^The link was copied\.$/);
    const address = decodeURIComponent(await followCopied(workbench));
    assert.equal(address.slice(address.indexOf('?') + 1), query);
  });

  it('is as it was after a reload', async () => {
    await session.workbench.reload();
    await showsLinked(shown);
    assert.equal(await shown.notice.isVisible(), false);
  });

  it('goes on where it was left, once it is opened again', async () => {
    await session.workbench.closeEditors();
    await shown.open();
    await shown.showsStep(8);
    await becomes(() => shown.sentence.inputValue(), 'the small black cats sleep');
    assert.equal(await shown.banner.getByRole('listitem').count(), 2);
  });

  it('names what a link says that cannot be, and shows the rest', async () => {
    await follow(
      session.workbench,
      'transformer?s=13&src=the+zebra+sleeps&t=77&h=9&c=flux[1,2]&off=flux&T=-1&x=1',
    );
    await shown.showsStep(1);
    await shown.notice.waitFor();
    const told = await shown.notice.getByRole('listitem').allTextContents();
    assert.deepEqual(
      told.map(sentence => sentence.split(' ').slice(0, 4).join(' ')),
      [
        'The link says s=13,',
        'The link says T=-1,',
        'The link has parts',
        'The model has no',
        'The model has heads',
        'With its end the',
        'There is no number',
      ],
    );
    await shown.problem.getByText('The model does not know the word "zebra".').waitFor();
  });
});

/** The French, the head, the number and the switches of the link above. */
async function showsLinked(shown: Walkthrough): Promise<void> {
  await shown.showsStep(8);
  await becomes(() => shown.sentence.inputValue(), 'the small black cats sleep');
  await shown.card.getByRole('heading', { name: 'attention weight after chats: small' }).waitFor();
  await becomes(
    () => shown.banner.getByRole('listitem').allTextContents(),
    [
      'Encoder layer 1, self-attention, head 3: off',
      'Decoder layer 1, cross-attention, head 2: looks at “small” alone for word 4',
    ],
  );
}
