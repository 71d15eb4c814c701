import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Command } from '../../src/contributions';
import { activateExtension } from './support/extension';
import { eventually } from './support/eventually';

/** The titles of all explainer tabs, group by group. */
function explainerTabs(): readonly (readonly string[])[] {
  return vscode.window.tabGroups.all.map(group =>
    group.tabs
      .filter(
        ({ input }) =>
          input instanceof vscode.TabInputWebview && input.viewType.endsWith('refresher.explainer'),
      )
      .map(({ label }) => label),
  );
}

async function run(command: string, ...args: readonly unknown[]): Promise<void> {
  await vscode.commands.executeCommand(command, ...args);
}

const process = { topic: 'ep159/process-vs-thread' };
const semver = { topic: 'ep159/semantic-versioning', anchor: 'caret' };

describe('the explainer', () => {
  beforeEach(async () => {
    await activateExtension();
    await run('workbench.action.closeAllEditors');
    await run('workbench.action.joinAllGroups');
  });

  it('shows one topic after the other in one panel', async () => {
    await run(Command.open, process);
    await run(Command.open, semver);
    await eventually(() => assert.deepEqual(explainerTabs(), [['Semantic versioning']]));
  });

  it('opens beside, and in another panel when asked', async () => {
    await run(Command.open, process);
    await run(Command.openToSide, semver);
    await run(Command.openInNewPanel, process);
    await eventually(() =>
      assert.deepEqual(explainerTabs(), [
        ['Process vs thread'],
        ['Semantic versioning', 'Process vs thread'],
      ]),
    );
  });

  it('goes back and forward through what was read', async () => {
    await run(Command.open, process);
    await run(Command.open, semver);
    await run(Command.goBack);
    await eventually(() => assert.deepEqual(explainerTabs(), [['Process vs thread']]));
    await run(Command.goForward);
    await eventually(() => assert.deepEqual(explainerTabs(), [['Semantic versioning']]));
  });

  it('opens what a link names', async () => {
    const { id } = await activateExtension();
    await run(
      'vscode.open',
      vscode.Uri.parse(
        `${vscode.env.uriScheme}://${id}/topic/ep159/transformer-architecture#step-3`,
      ),
    );
    await eventually(() => assert.deepEqual(explainerTabs(), [['How the transformer works']]));
  });

  it('copies a link that leads to the same place', async () => {
    await run(Command.open, process);
    await run(Command.copyLink, semver);
    assert.equal(
      await vscode.env.clipboard.readText(),
      `${vscode.env.uriScheme}://design-refresher.system-design-refresher/topic/ep159/semantic-versioning#caret`,
    );
  });

  it('opens the Markdown a topic is written in', async () => {
    await run(Command.openSource, process);
    const editor = vscode.window.activeTextEditor;
    assert.match(editor?.document.uri.path ?? '', /content\/ep159\/topics\/process-vs-thread\.md$/);
  });

  it('says so, and opens nothing, when there is no such topic', async () => {
    await run(Command.open, { topic: 'ep159/nothing-like-it' });
    assert.deepEqual(explainerTabs(), [[]]);
  });
});
