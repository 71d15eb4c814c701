import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Frame } from 'playwright-core';
import type { Workbench } from './workbench';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What is wrong with the page of the explainer in front, in words; nothing when all is well. */
export async function faultsOf(workbench: Workbench): Promise<readonly string[]> {
  const frame = await frameOf(workbench);
  const wide = await frame.evaluate(overflowOf);
  await frame.evaluate(discloseAll);
  const [opened, violations] = [await frame.evaluate(overflowOf), await violationsIn(frame)];
  return [...wide, ...opened, ...(await frame.evaluate(clippedTexts)), ...violations];
}

async function frameOf(workbench: Workbench): Promise<Frame> {
  const element = await workbench.explainer.locator('html').elementHandle();
  const frame = await element?.ownerFrame();
  if (!frame) {
    throw new Error('The explainer in front has no document.');
  }
  return frame;
}

async function violationsIn(frame: Frame): Promise<readonly string[]> {
  await frame.evaluate(axe);
  const { violations } = await frame.evaluate<AxeResults>(
    "axe.run(document, { resultTypes: ['violations'] })",
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, target }) => `${id}: ${help} at ${target.join(' ')}: ${html}`),
  );
}

/** Opens cards, disclosures and answers, so that all there is gets looked at. */
function discloseAll(): void {
  for (const details of document.querySelectorAll('details')) {
    details.open = true;
  }
  for (const answer of document.querySelectorAll('.card-answer')) {
    answer.removeAttribute('hidden');
  }
}

/** A page is as wide as its window; what is wider scrolls in a box of its own. */
function overflowOf(): readonly string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  return scrollWidth > clientWidth ? [`the page is ${scrollWidth - clientWidth} px too wide`] : [];
}

/** Texts of a drawing that reach out of it. */
function clippedTexts(): readonly string[] {
  return [...document.querySelectorAll('main svg')].flatMap(drawing => {
    const outer = drawing.getBoundingClientRect();
    return [...drawing.querySelectorAll('text')]
      .filter(text => {
        const inner = text.getBoundingClientRect();
        return (
          inner.width > 0 &&
          (inner.left < outer.left - 1 ||
            inner.right > outer.right + 1 ||
            inner.top < outer.top - 1 ||
            inner.bottom > outer.bottom + 1)
        );
      })
      .map(text => `a drawing cuts off "${text.textContent}"`);
  });
}
