import type { ExplainerStrings } from '../../protocol/explainer';
import { createElement } from '../common/element';

/** Shares of the dialog's width, in percent; explainer.css has a rule for each. */
const zooms = [100, 150, 200, 300, 400];

/** Opens a drawing by itself, over the whole panel, to be zoomed and moved about. */
export function enlargeDrawings(page: HTMLElement, strings: ExplainerStrings): void {
  const canvas = createElement('div', {
    className: 'drawing-canvas',
    attributes: { tabindex: '0', role: 'group', autofocus: '' },
  });
  const zoomOut = createButton('−', strings.zoomOut, () => zoom(-1));
  const zoomIn = createButton('+', strings.zoomIn, () => zoom(1));
  const fit = createButton(strings.fitWidth, strings.fitWidth, () => showZoom(0));
  const close = createButton('✕', strings.close, () => dialog.close());
  const caption = createElement('p', { className: 'drawing-name' });
  const dialog = createElement(
    'dialog',
    { className: 'drawing-dialog' },
    createElement('div', { className: 'drawing-bar' }, caption, zoomOut, zoomIn, fit, close),
    canvas,
  );
  document.body.append(dialog);

  let level = 0;

  function showZoom(next: number): void {
    level = Math.min(zooms.length - 1, Math.max(0, next));
    canvas.dataset.zoom = String(zooms[level]);
    zoomOut.setAttribute('aria-disabled', String(level === 0));
    zoomIn.setAttribute('aria-disabled', String(level === zooms.length - 1));
  }

  function zoom(by: number): void {
    showZoom(level + by);
  }

  function open(figure: Element): void {
    const drawing = figure.querySelector('.drawing-wide > *');
    if (drawing === null) {
      return;
    }
    const named = figure.querySelector('figcaption') ?? drawing.querySelector('title');
    const name = named?.textContent ?? '';
    caption.textContent = name;
    dialog.setAttribute('aria-label', name);
    canvas.setAttribute('aria-label', name);
    canvas.replaceChildren(cloneWithOwnIds(drawing));
    showZoom(0);
    dialog.showModal();
  }

  page.addEventListener('click', event => {
    const button = event.target instanceof Element && event.target.closest('.drawing-enlarge');
    const figure = button && button.closest('figure');
    if (figure) {
      open(figure);
    }
  });

  dialog.addEventListener('keydown', event => {
    const steps = new Map([
      ['+', 1],
      ['=', 1],
      ['-', -1],
      ['0', -zooms.length],
    ]);
    const step = steps.get(event.key);
    if (step !== undefined && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      zoom(step);
    }
  });
  // A link of the drawing leads to a section of the page, which the dialog would hide.
  for (const click of ['click', 'auxclick']) {
    canvas.addEventListener(click, event => {
      if (event.target instanceof Element && event.target.closest('a') !== null) {
        dialog.close();
      }
    });
  }
  dialog.addEventListener('close', () => canvas.replaceChildren());
}

function createButton(text: string, label: string, onClick: () => void): HTMLButtonElement {
  const button = createElement('button', {
    text,
    attributes: { type: 'button', 'aria-label': label, title: label },
  });
  button.addEventListener('click', onClick);
  return button;
}

/** A copy beside its original: arrowheads and titles are found by id, so the copy gets its own. */
function cloneWithOwnIds(drawing: Element): Element {
  const copy = drawing.cloneNode(true) as Element;
  const own = (id: string): string => `${id}-enlarged`;
  for (const element of [copy, ...copy.querySelectorAll('*')]) {
    for (const { name, value } of [...element.attributes]) {
      if (name === 'id') {
        element.setAttribute(name, own(value));
      } else if (name === 'aria-labelledby' || name === 'aria-describedby') {
        element.setAttribute(name, value.split(' ').map(own).join(' '));
      } else if (value.startsWith('url(#')) {
        element.setAttribute(
          name,
          value.replace(/#([^)"']+)/, (_, id: string) => `#${own(id)}`),
        );
      }
    }
  }
  return copy;
}
