import { calculationOf, calculationText } from '../../../core/transformer/explain/calculation';
import { addressText, type Address, type Trace } from '../../../core/transformer/trace';
import type { Computation, Place } from '../../../core/transformer/walkthrough/computation';
import { lookAt } from '../../../core/transformer/walkthrough/exhibits/look';
import { explainShown, tracesOf } from '../../../core/transformer/walkthrough/explainShown';
import type { Step } from '../../../core/transformer/walkthrough/steps/step';
import { createElement } from '../../common/element';
import { createArithmetic } from '../arithmetic';
import type { Desk } from '../desk';
import { captionsIn } from './captions';
import { createExhibitList } from './list';

/** The step's numbers, and the card of the one that is pinned. */
export interface Exhibits {
  readonly element: HTMLElement;
  readonly show: (computation: Computation, step: Step) => void;
  /** Leads from a number to its card, and back to where one was. */
  readonly visitCard: () => void;
  /** Goes from a pinned number back up; false if none is pinned. */
  readonly escape: () => boolean;
}

/** A number that is of other runs than the state's: a state knows it by its address alone. */
interface Elsewhere {
  readonly address: Address;
  readonly place: Place;
}

export function createExhibits({ words, change, announce }: Desk): Exhibits {
  let shown: Computation | undefined;
  let step: Step | undefined;
  let elsewhere: Elsewhere | undefined;
  let visitedFrom: Element | null = null;

  const list = createExhibitList(words, {
    chosen: choose,
    positionChosen: position => change({ position }),
    pinned: (head, row, word) => {
      const switches = shown?.state.switches ?? [];
      const others = switches.filter(name => name.split('=')[0] !== head);
      change({ switches: word === undefined ? others : [...others, `${head}=${word}@${row}`] });
    },
  });
  const card = createArithmetic(words, {
    chosen: address => choose(address, elsewhere?.place),
    closed: letGo,
    copied: announce,
  });
  const element = createElement(
    'div',
    { className: 'exhibits' },
    createElement('div', { className: 'exhibits-and-card' }, list.element, card.element),
  );

  function choose(address: Address, place: Place | undefined): void {
    const isHere = place === undefined || (shown !== undefined && isSame(place, shown));
    elsewhere = isHere ? undefined : { address, place };
    if (isHere || shown?.state.cell !== undefined) {
      change({ cell: isHere ? address : undefined });
    } else {
      draw();
    }
  }

  function letGo(): void {
    elsewhere = undefined;
    if (shown?.state.cell === undefined) {
      draw();
    } else {
      change({ cell: undefined });
    }
  }

  function draw(): void {
    if (shown === undefined || step === undefined) {
      return;
    }
    const computation = shown;
    const place = elsewhere?.place ?? lookAt(computation).place;
    const address = elsewhere?.address ?? computation.state.cell;
    list.show(step.exhibits(computation), {
      view: computation.state.view,
      scale: computation.state.scale,
      switches: computation.state.switches,
      chosen: address,
      captionOf: at => {
        const trace = traceAt(computation, at);
        return trace === undefined
          ? other => ({
              name: addressText(other),
              quantity: other.name,
              short: String(other.column),
            })
          : captionsIn(words, trace);
      },
      workingOf: (other, at) => workingIn(traceAt(computation, at), other),
    });
    const trace = traceAt(computation, place);
    card.show(
      address === undefined || trace === undefined
        ? undefined
        : { address, trace, explain: other => explainShown(trace, other) },
    );
  }

  return {
    element,
    show: (computation, shownStep) => {
      if (computation.state.cell !== undefined || shownStep !== step) {
        elsewhere = undefined;
      }
      shown = computation;
      step = shownStep;
      draw();
    },
    visitCard: () => {
      if (!card.element.contains(document.activeElement)) {
        visitedFrom = document.activeElement;
        card.focus();
      } else if (visitedFrom instanceof HTMLElement) {
        visitedFrom.focus();
      }
    },
    escape: () => {
      const isPinned = elsewhere !== undefined || shown?.state.cell !== undefined;
      const previous = card.previous();
      if (previous !== undefined) {
        choose(previous, elsewhere?.place);
      } else if (isPinned) {
        letGo();
      }
      return isPinned;
    },
  };
}

/** Of a difference the changed run is worked out. */
function traceAt(computation: Computation, place: Place): Trace | undefined {
  return tracesOf(computation, place)?.[computation.state.view === 'base' ? 'base' : 'changed'];
}

function isSame(place: Place, computation: Computation): boolean {
  const here = lookAt(computation).place;
  return place.reading === here.reading && place.written.join() === here.written.join();
}

/** How a number came about, on one line. */
function workingIn(trace: Trace | undefined, address: Address): string {
  const { value = 0, derivation } = (trace && explainShown(trace, address)) ?? {};
  if (derivation === undefined) {
    return '';
  }
  const { formula, expression } = derivation;
  return [formula, calculationText(calculationOf(expression, value, 2))]
    .map(part => `= ${part}`)
    .join(' ');
}
