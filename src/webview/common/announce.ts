import { createElement } from './element';

/** Says a short sentence to a screen reader, without moving focus. */
export type Announce = (sentence: string) => void;

/** Adds the page's one live region and returns the way to speak through it. */
export function addAnnouncer(): Announce {
  const region = createElement('div', {
    className: 'visually-hidden',
    attributes: { role: 'status' },
  });
  document.body.append(region);

  return sentence => {
    // A region that is set to the text it already has stays silent.
    region.textContent = region.textContent === sentence ? `${sentence}\u00a0` : sentence;
  };
}
