import type { Place } from '../../../core/transformer/walkthrough/computation';
import type { Dot } from '../../../core/transformer/walkthrough/exhibits/exhibit';
import { createFrame, type On, type PlainWords, type ShownExhibit } from './frame';
import { createWorking } from './ledger';

/** One number as a dot product. */
export function createDot(words: PlainWords, on: On): ShownExhibit<Dot> {
  let place: Place | undefined;
  const working = createWorking(words, address => {
    if (place !== undefined) {
      on.chosen(address, place);
    }
  });
  const frame = createFrame(words, 'dot', working.element);
  return {
    element: frame.element,
    show: (exhibit, { captionOf }) => {
      ({ place } = exhibit);
      frame.write(exhibit);
      working.show(exhibit.sum.calculation, captionOf(exhibit.place));
    },
  };
}
