import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Frame } from 'playwright-core';
import type { Workbench } from './workbench';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What is wrong with the page of the explainer in front, in words; nothing when all is well. */
export async function faultsOf(workbench: Workbench): Promise<readonly string[]> {
  const frame = await frameOf(workbench);
  const faults = [...(await frame.evaluate(overflowOf)), ...(await frame.evaluate(measureOf))];
  await frame.evaluate(discloseAll);
  for (const find of [overflowOf, clippedTexts, overlappingTexts]) {
    faults.push(...(await frame.evaluate(find)));
  }
  return [...faults, ...(await violationsIn(frame))];
}

/** The document of the explainer in front. */
export async function frameOf(workbench: Workbench): Promise<Frame> {
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

/** Texts of one drawing that cover each other. */
function overlappingTexts(): readonly string[] {
  const tolerance = 1;
  return [...document.querySelectorAll('main svg')].flatMap(drawing => {
    const texts = [...drawing.querySelectorAll('text')]
      .map(text => ({ words: text.textContent, box: text.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0);
    return texts.flatMap(({ words, box }, index) =>
      texts
        .slice(index + 1)
        .filter(
          ({ box: other }) =>
            Math.min(box.right, other.right) - Math.max(box.left, other.left) > tolerance &&
            Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top) > tolerance,
        )
        .map(other => `in a drawing "${words}" and "${other.words}" cover each other`),
    );
  });
}

/**
 * The usual number of characters in a full line, unless it is 60 to 75. In a narrow window, its width
 * decides, not the page.
 */
function measureOf(): readonly string[] {
  const range = document.createRange();
  const lengths: number[] = [];
  for (const paragraph of document.querySelectorAll(
    '.topic > p:not(.topic-header + p), .step-text',
  )) {
    const nodes = document.createTreeWalker(paragraph);
    let [length, last] = [0, -Infinity];
    while (nodes.nextNode()) {
      const { currentNode } = nodes;
      // A line that is broken on purpose is not full.
      if (currentNode.nodeName === 'BR') {
        [length, last] = [0, -Infinity];
      }
      for (let at = 0; at < (currentNode.nodeValue ?? '').length; at += 1) {
        range.setStart(currentNode, at);
        range.setEnd(currentNode, at + 1);
        const { left, width } = range.getBoundingClientRect();
        if (width > 0 && left < last) {
          lengths.push(length);
          length = 0;
        }
        if (width > 0) {
          length += 1;
          last = left;
        }
      }
    }
  }
  const median = lengths.sort((first, second) => first - second)[Math.floor(lengths.length / 2)];
  return innerWidth < 1000 || (median >= 60 && median <= 75)
    ? []
    : [`a full line has ${median} characters`];
}
