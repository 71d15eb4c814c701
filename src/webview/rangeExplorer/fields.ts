import { longestInput, type ExplorerInputs } from '../../protocol/rangeExplorer';
import { createElement } from '../common/element';
import type { LabelName, Words } from './words';

/** The three fields, in which all that the page says begins. */
export interface Fields {
  readonly element: HTMLElement;
  readonly focus: () => void;
  readonly read: () => ExplorerInputs;
  readonly write: (inputs: ExplorerInputs) => void;
  /** Writes `other` where a range reads `text`, and goes there. */
  readonly replace: (text: string, other: string) => void;
  /** What is tried when no versions are typed. */
  readonly propose: (versions: string) => void;
  readonly markInvalid: (isRangeInvalid: boolean, isSecondInvalid: boolean) => void;
}

export function createFields(words: Words, onInput: () => void): Fields {
  const range = createField('range', undefined);
  const second = createField('second', 'secondHelp');
  const versions = createField('versions', 'versionsHelp');
  const element = createElement(
    'form',
    { className: 'fields' },
    ...[range, second, versions].map(({ box }) => box),
  );
  element.addEventListener('input', onInput);
  element.addEventListener('submit', event => event.preventDefault());

  function createField(name: keyof ExplorerInputs, help: LabelName | undefined) {
    const input = createElement('input', {
      attributes: {
        ...{ id: name, type: 'text', maxlength: String(longestInput), spellcheck: 'false' },
        ...{ autocomplete: 'off', autocapitalize: 'off' },
      },
    });
    const label = createElement('label', { text: words.label(name), attributes: { for: name } });
    const box = createElement('div', { className: `field field-${name}` }, label, input);
    if (help !== undefined) {
      const id = `${name}-help`;
      input.setAttribute('aria-describedby', id);
      box.append(createElement('p', { text: words.label(help), attributes: { id } }));
    }
    return { box, input };
  }

  return {
    element,
    focus: () => range.input.select(),
    read: () => ({
      range: range.input.value,
      second: second.input.value,
      versions: versions.input.value,
    }),
    write: inputs => {
      range.input.value = inputs.range;
      second.input.value = inputs.second;
      versions.input.value = inputs.versions;
    },
    replace: (text, other) => {
      const { input } = range.input.value === text ? range : second;
      input.value = other;
      input.focus();
    },
    propose: proposed => {
      versions.input.placeholder = proposed;
    },
    markInvalid: (isRangeInvalid, isSecondInvalid) => {
      range.input.setAttribute('aria-invalid', String(isRangeInvalid));
      second.input.setAttribute('aria-invalid', String(isSecondInvalid));
    },
  };
}
