const namespace = 'http://www.w3.org/2000/svg';

/** An element of a drawing. Shapes with a key are known again in the next drawing. */
export interface Shape {
  readonly key: string;
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children: readonly (Shape | string)[];
}

export function shape(
  key: string,
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  children: readonly (Shape | string)[] = [],
): Shape {
  return { key, name, attributes, children };
}

/** Makes `drawing` hold these shapes; those that it has already stay, and move by style. */
export function draw(drawing: SVGSVGElement, shapes: readonly Shape[]): void {
  const old = new Map(
    [...drawing.children].map(element => [element.getAttribute('data-key'), element]),
  );
  const elements = shapes.map(each => {
    const kept = old.get(each.key);
    return kept === undefined ? create(each) : update(kept, each);
  });
  for (const [index, element] of elements.entries()) {
    // Moving an element in the document would end its transition.
    if (drawing.children[index] !== element) {
      drawing.insertBefore(element, drawing.children[index] ?? null);
    }
  }
  while (drawing.children.length > elements.length) {
    drawing.lastElementChild?.remove();
  }
}

function create({ key, name, attributes, children }: Shape): SVGElement {
  const element = document.createElementNS(namespace, name);
  for (const [attribute, value] of Object.entries(attributes)) {
    element.setAttribute(attribute, String(value));
  }
  if (key !== '') {
    element.setAttribute('data-key', key);
  }
  element.append(...children.map(child => (typeof child === 'string' ? child : create(child))));
  return element;
}

function update(element: Element, { attributes, children }: Shape): Element {
  for (const [attribute, value] of Object.entries(attributes)) {
    element.setAttribute(attribute, String(value));
  }
  element.replaceChildren(
    ...children.map(child => (typeof child === 'string' ? child : create(child))),
  );
  return element;
}
