import { createElement } from '../common/element';
import { scrollShare } from './place';

/** Calm enough for the host's log and state, quick enough to survive the closing of a window. */
const restMilliseconds = 200;

/** Tells the share read, 0 to 1, each time the scrolling comes to rest. */
export function watchScroll(onRest: (share: number) => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  document.addEventListener(
    'scroll',
    () => {
      clearTimeout(timer);
      timer = setTimeout(() => onRest(scrollShare()), restMilliseconds);
    },
    { passive: true },
  );
}

/**
 * Tells once that the end of the text, before its sources, has been in view. Returns the way to
 * stop watching.
 */
export function watchEnd(page: Element, onEnd: () => void): () => void {
  const end = createElement('div');
  const sources = page.querySelector('.sources');
  if (sources === null) {
    page.append(end);
  } else {
    sources.before(end);
  }
  const observer = new IntersectionObserver(
    entries => {
      if (entries.some(entry => entry.isIntersecting)) {
        observer.disconnect();
        onEnd();
      }
    },
    { root: document },
  );
  observer.observe(end);
  return () => observer.disconnect();
}
