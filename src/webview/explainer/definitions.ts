import type { Definition } from '../../core/markdown/rendered';
import { createElement } from '../common/element';

/** Says what a topic is while the mouse or the focus rests on a link to it. */
export interface Definitions {
  /** Takes the definitions of the article that now stands in the page. */
  readonly show: (definitions: readonly Definition[]) => void;
}

/** Long enough that a mouse which only passes by brings up nothing. */
const delayMilliseconds = 350;

/** Long enough to reach the card from its link. */
const graceMilliseconds = 200;

/** Between the card and its link or the window's edge, in CSS pixels. */
const gap = 4;

const cardId = 'definition';

export function addDefinitions(main: HTMLElement): Definitions {
  const title = createElement('strong');
  const summary = createElement('span');
  const facts = createElement('small');
  const card = createElement(
    'div',
    { className: 'definition', attributes: { id: cardId, role: 'tooltip' } },
    title,
    summary,
    facts,
  );
  card.hidden = true;

  let byTopic: ReadonlyMap<string, Definition> = new Map();
  let described: HTMLElement | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function describe(link: HTMLElement, definition: Definition): void {
    hide();
    title.textContent = definition.title;
    summary.textContent = definition.summary;
    facts.textContent = definition.facts;
    link.setAttribute('aria-describedby', cardId);
    described = link;
    card.hidden = false;
    // Another topic takes the place of all that stood in the page.
    main.append(card);
    placeAt(card, link);
  }

  function hide(): void {
    clearTimeout(timer);
    described?.removeAttribute('aria-describedby');
    described = undefined;
    card.hidden = true;
  }

  function later(action: () => void, milliseconds: number): void {
    clearTimeout(timer);
    timer = setTimeout(action, milliseconds);
  }

  /** The link to a topic at or around what an event happened to, with what it leads to. */
  function linkAt(target: EventTarget | null): readonly [HTMLElement, Definition] | undefined {
    const link = target instanceof Element && target.closest<HTMLElement>('a[data-topic]');
    const definition = link ? byTopic.get(link.dataset.topic ?? '') : undefined;
    return link && definition ? [link, definition] : undefined;
  }

  main.addEventListener('pointerover', ({ target, pointerType }) => {
    const found = linkAt(target);
    if (found?.[0] === described && described !== undefined) {
      clearTimeout(timer);
    } else if (found !== undefined && pointerType !== 'touch') {
      later(() => describe(...found), delayMilliseconds);
    }
  });
  main.addEventListener('pointerout', ({ target }) => {
    const link = linkAt(target)?.[0];
    if (link !== undefined && link !== document.activeElement) {
      later(hide, graceMilliseconds);
    }
  });
  card.addEventListener('pointerenter', () => clearTimeout(timer));
  card.addEventListener('pointerleave', () => later(hide, graceMilliseconds));

  main.addEventListener('focusin', ({ target }) => {
    const found = linkAt(target);
    if (found?.[0].matches(':focus-visible')) {
      describe(...found);
    }
  });
  main.addEventListener('focusout', ({ target }) => {
    if (linkAt(target) !== undefined) {
      hide();
    }
  });
  window.addEventListener('blur', hide);
  document.addEventListener('keydown', event => {
    if (event.key === 'Escape') {
      hide();
    }
  });

  return {
    show(definitions) {
      hide();
      byTopic = new Map(definitions.map(definition => [definition.topic, definition]));
    },
  };
}

/** Below the link's first line, or above it where there is no room; never out of the window. */
function placeAt(card: HTMLElement, link: HTMLElement): void {
  card.style.inset = '0 auto auto 0';
  const [line] = link.getClientRects();
  const origin = card.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const [above, below] = [line.top - gap - origin.height, line.bottom + gap];
  const top = below + origin.height > clientHeight && above >= 0 ? above : below;
  const left = Math.max(gap, Math.min(line.left, clientWidth - origin.width - gap));
  card.style.inset = `${top - origin.top}px auto auto ${left - origin.left}px`;
}
