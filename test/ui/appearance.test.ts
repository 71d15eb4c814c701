import assert from 'node:assert/strict';
import { join } from 'node:path';
import { makeCatalogue } from '../../scripts/makeCatalogue';
import { root } from '../vscode/paths.mjs';
import { faultsOf } from './support/inspect';
import { useVsCode } from './support/session';
import { allThemes, type Theme } from './support/workbench';

const topics = makeCatalogue([join(root, 'content/ep159')])
  .flatMap(({ sections }) => sections)
  .flatMap(section => section.topics);

/** Themes by the width of the webview itself, in CSS pixels. */
const looks: ReadonlyMap<number, readonly Theme[]> = new Map([
  [300, allThemes],
  // What differs from the widths around it is the layout, not the colours.
  [700, ['dark', 'highContrastLight']],
  [1200, allThemes],
]);

/** References are long, and of parts that the other pages have too: one look narrow, one wide. */
const looksAtReferences = ['light at 300', 'dark at 1200'];

describe('the page of every topic', () => {
  const session = useVsCode();

  before(() => session.workbench.runCommand('View: Close Primary Side Bar'));

  for (const [width, themes] of looks) {
    for (const theme of themes) {
      it(`is sound at ${width} px, ${theme}`, async function () {
        this.timeout(180_000);
        const { workbench } = session;
        await workbench.setTheme(theme);
        const faults: Record<string, readonly string[]> = {};
        const isForReferences = looksAtReferences.includes(`${theme} at ${width}`);
        const seen = topics.filter(({ level }) => level !== 'reference' || isForReferences);
        for (const { id, title } of seen) {
          await workbench.openTopic(title);
          await workbench.showWhole(width);
          await workbench.screenshotOfExplainer(`${id}-${theme}-${width}`);
          const found = await faultsOf(workbench);
          if (found.length > 0) {
            faults[id] = found;
          }
        }
        assert.deepEqual(faults, {});
      });
    }
  }
});
