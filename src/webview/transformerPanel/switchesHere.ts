import { parseInterventions } from '../../core/transformer/interventions';
import type { Computation } from '../../core/transformer/walkthrough/computation';
import type { WalkthroughState } from '../../core/transformer/walkthrough/state';
import type { Step } from '../../core/transformer/walkthrough/steps/step';
import { switchName } from '../../core/transformer/walkthrough/switches';
import { createElement } from '../common/element';
import type { Desk } from './desk';
import { partOf } from './regions';
import { switched } from './switching';

/** The switches that teach something at a step, those of one part side by side. */
export interface SwitchesHere {
  readonly element: HTMLElement;
  readonly show: (computation: Computation, step: Step) => void;
}

export function createSwitchesHere({ words, change }: Desk): SwitchesHere {
  const element = createElement('div', { className: 'switches-here' });
  let toggles: ReadonlyMap<string, HTMLButtonElement> = new Map();
  let state: WalkthroughState;

  function createToggle(computation: Computation, name: string): HTMLButtonElement {
    const button = createElement('button', {
      className: 'toggle',
      text: words.plain(switchName(computation, name).effect),
      attributes: { type: 'button' },
    });
    button.addEventListener('click', () => {
      const isOn = state.switches.includes(name);
      change(switched(state, partOf(name), isOn ? undefined : name));
    });
    return button;
  }

  function createPart(computation: Computation, part: string, names: readonly string[]) {
    const id = `switches-${part}`;
    const [first] = names;
    return createElement(
      'div',
      { className: 'switch-part', attributes: { role: 'group', 'aria-labelledby': id } },
      createElement('span', {
        text: words.plain(switchName(computation, first).part),
        attributes: { id },
      }),
      createElement(
        'span',
        { className: 'toggles' },
        ...names.flatMap(name => toggles.get(name) ?? []),
      ),
    );
  }

  function build(computation: Computation, names: readonly string[]): void {
    const focused = [...toggles.values()].findIndex(toggle => toggle === document.activeElement);
    toggles = new Map(names.map(name => [name, createToggle(computation, name)]));
    const parts = [...new Set(names.map(partOf))];
    element.replaceChildren(
      ...parts.map(part =>
        createPart(
          computation,
          part,
          names.filter(name => partOf(name) === part),
        ),
      ),
    );
    // A key may have chosen another head.
    [...toggles.values()][focused]?.focus();
  }

  return {
    element,
    show: (computation, step) => {
      ({ state } = computation);
      const { config } = computation.models.translator;
      const { length } = computation.reading.ids;
      const names = step
        .switches(config, state.layer, state.head)
        .filter(name => !('template' in parseInterventions([name], config, length)));
      if (names.join() !== [...toggles.keys()].join()) {
        build(computation, names);
      }
      for (const [name, toggle] of toggles) {
        toggle.setAttribute('aria-pressed', String(state.switches.includes(name)));
      }
    },
  };
}
