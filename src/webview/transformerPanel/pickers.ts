import { isTaughtToAlign } from '../../core/transformer/walkthrough/aboutModel';
import type { Computation } from '../../core/transformer/walkthrough/computation';
import type { Decoding } from '../../core/transformer/walkthrough/state';
import { headCost } from '../../core/transformer/walkthrough/switches';
import type { Step } from '../../core/transformer/walkthrough/steps/step';
import { createElement } from '../common/element';
import { createChoice, type ChoiceOption } from './choice';
import type { Desk } from './desk';
import { setValue } from './exhibits/fit';

/** Which layer and head the exhibits are of, how squares are measured, how words are chosen. */
export interface Pickers {
  readonly element: HTMLElement;
  readonly show: (computation: Computation, step: Step) => void;
}

export function createPickers(desk: Desk): Pickers {
  const { words, change } = desk;
  const layer = createChoice(words.label('layer'), index => change({ layer: Number(index) }));
  const head = createChoice(words.label('head'), index => change({ head: Number(index) }));
  const scale = createChoice(words.label('scale'), value =>
    change({ scale: value === 'row' ? 'row' : 'absolute' }),
  );
  const worth = createElement('p', { className: 'small head-worth' });
  const decoding = createDecoding(desk);
  const element = createElement(
    'div',
    { className: 'pickers' },
    layer.element,
    head.element,
    scale.element,
    decoding.element,
    worth,
  );

  return {
    element,
    show: (computation, step) => {
      const { state, models } = computation;
      const { config } = models.translator;
      const layers = step.tower === 'encoder' ? config.encoderLayers : config.decoderLayers;
      layer.show(numbered(layers), String(state.layer));
      layer.element.hidden = layers === 1 || !hasLayers(step);
      head.show(
        numbered(config.heads).map((option, index) => ({
          ...option,
          ...noteOf(computation, headName(step, state.layer, index)),
        })),
        String(state.head),
      );
      head.element.hidden = !step.hasHeads;
      scale.show(
        [
          { value: 'absolute', text: words.label('absolute') },
          { value: 'row', text: words.label('byRow') },
        ],
        state.scale,
      );
      scale.element.hidden = !step.hasHeads;
      worth.hidden = !step.hasHeads;
      worth.textContent = step.hasHeads ? worthOf(computation, step) : '';
      decoding.show(state.decoding);
      decoding.element.hidden = step.number < 11;
      element.hidden = [...element.children].every(
        child => child instanceof HTMLElement && child.hidden,
      );
    },
  };

  function worthOf(computation: Computation, step: Step): string {
    const { state, models } = computation;
    const name = headName(step, state.layer, state.head);
    const cost = headCost(computation, name);
    const { card, config } = models.translator;
    const isReadable = name === config.readableHead && isTaughtToAlign(card.training);
    return [
      cost === undefined ? words.label('headUnmeasured') : words.plain(cost),
      ...(isReadable ? [words.label('readable')] : []),
    ].join(' ');
  }
}

/** The name of the head that the step shows. */
function headName({ regions, tower }: Step, layer: number, head: number): string {
  const attention = regions.includes('cross-attention') ? 'cross' : 'self';
  return `${tower === 'encoder' ? 'enc' : 'dec'}${layer}.${attention}.h${head}`;
}

/** How many points the head's removal costs, if somebody measured it. */
function noteOf({ models }: Computation, head: string): Pick<ChoiceOption, 'note'> {
  const cost: number | undefined = models.translator.card.heads[head];
  return cost === undefined ? {} : { note: cost > 0 ? `−${cost.toFixed(1)}` : '0' };
}

/** Embeddings and what follows the last layer are the same for all layers. */
function hasLayers({ regions }: Step): boolean {
  return regions.some(region => /attention|feed-forward/.test(region));
}

function numbered(count: number) {
  return Array.from({ length: count }, (_, index) => ({
    value: String(index),
    text: String(index + 1),
  }));
}

function createDecoding({ words, change }: Desk) {
  let shown: Decoding | undefined;
  const kind = createChoice(words.label('decoding'), value => {
    if (value === 'greedy' || value === 'beam' || value === 'sampling') {
      set({ kind: value });
    }
  });
  const width = createNumber('width', { min: 1, max: 8, step: 1 }, value => set({ width: value }));
  const temperature = createNumber('temperature', { min: 0.1, max: 5, step: 0.1 }, value =>
    set({ temperature: value }),
  );
  const seed = createNumber('seed', { min: 0, max: 2 ** 32 - 1, step: 1 }, value =>
    set({ seed: value }),
  );
  const element = createElement(
    'div',
    { className: 'decoding' },
    kind.element,
    width.element,
    temperature.element,
    seed.element,
  );

  function set(changes: Partial<Decoding>): void {
    if (shown !== undefined) {
      change({ decoding: { ...shown, ...changes } });
    }
  }

  function createNumber(
    name: 'width' | 'temperature' | 'seed',
    bounds: Readonly<Record<'min' | 'max' | 'step', number>>,
    onChange: (value: number) => void,
  ) {
    const input = createElement('input', {
      attributes: {
        ...{ id: `decoding-${name}`, type: 'number', min: String(bounds.min) },
        ...{ max: String(bounds.max), step: String(bounds.step) },
      },
    });
    input.addEventListener('change', () => {
      const value = Math.min(bounds.max, Math.max(bounds.min, input.valueAsNumber));
      if (!Number.isNaN(value)) {
        onChange(bounds.step === 1 ? Math.round(value) : value);
      }
    });
    const label = createElement('label', {
      text: words.label(name),
      attributes: { for: input.id },
    });
    return { element: createElement('div', { className: 'picker' }, label, input), input };
  }

  return {
    element,
    show: (decoding: Decoding) => {
      shown = decoding;
      kind.show(
        (['greedy', 'beam', 'sampling'] as const).map(value => ({
          value,
          text: words.label(value),
        })),
        decoding.kind,
      );
      setValue(width.input, String(decoding.width));
      setValue(temperature.input, String(decoding.temperature));
      setValue(seed.input, String(decoding.seed));
      width.element.hidden = decoding.kind !== 'beam';
      temperature.element.hidden = decoding.kind === 'beam';
      seed.element.hidden = decoding.kind !== 'sampling';
    },
  };
}
