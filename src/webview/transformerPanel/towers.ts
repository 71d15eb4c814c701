import type { Computation } from '../../core/transformer/walkthrough/computation';
import type { Step } from '../../core/transformer/walkthrough/steps/step';
import { createElement } from '../common/element';
import type { Desk } from './desk';
import { changedRegions } from './regions';
import { createShape } from './shapes';
import {
  drawingHeight,
  drawingWidth,
  edges,
  frames,
  loads,
  loop,
  stepBoxes,
  type StepBox,
} from './towersLayout';

/** Both towers, which are the way through the steps; a strip of twelve where there is no room. */
export interface Towers {
  readonly element: HTMLElement;
  readonly show: (computation: Computation, step: Step, seen: ReadonlySet<number>) => void;
}

export function createTowers({ words, change }: Desk, steps: readonly Step[]): Towers {
  const buttons = stepBoxes.map(box => {
    const step = steps[box.step - 1];
    const element = createElement(
      'button',
      {
        className: 'region',
        attributes: {
          type: 'button',
          title: step === undefined ? '' : words.plain(step.title),
        },
      },
      createElement('span', { className: 'region-number', text: String(box.step) }),
      createElement('span', { className: 'region-name', text: words.label(box.label) }),
    );
    const note = createElement('span', { className: 'region-note', attributes: { lang: 'fr' } });
    const mark = createElement('span', { className: 'region-mark' });
    element.append(note, mark);
    element.addEventListener('click', () => change({ step: box.step }));
    place(element, box);
    return { box, element, note, mark };
  });
  const stacks = frames.map(frame => ({
    ...frame,
    name: createShape('text'),
    count: createShape('text', { 'text-anchor': 'end' }),
  }));
  const carried = loads.map(({ of, x, y }) => ({ of, text: createShape('text', { x, y }) }));
  const items = buttons.map(({ element }) => createElement('li', {}, element));
  const element = createElement(
    'nav',
    { className: 'towers', attributes: { 'aria-label': words.label('navigation') } },
    createElement(
      'div',
      { className: 'towers-drawing' },
      drawLines(
        stacks,
        step => change({ step }),
        carried.map(({ text }) => text),
      ),
      createElement('ol', {}, ...items),
    ),
  );

  return {
    element,
    show: (computation, current, seen) => {
      const { state, reading, models } = computation;
      const changes = changedRegions(state.switches, models.translator.config);
      const { encoderLayers, decoderLayers, dModel } = models.translator.config;
      const [read, written] = [reading.words.length, state.position + 1];
      const loadTexts = {
        source: words.label('wordsIn', read),
        memory: words.label('memory', read, dModel),
        written: words.label('wordsIn', written),
        output: `${written} × ${dModel}`,
      };
      for (const { of, text } of carried) {
        text.textContent = loadTexts[of];
      }
      for (const { tower, name, count } of stacks) {
        const layers = tower === 'encoder' ? encoderLayers : decoderLayers;
        name.textContent = words.label(tower);
        count.textContent = layers === 1 ? words.label('oneLayer') : words.label('layers', layers);
      }
      for (const { box, element: button, note, mark } of buttons) {
        if (box.region === 'sentence') {
          note.textContent = reading[state.view === 'base' ? 'base' : 'changed'].text;
        }
        const isCurrent = box.step === current.number;
        const changed = changes.get(box.region);
        if (isCurrent) {
          button.setAttribute('aria-current', 'step');
        } else {
          button.removeAttribute('aria-current');
        }
        button.classList.toggle('lit', current.regions.includes(box.region));
        button.classList.toggle('seen', seen.has(box.step) && !isCurrent);
        button.classList.toggle('is-off', changed === 'off');
        button.classList.toggle('is-changed', changed !== undefined);
        const said = changed === undefined ? '' : words.label(changed);
        mark.textContent = said;
        // For where the mark has no room beside the name.
        button.dataset.mark = said;
      }
    },
  };
}

/** In shares of the drawing, so that buttons and lines stay together at any size. */
function place({ style }: HTMLElement, { x, y, width, height }: StepBox): void {
  const share = (part: number, whole: number): string => `${(100 * part) / whole}%`;
  style.setProperty('--x', share(x, drawingWidth));
  style.setProperty('--y', share(y, drawingHeight));
  style.setProperty('--width', share(width, drawingWidth));
  style.setProperty('--height', share(height, drawingHeight));
}

/** The stacks and the ways between the steps: what the buttons say already, to the eye. */
function drawLines(
  stacks: readonly ((typeof frames)[number] & Readonly<Record<'name' | 'count', SVGElement>>)[],
  goTo: (step: number) => void,
  texts: readonly SVGElement[],
): SVGElement {
  const svg = createShape('svg', {
    viewBox: `0 0 ${drawingWidth} ${drawingHeight}`,
    'aria-hidden': 'true',
    class: 'towers-lines',
    // Where only numbers have room, the towers are taller than they are drawn.
    preserveAspectRatio: 'none',
  });
  const head = createShape('path', { d: 'M0 0L6 3L0 6z', class: 'edge-head' });
  const marker = createShape('marker', {
    ...{ id: 'edge-head', orient: 'auto', refX: '1', refY: '3' },
    ...{ markerWidth: '6', markerHeight: '6', markerUnits: 'userSpaceOnUse' },
  });
  marker.append(head);
  svg.append(marker);
  for (const { tower, name, count, x, y, width, height } of stacks) {
    svg.append(
      createShape('rect', {
        ...{ class: `stack stack-${tower}`, x, y, width, height, rx: 8 },
      }),
    );
    // On either side of the arrow.
    name.setAttribute('x', String(x + 8));
    count.setAttribute('x', String(x + width - 8));
    for (const text of [name, count]) {
      text.setAttribute('y', String(y + 18));
      svg.append(text);
    }
  }
  svg.append(...texts);
  for (const edge of [...edges, loop]) {
    const { path, leadsTo } = edge;
    const look = edge === loop ? 'edge edge-loop' : 'edge';
    svg.append(createShape('path', { class: look, d: path, 'marker-end': 'url(#edge-head)' }));
    if (leadsTo !== undefined) {
      const hit = createShape('path', { class: 'edge-hit', d: path });
      hit.addEventListener('click', () => goTo(leadsTo));
      svg.append(hit);
    }
  }
  return svg;
}
