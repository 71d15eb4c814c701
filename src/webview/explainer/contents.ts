import type { RenderedTopic } from '../../core/markdown/rendered';
import { createElement } from '../common/element';

/** The table of contents beside (in a narrow panel: above) the article. */
export interface Contents {
  /** Lists the headings of the article that now stands in the page, and follows its scroll. */
  readonly show: (outline: RenderedTopic['outline']) => void;
}

/** The same width as in explainer.css: from here on the contents stand open at the side. */
const sideBySide = matchMedia('(min-width: 54em)');

export function addContents(title: string): Contents {
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
    const links = new Map(outline.map(({ id, text }) => [id, createLink(id, text)]));
    list.replaceChildren(
      ...outline.map(({ id, level }) => createEntry(level, links.get(id) as HTMLElement)),
    );
    nav.hidden = outline.length < 2;
    nav.scrollTop = 0;
    fold();
    follower = followHeadings([...links.keys()], id => markCurrent(nav, links, id));
  }

  sideBySide.addEventListener('change', fold);
  list.addEventListener('click', fold);
  return { show };
}

function createLink(id: string, text: string): HTMLElement {
  return createElement('a', { text, attributes: { href: `#${id}` } });
}

function createEntry(level: number, link: HTMLElement): HTMLElement {
  return createElement('li', { attributes: { 'data-level': String(level) } }, link);
}

/**
 * Tells which heading is being read: the last one above the upper third of the view. An observer
 * with a band from far above down to that line knows it without measuring anything.
 */
function followHeadings(
  ids: readonly string[],
  onCurrent: (id: string | undefined) => void,
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
      onCurrent(ids.findLast(id => passed.has(id)));
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

function markCurrent(
  nav: HTMLElement,
  links: ReadonlyMap<string, HTMLElement>,
  current: string | undefined,
): void {
  nav.querySelector('[aria-current]')?.removeAttribute('aria-current');
  const link = current === undefined ? undefined : links.get(current);
  if (link !== undefined) {
    link.setAttribute('aria-current', 'true');
    nav.scrollTop = link.offsetTop - nav.clientHeight / 2;
  }
}
