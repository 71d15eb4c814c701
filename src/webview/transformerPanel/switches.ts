import { partsOf } from '../../core/transformer/interventions';
import type { Computation } from '../../core/transformer/walkthrough/computation';
import { effectOf } from '../../core/transformer/walkthrough/effect';
import { partName, switchName } from '../../core/transformer/walkthrough/switches';
import { effectNames } from '../../core/transformer/walkthrough/switchSentences';
import type { Step } from '../../core/transformer/walkthrough/steps/step';
import { createElement } from '../common/element';
import { createChoice } from './choice';
import type { Desk } from './desk';
import { partOf } from './regions';
import { createSwitchesHere } from './switchesHere';
import { switched } from './switching';

/** Every part that can be switched, what is switched now, and which numbers are shown. */
export interface SwitchBoard {
  /** What differs from the model as it was trained; hidden if nothing does. */
  readonly banner: HTMLElement;
  readonly element: HTMLElement;
  readonly show: (computation: Computation, step: Step) => void;
  /** What the switches have done to the translation; empty if nothing is switched. */
  readonly outcome: (computation: Computation) => string;
}

export function createSwitches(desk: Desk): SwitchBoard {
  const { words, change } = desk;
  const active = createElement('ul', { className: 'active-switches' });
  const outcome = createElement('p', { className: 'outcome' });
  const view = createChoice(words.label('show'), value => {
    if (value === 'base' || value === 'changed' || value === 'difference') {
      change({ view: value });
    }
  });
  const reset = createElement('button', {
    text: words.label('reset'),
    attributes: { type: 'button' },
  });
  reset.addEventListener('click', () => change({ switches: [], view: 'base' }));
  const banner = createElement(
    'section',
    { className: 'banner', attributes: { 'aria-label': words.label('active') } },
    createElement(
      'div',
      { className: 'banner-head' },
      createElement('strong', { text: words.label('active') }),
      active,
      reset,
    ),
    outcome,
    view.element,
  );

  const here = createSwitchesHere(desk);
  const all = createElement('div', { className: 'switches-all' });
  const disclosure = createElement(
    'details',
    { className: 'more' },
    createElement('summary', { text: words.label('allParts') }),
    all,
  );
  const element = createElement(
    'section',
    { className: 'switches', attributes: { 'aria-labelledby': 'switches' } },
    createElement('h2', { text: words.label('switches'), attributes: { id: 'switches' } }),
    here.element,
    disclosure,
  );
  let controls: ReadonlyMap<string, HTMLSelectElement> = new Map();
  let shown: Computation | undefined;

  function build({ models }: Computation): void {
    const groups = new Map<string, HTMLElement>();
    const made = new Map<string, HTMLSelectElement>();
    for (const [part, kinds] of partsOf(models.translator.config)) {
      const title = groupOf(part);
      let group = groups.get(title);
      if (group === undefined) {
        group = createElement('fieldset', {}, createElement('legend', { text: title }));
        groups.set(title, group);
      }
      const select = createElement(
        'select',
        { attributes: { id: `switch-${part}` } },
        createElement('option', { text: words.label('whole'), attributes: { value: '' } }),
        ...kinds
          .filter(kind => kind !== 'pin')
          .map(kind =>
            createElement('option', {
              text: words.plain({ template: effectNames[kind], args: [] }),
              attributes: { value: kind === 'off' ? part : `${part}=${kind}` },
            }),
          ),
      );
      select.addEventListener('change', () => {
        if (shown !== undefined) {
          change(switched(shown.state, part, select.value === '' ? undefined : select.value));
        }
      });
      made.set(part, select);
      const label = createElement('label', {
        text: words.plain(partName(part)),
        attributes: { for: select.id },
      });
      group.append(createElement('div', { className: 'switch' }, label, select));
    }
    all.replaceChildren(...groups.values());
    controls = made;
  }

  function groupOf(part: string): string {
    const label = part.startsWith('enc') ? 'encoder' : 'decoder';
    return words.label(/^(?:enc|dec)\d/.test(part) ? label : 'positionsAndMask');
  }

  function showControls(computation: Computation): void {
    const { state } = computation;
    for (const [part, select] of controls) {
      const name = state.switches.find(each => partOf(each) === part) ?? '';
      select.querySelector('option[data-pin]')?.remove();
      if (![...select.options].some(({ value }) => value === name)) {
        select.append(
          createElement('option', {
            text: words.plain(switchName(computation, name).effect),
            attributes: { value: name, 'data-pin': '' },
          }),
        );
      }
      select.value = name;
    }
  }

  function nameOf(computation: Computation, name: string): string {
    const { part, effect } = switchName(computation, name);
    return words.label('partAs', words.plain(part), words.plain(effect));
  }

  function showBanner(computation: Computation): void {
    const { state, isChanged } = computation;
    banner.hidden = !isChanged;
    if (!isChanged) {
      return;
    }
    active.replaceChildren(
      ...state.switches.map(name => {
        const text = nameOf(computation, name);
        const button = createElement('button', {
          className: 'active-switch',
          text,
          attributes: { type: 'button', title: words.label('switchBackOn', text) },
        });
        button.addEventListener('click', () => {
          change(switched(state, partOf(name), undefined));
          reset.focus();
        });
        return createElement('li', {}, button);
      }),
    );
    outcome.textContent = outcomeOf(computation);
    view.show(
      [
        { value: 'base', text: words.label('base') },
        { value: 'changed', text: words.label('changedView') },
        { value: 'difference', text: words.label('difference') },
      ],
      state.view,
    );
  }

  function outcomeOf(computation: Computation): string {
    const { sentences = [] } = effectOf(computation) ?? {};
    return sentences.map(words.plain).join(' ');
  }

  return {
    banner,
    element,
    show: (computation, step) => {
      if (shown?.models !== computation.models) {
        build(computation);
      }
      shown = computation;
      showControls(computation);
      here.show(computation, step);
      showBanner(computation);
    },
    outcome: outcomeOf,
  };
}
