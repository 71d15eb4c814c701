import { setTimeout as sleep } from 'node:timers/promises';
import type { Workbench } from './workbench';

/** Longer than a page takes to tell that it rests. */
const rest = 500;

/** The text that has the focus in the explainer in front, and whether it can be seen. */
export interface ReadingPlace {
  readonly focused: string;
  readonly isInView: boolean;
}

export function placeOf(workbench: Workbench): Promise<ReadingPlace> {
  return workbench.explainer.locator(':focus').evaluate(element => {
    const { top, bottom } = element.getBoundingClientRect();
    return {
      focused: element.textContent.replace(/#\s*$/, '').trim(),
      isInView: top >= 0 && bottom <= window.innerHeight,
    };
  });
}

/** How far the explainer in front is scrolled, in CSS pixels, once it has come to rest. */
export async function restingScroll(workbench: Workbench): Promise<number> {
  for (let last = -1; ;) {
    const now = await scrollOf(workbench);
    if (now === last) {
      return now;
    }
    last = now;
    await sleep(rest);
  }
}

function scrollOf(workbench: Workbench): Promise<number> {
  return workbench.explainer.locator('html').evaluate(() => window.scrollY);
}
