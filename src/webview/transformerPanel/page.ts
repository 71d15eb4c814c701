import type { Message } from '../../core/message';
import type { Computation } from '../../core/transformer/walkthrough/computation';
import type { Step } from '../../core/transformer/walkthrough/steps/step';
import { createElement } from '../common/element';
import type { Desk } from './desk';
import { createExhibits } from './exhibits/exhibits';
import { createFacts } from './facts';
import { createKeyHelp, type KeyAction } from './keys';
import { createPickers } from './pickers';
import { createQuestion } from './question';
import { createScrubber } from './scrubber';
import { createSentences, type Sentences } from './sentence';
import { createStepCard, type Neighbours } from './stepCard';
import { createSwitches } from './switches';
import { createTowers } from './towers';

/** The whole page, from its parts. */
export interface Page {
  readonly element: HTMLElement;
  readonly show: (computation: Computation, step: Step, way: Way) => void;
  readonly showProblem: Sentences['showProblem'];
  /** Instead of all numbers: why there are none. */
  readonly showMissing: (reason: Message) => void;
  readonly tellLeftOut: (sentences: readonly Message[]) => void;
  /** What the switches have done, in a sentence; empty if there are none. */
  readonly outcome: (computation: Computation) => string;
  readonly showKeys: () => void;
  /** Leads to the heading of the step, as after a turn of the page. */
  readonly focusStep: () => void;
  readonly visitCard: () => void;
  readonly escape: () => void;
}

/** Where one is among the steps. */
export interface Way {
  readonly seen: ReadonlySet<number>;
  readonly isShort: boolean;
  readonly shortPath: readonly number[];
  readonly neighbours: Neighbours;
  readonly canGoBack: boolean;
  readonly canGoForward: boolean;
}

/** What the page's tools do. */
export interface Tools {
  readonly back: () => void;
  readonly forward: () => void;
  readonly copyLink: () => void;
  readonly takeShortPath: (isTaken: boolean) => void;
}

export function createPage(
  desk: Desk,
  steps: readonly Step[],
  keyActions: readonly KeyAction[],
  tools: Tools,
): Page {
  const { words } = desk;
  const towers = createTowers(desk, steps);
  const sentences = createSentences(desk);
  const scrubber = createScrubber(desk);
  const pickers = createPickers(desk);
  const switches = createSwitches(desk);
  const card = createStepCard(desk);
  const exhibits = createExhibits(desk);
  const question = createQuestion(desk);
  const keyHelp = createKeyHelp(words, keyActions);
  const back = createTool('back', tools.back);
  const forward = createTool('forward', tools.forward);
  const shortPath = createTool('shortPath', () =>
    tools.takeShortPath(shortPath.getAttribute('aria-pressed') !== 'true'),
  );
  const notice = createElement('div', { className: 'notice', attributes: { role: 'note' } });
  notice.hidden = true;
  const facts = createElement('footer', {});
  const stage = createElement(
    'div',
    { className: 'stage' },
    towers.element,
    createElement(
      'div',
      { className: 'work' },
      switches.banner,
      card.element,
      createElement('div', { className: 'controls' }, scrubber.element, pickers.element),
      exhibits.element,
      question.element,
      switches.element,
      card.way,
      facts,
    ),
  );
  const lead = createElement('p', { className: 'lead', text: words.label('lead') });
  const toolbar = createElement(
    'div',
    { className: 'tools' },
    back,
    forward,
    shortPath,
    createTool('copyLink', tools.copyLink),
    createTool('shortcuts', showKeys),
  );
  const loading = createElement('p', { className: 'loading', text: words.label('loading') });
  const content = createElement('div', { className: 'content' }, sentences.element, notice, stage);
  content.hidden = true;
  const element = createElement(
    'main',
    {},
    createElement(
      'article',
      { className: 'topic walkthrough' },
      createElement(
        'header',
        { className: 'head' },
        createElement('h1', { text: words.label('heading') }),
        lead,
        toolbar,
      ),
      loading,
      content,
    ),
    keyHelp,
  );
  let known: Computation['models'] | undefined;

  function createTool(
    label: 'back' | 'forward' | 'shortPath' | 'copyLink' | 'shortcuts',
    run: () => void,
  ): HTMLButtonElement {
    const button = createElement('button', {
      className: 'quiet',
      text: words.label(label),
      attributes: { type: 'button' },
    });
    button.addEventListener('click', run);
    return button;
  }

  function showKeys(): void {
    if (!keyHelp.open) {
      keyHelp.showModal();
    }
  }

  return {
    element,
    show: (computation, step, way) => {
      loading.remove();
      content.hidden = false;
      if (computation.models !== known) {
        known = computation.models;
        facts.replaceChildren(createFacts(words, computation));
      }
      sentences.show(computation);
      towers.show(computation, step, way.seen);
      switches.show(computation, step);
      card.show(computation, step, way.neighbours);
      scrubber.show(computation, step);
      pickers.show(computation, step);
      exhibits.show(computation, step);
      question.show(computation, step);
      back.disabled = !way.canGoBack;
      forward.disabled = !way.canGoForward;
      shortPath.setAttribute('aria-pressed', String(way.isShort));
      shortPath.title = words.label('shortPathIs', way.shortPath.join(', '));
    },
    showProblem: sentences.showProblem,
    showMissing: reason => {
      const topic = createElement('a', {
        text: words.label('readTopic'),
        attributes: { href: '#' },
      });
      topic.addEventListener('click', event => {
        event.preventDefault();
        desk.openSection('twelve-steps');
      });
      content.remove();
      lead.remove();
      toolbar.remove();
      loading.replaceWith(
        createElement(
          'div',
          { className: 'missing', attributes: { role: 'alert' } },
          createElement('p', {}, ...words.rich(reason)),
          createElement('p', { text: words.label('noNumbers') }),
          createElement('p', {}, topic),
        ),
      );
    },
    tellLeftOut: told => {
      notice.hidden = told.length === 0;
      if (told.length === 0) {
        return;
      }
      const dismiss = createElement('button', {
        className: 'quiet',
        text: words.label('dismiss'),
        attributes: { type: 'button' },
      });
      dismiss.addEventListener('click', () => {
        notice.hidden = true;
        card.focus();
      });
      notice.replaceChildren(
        createElement('p', { text: words.label('leftOut') }),
        createElement(
          'ul',
          {},
          ...told.map(sentence => createElement('li', {}, ...words.rich(sentence))),
        ),
        dismiss,
      );
    },
    outcome: switches.outcome,
    showKeys,
    focusStep: card.focus,
    visitCard: exhibits.visitCard,
    escape: () => void exhibits.escape(),
  };
}
