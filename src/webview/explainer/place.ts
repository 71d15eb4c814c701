import type { Place } from '../../protocol/explainer';

/** Goes to a heading, a card or a note, opening what it is folded into, or to a share of the page. */
export function goTo(place: Place): void {
  if ('scroll' in place) {
    scrollTo({ top: place.scroll * scrollableHeight(), behavior: 'instant' });
    return;
  }
  const target = document.getElementById(place.anchor);
  if (target !== null) {
    unfold(target);
    focus(target);
    target.scrollIntoView();
  }
}

/** How far the page is scrolled: 0 at its top, 1 at its end. */
export function scrollShare(): number {
  const height = scrollableHeight();
  return height > 0 ? Math.min(1, Math.max(0, window.scrollY / height)) : 0;
}

/** Moves focus, for the keyboard and the screen reader to go on from there; the eye stays. */
export function focus(target: HTMLElement): void {
  target.focus({ preventScroll: true });
  if (document.activeElement !== target) {
    target.tabIndex = -1;
    target.focus({ preventScroll: true });
  }
}

function scrollableHeight(): number {
  return document.documentElement.scrollHeight - window.innerHeight;
}

function unfold(target: HTMLElement): void {
  const own = target.querySelector<HTMLDetailsElement>(':scope > details');
  for (let details = own ?? target.closest('details'); details !== null;) {
    details.open = true;
    details = details.parentElement?.closest('details') ?? null;
  }
}
