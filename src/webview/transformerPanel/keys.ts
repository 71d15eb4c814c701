import type { PanelLabel } from '../../core/transformer/walkthrough/panelLabels';
import { createElement } from '../common/element';
import type { Words } from './words';

/** What a key of the page does. */
export interface KeyAction {
  readonly keys: readonly string[];
  readonly label: PanelLabel;
  readonly run: (key: string) => void;
}

/** Listens to single keys, but not while one types, and not to those of other programs. */
export function listenToKeys(actions: readonly KeyAction[]): void {
  const byKey = new Map(actions.flatMap(action => action.keys.map(key => [key, action] as const)));
  document.addEventListener('keydown', event => {
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const action = byKey.get(key);
    const isOurs = !event.ctrlKey && !event.metaKey && !event.altKey && !event.defaultPrevented;
    if (action === undefined || !isOurs || isTyping(event.target)) {
      return;
    }
    event.preventDefault();
    action.run(key);
  });
}

/** In a field, a key is a letter; a slider takes none of ours, and a list goes to what begins so. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input:not([type="range"], [type="radio"]), textarea, select') !== null
  );
}

/** What grids and charts know by themselves. */
const keysOfNumbers: Omit<KeyAction, 'run'> = {
  keys: ['←', '↑', '↓', '→', 'Enter'],
  label: 'keyNumbers',
};

/** A dialog that lists the keys. */
export function createKeyHelp(words: Words, actions: readonly KeyAction[]): HTMLDialogElement {
  const rows = [...actions, keysOfNumbers].flatMap(({ keys, label }) => [
    createElement(
      'dt',
      {},
      ...keys.flatMap((key, index) => [
        ...(index > 0 ? [document.createTextNode(' ')] : []),
        createElement('kbd', {
          text: key === 'Escape' ? 'Esc' : key.length === 1 ? key.toUpperCase() : key,
        }),
      ]),
    ),
    createElement('dd', { text: words.label(label) }),
  ]);
  const close = createElement('button', {
    text: words.label('close'),
    attributes: { type: 'button' },
  });
  const dialog = createElement(
    'dialog',
    { className: 'key-help', attributes: { 'aria-labelledby': 'keys' } },
    createElement('h2', { text: words.label('keys'), attributes: { id: 'keys' } }),
    createElement('dl', {}, ...rows),
    close,
  );
  close.addEventListener('click', () => dialog.close());
  return dialog;
}
