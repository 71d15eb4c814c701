import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { TopicKey } from '../../src/core/pack/model';
import { AnswerFields } from '../../src/features/explainer/answerFields';
import { Answers } from '../../src/host/answers';
import { EventStore } from '../../src/host/eventStore';
import { Progress } from '../../src/host/progress';
import type { ToExplainer } from '../../src/protocol/explainer';
import { eventually } from './support/eventually';
import { mementoOf } from './support/mementoOf';
import { silentLog } from './support/silentLog';
import { temporaryFolder } from './support/temporaryFolder';

const topic = 'ep159/process-vs-thread';
const first = { topic, callout: 'your-turn', text: 'First.' } as const;
const second = { ...first, text: 'Second,\nlonger.' };

describe('own answers', () => {
  let storage: vscode.Uri;

  beforeEach(async () => {
    storage = await temporaryFolder();
  });

  afterEach(() => vscode.workspace.fs.delete(storage, { recursive: true }));

  function openStore(formerKeys: ReadonlyMap<string, TopicKey> = new Map()): EventStore {
    return new EventStore(storage, formerKeys, silentLog());
  }

  /** A window with one page, and what its page was told. */
  function openWindow(): {
    readonly answers: Answers;
    readonly fields: AnswerFields;
    readonly orders: ToExplainer[];
  } {
    const answers = new Answers(openStore());
    const orders: ToExplainer[] = [];
    const fields = new AnswerFields(answers, order => orders.push(order), silentLog());
    return { answers, fields, orders };
  }

  it('come back after a restart, the last of each', async () => {
    const before = new Answers(openStore());
    await before.write(first);
    await before.write(second);
    const after = new Answers(openStore());
    await after.refresh();
    assert.deepEqual(
      after.to(topic).map(({ callout, text }) => [callout, text]),
      [['your-turn', 'Second,\nlonger.']],
    );
  });

  it('are written once the writing rests, and only when there is something new', async () => {
    const answers = new Answers(openStore());
    const kept = await Promise.all(
      ['', 'F', 'Fi', 'First.'].map(text => answers.write({ ...first, text })),
    );
    kept.push(await answers.write(first));
    assert.deepEqual(kept, [false, false, false, true, true]);
    const files = await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(storage, 'events'));
    assert.equal(files.length, 1);
  });

  it('are not said to be kept while they cannot be written', async () => {
    const answers = new Answers(openStore());
    const inTheWay = vscode.Uri.joinPath(storage, 'events');
    await vscode.workspace.fs.writeFile(inTheWay, new Uint8Array());
    await assert.rejects(answers.write(first));
    await assert.rejects(answers.write(first));
    await vscode.workspace.fs.delete(inTheWay);
    assert.equal(await answers.write(first), true);
    const restarted = openStore();
    await restarted.refresh();
    assert.deepEqual(
      new Answers(restarted).to(topic).map(({ text }) => text),
      ['First.'],
    );
  });

  it('reach the page of another window, and come back to their own only as confirmed', async () => {
    const [one, other] = [openWindow(), openWindow()];
    await one.fields.fill(topic);
    await other.fields.fill(topic);
    await one.fields.write(first);
    await other.answers.refresh();
    const empty = { type: 'showAnswers', topic, answers: [] };
    await eventually(() =>
      assert.deepEqual(
        [one.orders, other.orders],
        [
          [empty, { type: 'confirmAnswer', ...first }],
          [empty, { type: 'showAnswers', topic, answers: [first] }],
        ],
      ),
    );
  });

  it('fill a page that is shown again', async () => {
    const { fields, orders } = openWindow();
    await fields.fill(topic);
    await fields.write(first);
    await fields.fill('ep159/semantic-versioning');
    await fields.fill(topic);
    assert.deepEqual(orders.slice(2), [
      { type: 'showAnswers', topic: 'ep159/semantic-versioning', answers: [] },
      { type: 'showAnswers', topic, answers: [first] },
    ]);
  });

  it('and marks stay with a topic that has changed its id', async () => {
    const old = openStore();
    await new Answers(old).write(first);
    await new Progress(old, mementoOf()).mark(topic, true);
    const store = openStore(new Map([[topic, 'ep159/threads']]));
    const progress = new Progress(
      store,
      mementoOf({ 'refresher.readMarks': { [topic]: { isRead: true, at: Date.now() + 60_000 } } }),
    );
    await progress.load();
    const known = store.events.length;
    await progress.load();
    assert.deepEqual(
      [
        new Answers(store).to('ep159/threads').map(({ text }) => text),
        progress.isRead('ep159/threads'),
        store.events.length - known,
      ],
      [['First.'], true, 0],
    );
  });
});
