import { createElement } from '../common/element';

/** What may be taken over from the list: a word, and the text that the field has with it. */
export interface Suggestion {
  readonly word: string;
  readonly text: string;
}

/** A field with a list of what could come next, as the ARIA Authoring Practices have it. */
export interface Combobox {
  readonly element: HTMLElement;
  readonly input: HTMLInputElement;
  /** Closes the list, as leaving the field does. */
  readonly close: () => void;
}

interface Options {
  readonly id: string;
  readonly listLabel: string;
  /** For what stands before the cursor. */
  readonly suggest: (text: string) => readonly Suggestion[];
  readonly onInput: (text: string) => void;
}

/** As many as can be seen without scrolling far. */
const most = 60;

/** The list opens as one types or with the arrow keys; the words in it are never taken by themselves. */
export function createCombobox({ id, listLabel, suggest, onInput }: Options): Combobox {
  const listId = `${id}-list`;
  const input = createElement('input', {
    attributes: {
      ...{ id, type: 'text', role: 'combobox', lang: 'en' },
      ...{ autocomplete: 'off', autocapitalize: 'off', spellcheck: 'false' },
      ...{ 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': listId },
    },
  });
  const list = createElement('ul', {
    className: 'completions',
    attributes: { id: listId, role: 'listbox', 'aria-label': listLabel, lang: 'en' },
  });
  list.hidden = true;
  let suggestions: readonly Suggestion[] = [];
  let active = -1;

  function open(): void {
    const before = input.value.slice(0, input.selectionStart ?? input.value.length);
    suggestions = suggest(before).slice(0, most);
    list.replaceChildren(
      ...suggestions.map(({ word }, index) =>
        createElement('li', {
          text: word,
          attributes: { id: `${listId}-${index}`, role: 'option', 'aria-selected': 'false' },
        }),
      ),
    );
    list.hidden = suggestions.length === 0;
    input.setAttribute('aria-expanded', String(!list.hidden));
    activate(-1);
  }

  function close(): void {
    suggestions = [];
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    activate(-1);
  }

  function activate(index: number): void {
    list.children[active]?.setAttribute('aria-selected', 'false');
    active = index;
    const option = list.children[active];
    if (option === undefined) {
      input.removeAttribute('aria-activedescendant');
    } else {
      option.setAttribute('aria-selected', 'true');
      option.scrollIntoView({ block: 'nearest' });
      input.setAttribute('aria-activedescendant', option.id);
    }
  }

  function take(index: number): void {
    const suggestion = suggestions[index];
    if (suggestion !== undefined) {
      const after = input.value.slice(input.selectionStart ?? input.value.length).trimStart();
      input.value = `${suggestion.text} ${after}`;
      input.setSelectionRange(suggestion.text.length + 1, suggestion.text.length + 1);
      onInput(input.value);
      open();
    }
  }

  input.addEventListener('input', () => {
    onInput(input.value);
    open();
  });
  input.addEventListener('blur', close);
  input.addEventListener('keydown', event => {
    const { length } = suggestions;
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp': {
        event.preventDefault();
        if (list.hidden) {
          open();
          return;
        }
        const by = event.key === 'ArrowDown' ? 1 : -1;
        // Past either end one is back in the field, where nothing is chosen.
        const places = length + 1;
        activate(((active + 1 + by + places) % places) - 1);
        return;
      }
      case 'Enter':
        event.preventDefault();
        if (active >= 0) {
          take(active);
        } else {
          close();
        }
        return;
      case 'Escape':
        if (!list.hidden) {
          event.stopPropagation();
          close();
        }
        return;
      default:
    }
  });
  // Before the field loses the focus, or the list would be gone when the click comes.
  list.addEventListener('pointerdown', event => {
    event.preventDefault();
    const option = event.target instanceof Element ? event.target.closest('li') : null;
    if (option !== null) {
      take([...list.children].indexOf(option));
    }
  });

  const element = createElement('div', { className: 'combobox' }, input, list);
  return { element, input, close };
}
