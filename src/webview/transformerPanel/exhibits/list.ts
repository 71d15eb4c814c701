import type { Exhibit } from '../../../core/transformer/walkthrough/exhibits/exhibit';
import { createElement } from '../../common/element';
import { createChain } from './chain';
import { createColumns } from './columns';
import { createDot } from './dot';
import type { On, PlainWords, ShowOptions, ShownExhibit } from './frame';
import { createGrid } from './grid';
import { createLinks } from './links';
import { createLoop } from './loop';
import { createSentence } from './sentence';
import { createShift } from './shift';
import { createTowers } from './towers';
import { createTree } from './tree';
import { createTwin } from './twin';
import { createVectors } from './vectors';

type Kind = Exhibit['kind'];
type Of<Name extends Kind> = Extract<Exhibit, { kind: Name }>;

const creators: { readonly [Name in Kind]: (words: PlainWords, on: On) => ShownExhibit<Of<Name>> } =
  {
    grid: createGrid,
    vectors: createVectors,
    chain: createChain,
    columns: createColumns,
    links: createLinks,
    tree: createTree,
    towers: createTowers,
    dot: createDot,
    twin: createTwin,
    sentence: createSentence,
    shift: createShift,
    loop: createLoop,
  };

/** An exhibit, and how to show another of its kind in its place. */
interface Shown {
  readonly kind: Kind;
  readonly element: HTMLElement;
  readonly show: (exhibit: Exhibit, options: ShowOptions) => void;
}

export interface ExhibitList {
  readonly element: HTMLElement;
  readonly show: (exhibits: readonly Exhibit[], options: ShowOptions) => void;
}

/** All exhibits of a step. One that is of the kind that stood in its place is changed, not replaced. */
export function createExhibitList(words: PlainWords, on: On): ExhibitList {
  const element = createElement('div', { className: 'exhibit-list' });
  let shown: readonly Shown[] = [];
  return {
    element,
    show: (exhibits, options) => {
      shown = exhibits.map((exhibit, index) => {
        const old = shown[index];
        const kept = old?.kind === exhibit.kind ? old : create(exhibit.kind, words, on);
        if (element.children[index] !== kept.element) {
          element.children[index]?.remove();
          element.insertBefore(kept.element, element.children[index] ?? null);
        }
        kept.show(exhibit, options);
        return kept;
      });
      while (element.children.length > exhibits.length) {
        element.lastElementChild?.remove();
      }
    },
  };
}

function create<Name extends Kind>(kind: Name, words: PlainWords, on: On): Shown {
  const exhibit = creators[kind](words, on);
  return {
    kind,
    element: exhibit.element,
    // An exhibit is shown only by what was created for its kind.
    show: (shown, options) => exhibit.show(shown as Of<Name>, options),
  };
}
