import type { Message } from '../../../core/message';
import type { Address } from '../../../core/transformer/trace';
import type { Place } from '../../../core/transformer/walkthrough/computation';
import {
  exhibitLabel,
  type ExhibitLabel,
} from '../../../core/transformer/walkthrough/exhibits/exhibitLabels';
import type { View } from '../../../core/transformer/walkthrough/state';
import { createElement } from '../../common/element';
import type { CaptionOf } from './captions';
import { setText } from './fit';

/** What a person does in an exhibit. */
export interface On {
  /** A number is to be explained. */
  readonly chosen: (address: Address, place: Place) => void;
  /** A word that the model wrote is to be looked at. */
  readonly positionChosen: (position: number) => void;
  /** In that row `head` is to look at a source word alone, or again where it wants to. */
  readonly pinned: (head: string, row: number, word: number | undefined) => void;
}

/** What of the state an exhibit needs beside its own numbers. */
export interface ShowOptions {
  readonly view: View;
  readonly scale: 'absolute' | 'row';
  /** The number whose card is open. */
  readonly chosen: Address | undefined;
  readonly switches: readonly string[];
  /** What the numbers of a run are called. */
  readonly captionOf: (place: Place) => CaptionOf;
  /** How a number came about, on one line; empty if it was learned. */
  readonly workingOf: (address: Address, place: Place) => string;
}

/** An exhibit on the page; showing another of its kind changes what differs and no more. */
export interface ShownExhibit<Kind> {
  readonly element: HTMLElement;
  readonly show: (exhibit: Kind, options: ShowOptions) => void;
}

/** All that exhibits need of the page's words. */
export interface PlainWords {
  readonly plain: (message: Message) => string;
}

/** One of the exhibits' labels in the language of the person. */
export function labelIn(words: PlainWords, name: ExhibitLabel, ...args: Message['args']): string {
  return words.plain(exhibitLabel(name, ...args));
}

/** Ids are of the page, and there may be several exhibits of a kind. */
let made = 0;

export function newId(of: string): string {
  made += 1;
  return `${of}-${made}`;
}

export interface Frame {
  readonly element: HTMLElement;
  /** Ids of what names and describes the exhibit. */
  readonly titleId: string;
  readonly summaryId: string;
  readonly write: (exhibit: { readonly title: Message; readonly summary: Message }) => void;
}

/** A title, a sentence that says the point, and the exhibit itself. */
export function createFrame(words: PlainWords, kind: string, ...body: readonly Node[]): Frame {
  const [titleId, summaryId] = [newId('title'), newId('summary')];
  const title = createElement('h3', { attributes: { id: titleId } });
  const summary = createElement('p', { className: 'summary', attributes: { id: summaryId } });
  const element = createElement(
    'figure',
    { className: `exhibit exhibit-${kind}`, attributes: { 'aria-labelledby': titleId } },
    createElement('figcaption', {}, title, summary),
    ...body,
  );
  return {
    element,
    titleId,
    summaryId,
    write: exhibit => {
      setText(title, words.plain(exhibit.title));
      setText(summary, words.plain(exhibit.summary));
    },
  };
}
