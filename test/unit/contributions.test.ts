import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import manifest from '../../package.json';
import sentences from '../../package.nls.json';
import {
  Command,
  ContextKey,
  explainerViewType,
  settingDefaults,
  View,
  walkthroughId,
} from '../../src/contributions';

const { contributes } = manifest;
const written = JSON.stringify(manifest);

describe('the extension manifest', () => {
  it('contributes exactly the commands the code knows', () => {
    assert.deepStrictEqual(
      contributes.commands.map(({ command }) => command).sort(),
      Object.values(Command).sort(),
    );
  });

  it('contributes exactly the views the code knows', () => {
    assert.deepStrictEqual(
      contributes.views.refresher.map(({ id }) => id),
      Object.values(View),
    );
  });

  it('contributes exactly the settings the code reads, with the same defaults', () => {
    const contributed = Object.entries(contributes.configuration.properties);
    assert.deepStrictEqual(
      Object.fromEntries(contributed.map(([key, setting]) => [key, setting.default])),
      Object.fromEntries(
        Object.entries(settingDefaults).map(([key, value]) => [`refresher.${key}`, value]),
      ),
    );
  });

  it('names only commands that exist in menus, keybindings, welcome texts and walkthroughs', () => {
    const known = new Set<string>([...Object.values(Command), 'refresher.topics.focus']);
    const menus = Object.values(contributes.menus).flatMap(items =>
      items.map(item => item.command),
    );
    const keys = contributes.keybindings.map(({ command }) => command);
    const links = [
      ...JSON.stringify(sentences).matchAll(/(?:command|keybinding):(refresher[\w.]+)/g),
    ];
    const named = [...menus, ...keys, ...links.map(([, command = '']) => command)];
    assert.deepStrictEqual(
      named.filter(command => !known.has(command)),
      [],
    );
  });

  it('wakes up for its own panel, and opens its own walkthrough', () => {
    const [walkthrough] = contributes.walkthroughs;
    assert.deepStrictEqual(
      [
        manifest.activationEvents.includes(`onWebviewPanel:${explainerViewType}`),
        `${manifest.publisher}.${manifest.name}#${walkthrough?.id}`,
      ],
      [true, walkthroughId],
    );
  });

  it('uses only context keys the code sets', () => {
    const used = [...written.matchAll(/refresher\.(?:filter|filtered|can)\w*/g)].map(
      ([key]) => key,
    );
    const known = new Set<string>([...Object.values(ContextKey), ...Object.values(Command)]);
    assert.deepStrictEqual(
      used.filter(key => !known.has(key)),
      [],
    );
  });

  it('has a sentence for every placeholder, and no sentence to spare', () => {
    const placeholders = [...written.matchAll(/"%([\w.]+)%"/g)].map(([, key]) => key);
    assert.deepStrictEqual([...new Set(placeholders)].sort(), Object.keys(sentences).sort());
  });

  it('names only pictures that are there', () => {
    const paths = [...written.matchAll(/"(media\/[^"]+)"/g)].map(([, path = '']) => path);
    assert.deepStrictEqual(
      paths.filter(path => !existsSync(path)),
      [],
    );
  });
});
