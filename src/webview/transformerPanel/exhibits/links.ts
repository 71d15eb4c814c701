import type { Label, Links } from '../../../core/transformer/walkthrough/exhibits/exhibit';
import { createElement } from '../../common/element';
import { createShape } from '../shapes';
import { glanceText, spokenNumber } from './cells';
import { fit, setAttribute, setLabel, setText } from './fit';
import {
  createFrame,
  labelIn,
  type On,
  type PlainWords,
  type ShowOptions,
  type ShownExhibit,
} from './frame';
import { createRoving } from './roving';

/** Of a line that carries a weight of 1, in pixels. */
const widest = 14;

/** Below this a line cannot be seen. */
const least = 0.015;

/** Two sentences side by side, with lines as thick as the weights between their words. */
export function createLinks(words: PlainWords, on: On): ShownExhibit<Links> {
  const drawing = createShape('svg', { 'aria-hidden': 'true', preserveAspectRatio: 'none' });
  const source = createElement('ol', { className: 'link-words looked-at' });
  const target = createElement('ol', { className: 'link-words looking' });
  const pair = createElement(
    'div',
    { className: 'links' },
    createElement('p', { className: 'axis', text: labelIn(words, 'lookedAt') }),
    createElement('p', { className: 'axis', text: labelIn(words, 'looking') }),
    source,
    drawing,
    target,
  );
  const pinWords = createElement('span');
  const legend = createElement(
    'p',
    { className: 'legend', attributes: { 'aria-hidden': 'true' } },
    createElement(
      'span',
      { className: 'key' },
      createElement('span', { className: 'pin-key' }),
      pinWords,
    ),
  );
  const frame = createFrame(words, 'links', pair, legend);

  let shown: Links | undefined;
  let options: ShowOptions | undefined;
  /** The target word under the pointer, which is shown in place of the current one. */
  let hovered: number | undefined;

  const sources = createRoving(source, {
    chosen: (row, column) => {
      const cell = shown?.cells[shown.current]?.[row];
      if (shown !== undefined && cell !== undefined) {
        if (column === 0) {
          on.chosen(cell.address, shown.place);
        } else {
          on.pinned(shown.head, cell.address.row, isPinned(row) ? undefined : row);
        }
      }
    },
  });
  const targets = createRoving(target, {
    chosen: row => on.positionChosen(row),
    pointed: row => {
      hovered = row;
      draw();
    },
  });
  for (const event of ['pointerleave', 'focusout']) {
    target.addEventListener(event, () => {
      hovered = undefined;
      draw();
    });
  }

  function isPinned(word: number): boolean {
    const cell = shown?.cells[shown.current]?.[word];
    return (
      shown !== undefined &&
      (options?.switches.includes(`${shown.head}=${word}@${cell?.address.row}`) === true ||
        options?.switches.includes(`${shown.head}=${word}`) === true)
    );
  }

  function draw(): void {
    if (shown === undefined) {
      return;
    }
    const { cells, strongest } = shown;
    const current = hovered ?? shown.current;
    drawLines(drawing, shown, current);
    const weights = cells[current] ?? [];
    sources.set(
      fit(source, shown.source.length, createSourceWord).map((item, index) =>
        writeSource(item, index, weights[index]),
      ),
    );
    targets.set(
      fit(target, shown.target.length, createTargetWord).map((item, index) => {
        const [button] = item.children;
        const label = shown?.target[index] ?? { text: '', language: undefined };
        writeWord(button, label);
        const most = shown?.source[strongest[index]];
        setAttribute(
          button,
          'aria-label',
          labelIn(words, 'looksMostAt', label.text, most?.text ?? ''),
        );
        setAttribute(button, 'aria-current', index === shown?.current ? 'true' : undefined);
        setAttribute(item, 'data-shown', index === current ? '' : undefined);
        return [button as HTMLElement];
      }),
    );
  }

  function writeSource(
    item: HTMLElement,
    index: number,
    cell: Links['cells'][number][number] | undefined,
  ) {
    const [pin, button] = item.children;
    const label = shown?.source[index] ?? { text: '', language: undefined };
    const looking = shown?.target[shown.current]?.text ?? '';
    writeWord(button, label);
    setAttribute(button.children[1], 'data-glance', cell && glanceText(cell, shown?.decimals));
    setAttribute(
      button,
      'aria-label',
      cell && `${labelIn(words, 'between', looking, label.text)}: ${spokenNumber(words, cell)}`,
    );
    item.style.setProperty('--mark', String(Math.abs(cell?.mark ?? 0)));
    const name = labelIn(words, 'pin', looking, label.text);
    setAttribute(pin, 'aria-label', name);
    setAttribute(pin, 'title', name);
    setAttribute(pin, 'aria-pressed', String(isPinned(index)));
    return [button, pin] as HTMLElement[];
  }

  return {
    element: frame.element,
    show: (links, shownOptions) => {
      shown = links;
      options = shownOptions;
      frame.write(links);
      const rows = Math.max(links.source.length, links.target.length);
      pair.style.setProperty('--rows', String(rows));
      draw();
      setText(pinWords, labelIn(words, 'legendPin', links.target[links.current]?.text ?? ''));
      pair.setAttribute('role', 'group');
      pair.setAttribute('aria-label', words.plain(links.title));
    },
  };
}

/** Word by word in the order of attention: those of the word looked at come last, on top. */
function drawLines(
  drawing: SVGSVGElement,
  { source, target, cells }: Links,
  current: number,
): void {
  const height = Math.max(source.length, target.length);
  const top = (count: number, index: number): number => (height - count) / 2 + index + 0.5;
  drawing.setAttribute('viewBox', `0 0 100 ${height}`);
  const lines = cells
    .flatMap((row, to) => row.map((cell, from) => ({ to, from, cell })))
    .filter(({ cell }) => Math.abs(cell.mark) >= least)
    .sort((first, second) => Number(first.to === current) - Number(second.to === current));
  const paths = fit(drawing, lines.length, () => createShape('path'));
  for (const [index, { to, from, cell }] of lines.entries()) {
    const [y1, y2] = [top(source.length, from), top(target.length, to)];
    const path = paths[index];
    setAttribute(path, 'd', `M0 ${y1} C45 ${y1} 55 ${y2} 100 ${y2}`);
    path.style.setProperty('--width', `${Math.max(Math.abs(cell.mark) * widest, 0.75)}px`);
    const tone = cell.mark < 0 ? 'd-line-warm' : 'd-line-accent';
    setAttribute(path, 'class', to === current ? tone : 'd-line-muted');
  }
}

function createSourceWord(): HTMLLIElement {
  return createElement(
    'li',
    {},
    createElement('button', { className: 'pin', attributes: { type: 'button' } }),
    createElement(
      'button',
      { className: 'link-word', attributes: { type: 'button' } },
      createElement('span'),
      createElement('span', { className: 'link-weight glance' }),
    ),
  );
}

function createTargetWord(): HTMLLIElement {
  return createElement(
    'li',
    {},
    createElement(
      'button',
      { className: 'link-word', attributes: { type: 'button' } },
      createElement('span'),
    ),
  );
}

function writeWord(button: Element, label: Label): void {
  setLabel(button.children[0], label);
}
