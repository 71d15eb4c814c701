import type { RenderedTopic } from '../../core/markdown/rendered';
import type { ExplainerStrings } from '../../protocol/explainer';
import { createElement } from '../common/element';

/** The table of contents beside (in a narrow panel: above) the article. */
export interface Contents {
  /** Lists the headings of the article that now stands in the page, and follows its scroll. */
  readonly show: (outline: RenderedTopic['outline']) => void;
}

/** The same width as in explainer.css: from here on the contents stand open at the side. */
const sideBySide = matchMedia('(min-width: 54em)');

export function addContents({ contents: title, passed }: ExplainerStrings): Contents {
  const list = createElement('ul');
  const details = createElement('details', {}, createElement('summary', { text: title }), list);
  const nav = createElement(
    'nav',
    { className: 'contents', attributes: { 'aria-label': title } },
    details,
  );
  nav.hidden = true;
  document.body.prepend(nav);

  let follower: IntersectionObserver | undefined;

  function fold(): void {
    details.open = sideBySide.matches;
  }

  function show(outline: RenderedTopic['outline']): void {
    follower?.disconnect();
    const entries = outline.map(createEntry);
    list.replaceChildren(...entries);
    nav.hidden = outline.length < 2;
    nav.scrollTop = 0;
    fold();
    follower = followHeadings(
      outline.map(({ id }) => id),
      current => markProgress(nav, entries, current, passed),
    );
  }

  sideBySide.addEventListener('change', fold);
  list.addEventListener('click', fold);
  return { show };
}

/** A line of the list, with room for words that are said but not seen. */
function createEntry({ id, text, level }: RenderedTopic['outline'][number]): HTMLElement {
  const mark = createElement('span', { className: 'visually-hidden' });
  const link = createElement('a', { text, attributes: { href: `#${id}` } }, mark);
  return createElement('li', { attributes: { 'data-level': String(level) } }, link);
}

/**
 * Tells the index of the heading being read: the last one above the upper third of the view. An
 * observer with a band from far above down to that line knows it without measuring anything.
 */
function followHeadings(
  ids: readonly string[],
  onCurrent: (index: number) => void,
): IntersectionObserver {
  const passed = new Set<string>();
  const observer = new IntersectionObserver(
    entries => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) {
          passed.add(target.id);
        } else {
          passed.delete(target.id);
        }
      }
      onCurrent(ids.findLastIndex(id => passed.has(id)));
    },
    // Without a root, margins are ignored in a frame of another origin, as a webview is.
    { root: document, rootMargin: '1000000px 0px -66% 0px' },
  );
  for (const id of ids) {
    const heading = document.getElementById(id);
    if (heading !== null) {
      observer.observe(heading);
    }
  }
  return observer;
}

/**
 * Marks the entry at `current`, which is -1 above the first heading, and those before it: also by a
 * word in their names, which nothing announces.
 */
function markProgress(
  nav: HTMLElement,
  entries: readonly HTMLElement[],
  current: number,
  passed: string,
): void {
  for (const [index, entry] of entries.entries()) {
    const link = entry.querySelector('a') as HTMLElement;
    const mark = link.querySelector('span') as HTMLElement;
    mark.textContent = index < current ? `, ${passed}` : '';
    entry.toggleAttribute('data-reached', index <= current);
    if (index === current) {
      link.setAttribute('aria-current', 'true');
      nav.scrollTop = link.offsetTop - nav.clientHeight / 2;
    } else {
      link.removeAttribute('aria-current');
    }
  }
}
