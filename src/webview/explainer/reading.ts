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
 * Tells once that the end of the text, before its sources, has come into view or been passed. Returns the way to
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
    // The sources may fill more than a window: what has been passed has been reached.
    { root: document, rootMargin: '1000000px 0px 0px 0px' },
  );
  observer.observe(end);
  return () => observer.disconnect();
}
