/** What happens at an element in row and column. */
export interface RovingEvents {
  readonly chosen?: (row: number, column: number) => void;
  /** Under the pointer or focused. */
  readonly pointed?: (row: number, column: number) => void;
}

export interface Roving {
  /** The elements by rows, which need not be equally long. */
  readonly set: (rows: readonly (readonly HTMLElement[])[]) => void;
}

type Place = readonly [row: number, column: number];

/** Makes many elements in `container` one stop of the Tab key, with the arrows going between. */
export function createRoving(container: HTMLElement, on: RovingEvents): Roving {
  let elements: readonly (readonly HTMLElement[])[] = [];
  let places = new Map<Element, Place>();
  let current: HTMLElement | undefined;
  let currentPlace: Place = [0, 0];
  /** An element that is taken out of the page loses the focus without having left it. */
  let isFocused = false;

  function placeOf(target: EventTarget | null): Place | undefined {
    let element = target instanceof Element ? target : null;
    while (element !== null && element !== container) {
      const place = places.get(element);
      if (place !== undefined) {
        return place;
      }
      element = element.parentElement;
    }
    return undefined;
  }

  function makeCurrent([row, column]: Place): void {
    const element = elements[row]?.[column];
    if (element !== current) {
      current?.setAttribute('tabindex', '-1');
    }
    currentPlace = [row, column];
    current = element;
    current?.setAttribute('tabindex', '0');
  }

  function listen<Name extends 'keydown' | 'focusin' | 'click' | 'pointerover'>(
    name: Name,
    react: (place: Place, event: HTMLElementEventMap[Name]) => void,
  ): void {
    container.addEventListener(name, event => {
      const place = placeOf(event.target);
      if (place !== undefined) {
        react(place, event);
      }
    });
  }

  listen('keydown', (place, event) => {
    if (event.altKey || event.metaKey) {
      return;
    }
    const isPressed = event.key === 'Enter' || event.key === ' ';
    if (isPressed && !(event.target instanceof HTMLButtonElement)) {
      event.preventDefault();
      on.chosen?.(...place);
      return;
    }
    const next = placeAfter(event.key, event.ctrlKey, place, elements);
    if (next !== undefined) {
      event.preventDefault();
      elements[next[0]]?.[next[1]]?.focus();
    }
  });
  listen('focusin', place => {
    isFocused = true;
    makeCurrent(place);
    on.pointed?.(...place);
  });
  listen('click', place => {
    makeCurrent(place);
    on.chosen?.(...place);
  });
  listen('pointerover', place => on.pointed?.(...place));
  container.addEventListener('focusout', () => {
    isFocused = current?.isConnected === false;
  });

  return {
    set: rows => {
      elements = rows;
      places = new Map(
        rows.flatMap((row, at) => row.map((element, column) => [element, [at, column]] as const)),
      );
      for (const element of places.keys()) {
        element.setAttribute('tabindex', '-1');
      }
      const known = current && places.get(current);
      const [row, column] = known ?? currentPlace;
      makeCurrent(rows[row]?.[column] === undefined ? firstOf(rows) : [row, column]);
      if (known === undefined && isFocused && document.activeElement === document.body) {
        current?.focus({ preventScroll: true });
      }
    },
  };
}

function firstOf(rows: readonly (readonly unknown[])[]): Place {
  return [
    Math.max(
      0,
      rows.findIndex(row => row.length > 0),
    ),
    0,
  ];
}

/** Where a key leads; nowhere if it is none of ours. */
export function placeAfter(
  key: string,
  isWithControl: boolean,
  [row, column]: Place,
  rows: readonly (readonly unknown[])[],
): Place | undefined {
  const lastRow = rows.length - 1;
  const within = (at: number, wanted: number): Place => {
    const inRow = Math.min(Math.max(at, 0), lastRow);
    const last = (rows[inRow]?.length ?? 1) - 1;
    return [inRow, Math.min(Math.max(wanted, 0), last)];
  };
  switch (key) {
    case 'ArrowLeft':
      return within(row, column - 1);
    case 'ArrowRight':
      return within(row, column + 1);
    case 'ArrowUp':
      return within(row - 1, column);
    case 'ArrowDown':
      return within(row + 1, column);
    case 'Home':
      return within(isWithControl ? 0 : row, 0);
    case 'End':
      return within(isWithControl ? lastRow : row, Number.MAX_SAFE_INTEGER);
    default:
      return undefined;
  }
}
