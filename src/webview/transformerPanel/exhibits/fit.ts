import type { Label } from '../../../core/transformer/walkthrough/exhibits/exhibit';

/**
 * Makes `parent` have `count` children, all made by `create`: those that are there stay, so that
 * nothing flickers and the focus remains.
 */
export function fit<Child extends Element>(
  parent: Element,
  count: number,
  create: (index: number) => Child,
): readonly Child[] {
  while (parent.children.length > count) {
    parent.lastElementChild?.remove();
  }
  for (let index = parent.children.length; index < count; index += 1) {
    parent.append(create(index));
  }
  return [...parent.children] as Child[];
}

export function setText(element: Element, text: string): void {
  if (element.textContent !== text) {
    element.textContent = text;
  }
}

/** Writing even the same value would have the browser lay the page out at once. */
export function setValue(input: HTMLInputElement, value: string): void {
  if (input.value !== value) {
    input.value = value;
  }
}

/** Sets an attribute, or takes it away. */
export function setAttribute(element: Element, name: string, value: string | undefined): void {
  if (value === undefined) {
    element.removeAttribute(name);
  } else if (element.getAttribute(name) !== value) {
    element.setAttribute(name, value);
  }
}

/** A word is in its language; a number is in none. */
export function setLabel(element: Element, { text, language }: Label): void {
  setText(element, text);
  setAttribute(element, 'lang', language);
}
