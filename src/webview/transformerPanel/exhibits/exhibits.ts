import type { Computation } from '../../../core/transformer/walkthrough/computation';
import type { Step } from '../../../core/transformer/walkthrough/steps/step';
import { createElement } from '../../common/element';
import type { Desk } from '../desk';

/** The step's numbers. */
export interface Exhibits {
  readonly element: HTMLElement;
  readonly show: (computation: Computation, step: Step) => void;
  /** Goes from a pinned number back up; false if none is pinned. */
  readonly escape: () => boolean;
}

export function createExhibits({ words, change }: Desk): Exhibits {
  const element = createElement('div', { className: 'exhibits' });
  let isPinned = false;
  return {
    element,
    show: (computation, step) => {
      isPinned = computation.state.cell !== undefined;
      element.replaceChildren(
        ...step
          .exhibits(computation)
          .map(({ title, summary }) =>
            createElement(
              'figure',
              { className: 'exhibit' },
              createElement('figcaption', {}, ...words.rich(title)),
              createElement('p', {}, ...words.rich(summary)),
            ),
          ),
      );
    },
    escape: () => {
      if (isPinned) {
        change({ cell: undefined });
      }
      return isPinned;
    },
  };
}
