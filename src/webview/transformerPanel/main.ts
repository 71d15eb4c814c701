import './withoutEval';
import type { Message } from '../../core/message';
import type { Computation, Models } from '../../core/transformer/walkthrough/computation';
import { compute } from '../../core/transformer/walkthrough/compute';
import { initialState, type WalkthroughState } from '../../core/transformer/walkthrough/state';
import { parseState, writeState } from '../../core/transformer/walkthrough/stateText';
import type { Step } from '../../core/transformer/walkthrough/steps/step';
import { shortPath, steps } from '../../core/transformer/walkthrough/steps';
import {
  parseToTransformerPanel,
  parseTransformerPanelMemory,
  parseTransformerPanelStart,
  type FromTransformerPanel,
  type PanelAction,
  type SentModel,
  type TransformerPanelMemory,
} from '../../protocol/transformerPanel';
import { addAnnouncer } from '../common/announce';
import { reportFailures } from '../common/reportFailures';
import { takeVscodeHandle } from '../common/vscodeHandle';
import type { Desk } from './desk';
import { listenToKeys, type KeyAction } from './keys';
import { readModels } from './models';
import { createPage } from './page';
import { toggled } from './switching';
import { createVisits } from './visits';
import { wordsIn } from './words';

const { post, remember, recall } = takeVscodeHandle<FromTransformerPanel, TransformerPanelMemory>();
reportFailures(reason => post({ type: 'failed', reason }));

const start = parseTransformerPanelStart(document.body.dataset.start ?? '');
if (start === undefined) {
  throw new Error('the page came without its start data');
}
const words = wordsIn(start.words);

/** Longer than between two keys, so that a screen reader is told once. */
const pause = 700;

const remembered = parseTransformerPanelMemory(recall()) ?? start.left;
const visits = createVisits<WalkthroughState>();
const seen = new Set(remembered?.seen);
let isShort = remembered?.isShort ?? false;
/** Where to go once there are models: a link that came early, else where one was. */
let wanted = remembered?.query ?? '';
let models: Models | undefined;
let shown: Computation | undefined;
/** The words that one chose to look at: what is too short while one types does not lose them. */
let places: Pick<WalkthroughState, 'word' | 'position'> = initialState;

const tell = addAnnouncer();
const desk: Desk = {
  words,
  announce,
  change: changes =>
    go({ ...stateShown(), ...(changes.source === undefined ? {} : places), ...changes }, changes),
  openSection: section => post({ type: 'sectionFollowed', section }),
};

const keyActions: readonly KeyAction[] = [
  { keys: ['[', ']'], label: 'keySteps', run: key => stepBy(key === ']' ? 1 : -1) },
  { keys: [',', '.'], label: 'keyWords', run: key => wordBy(key === '.' ? 1 : -1) },
  {
    keys: ['1', '2', '3', '4'],
    label: 'keyHeads',
    run: key => {
      const head = Number(key) - 1;
      if (stepShown()?.hasHeads && head < (models?.translator.config.heads ?? 0)) {
        desk.change({ head });
      }
    },
  },
  { keys: ['l'], label: 'keyLayer', run: nextLayer },
  { keys: ['m'], label: 'keyMask', run: () => desk.change(toggled(stateShown(), 'mask')) },
  {
    keys: ['p'],
    label: 'keyPositions',
    run: () => desk.change(toggled(stateShown(), 'encoder-positions')),
  },
  { keys: ['c'], label: 'keyCard', run: () => page.visitCard() },
  { keys: ['?'], label: 'keyHelp', run: () => page.showKeys() },
  { keys: ['Escape'], label: 'keyEscape', run: () => page.escape() },
];

const page = createPage(desk, steps, keyActions, {
  back: () => revisit(visits.back()),
  forward: () => revisit(visits.forward()),
  copyLink,
  takeShortPath: isTaken => {
    isShort = isTaken;
    show();
  },
});
document.body.prepend(page.element);
listenToKeys(keyActions);

function stateShown(): WalkthroughState {
  return shown?.state ?? initialState;
}

function stepShown(): Step | undefined {
  return steps[stateShown().step - 1];
}

/** Computes a state and shows it; what cannot be computed leaves on screen what was. */
function go(
  state: WalkthroughState,
  changes: Partial<WalkthroughState> = {},
  link?: { readonly leftOut: readonly Message[] },
): void {
  if (models === undefined) {
    return;
  }
  const isStep = state.step !== stateShown().step;
  const computed = compute(models, isStep ? { ...state, cell: changes.cell } : state);
  if ('kind' in computed) {
    speak(page.showProblem(computed, state, stateShown().source));
    return;
  }
  shown = computed;
  if (changes.source === undefined || changes.position !== undefined) {
    places = { word: computed.state.word, position: computed.state.position };
  }
  visits.visit(computed.state, kindOf(changes));
  show();
  // What one does here oneself is brought within what there is before one's eyes.
  page.tellLeftOut(link === undefined ? [] : [...link.leftOut, ...computed.leftOut]);
  speak(isStep ? stepName() : page.outcome(computed));
}

/** What one does many times in a row, such as typing, is gone back in one step. */
function kindOf(changes: Partial<WalkthroughState>): string | undefined {
  const keys = Object.keys(changes).sort().join(' ');
  return keys === 'source' || keys === 'compared' || keys === 'position' || keys === 'word'
    ? keys
    : undefined;
}

function show(): void {
  const step = stepShown();
  if (shown === undefined || step === undefined) {
    return;
  }
  seen.add(step.number);
  page.show(shown, step, {
    seen,
    isShort,
    shortPath,
    neighbours: { previous: neighbour(-1), next: neighbour(1) },
    canGoBack: visits.canGoBack(),
    canGoForward: visits.canGoForward(),
  });
  keep();
}

function keep(): void {
  const memory = { version: 1, query: writeState(stateShown()), seen: [...seen], isShort } as const;
  remember(memory);
  post({ type: 'remembered', memory });
}

function stepName(): string {
  const step = stepShown();
  return step === undefined ? '' : words.label('stepNamed', step.number, words.plain(step.title));
}

let speaking: ReturnType<typeof setTimeout> | undefined;

/** At once, and in place of what was still to be said. */
function announce(sentence: string): void {
  clearTimeout(speaking);
  tell(sentence);
}

/** Once what one does many times in a row has come to rest. */
function speak(sentence: string): void {
  clearTimeout(speaking);
  if (sentence !== '') {
    speaking = setTimeout(() => tell(sentence), pause);
  }
}

/** The step before or after, of the three minutes if that is the way taken. */
function neighbour(by: -1 | 1): Step | undefined {
  const { step } = stateShown();
  const way = isShort ? shortPath : steps.map(({ number }) => number);
  const number = by === 1 ? way.find(each => each > step) : way.findLast(each => each < step);
  return number === undefined ? undefined : steps[number - 1];
}

function stepBy(by: -1 | 1): void {
  const step = neighbour(by);
  if (step !== undefined) {
    desk.change({ step: step.number });
    page.focusStep();
  }
}

function wordBy(by: -1 | 1): void {
  if (shown === undefined) {
    return;
  }
  const { state, reading } = shown;
  const isSource = stepShown()?.looksAt === 'word';
  const count = isSource ? reading.words.length : reading.base.words.length;
  const at = (isSource ? state.word : state.position) + by;
  if (at >= 0 && at < count) {
    desk.change(isSource ? { word: at } : { position: at });
  }
}

function nextLayer(): void {
  const step = stepShown();
  if (models !== undefined && step !== undefined) {
    const { encoderLayers, decoderLayers } = models.translator.config;
    const count = step.tower === 'encoder' ? encoderLayers : decoderLayers;
    desk.change({ layer: (stateShown().layer + 1) % count });
  }
}

/** Back or forth on the way that was gone, without making it longer. */
function revisit(state: WalkthroughState | undefined): void {
  if (models === undefined || state === undefined) {
    return;
  }
  const computed = compute(models, state);
  if (!('kind' in computed)) {
    shown = computed;
    show();
    speak(stepName());
  }
}

function copyLink(): void {
  post({ type: 'linkRequested', query: writeState(stateShown()) });
  announce(words.label('linkCopied'));
}

/** Goes where a link leads; where its sentence cannot be read, to the rest of it. */
function follow(query: string): void {
  const { state, leftOut } = parseState(query);
  if (models === undefined) {
    wanted = query;
    return;
  }
  const computed = compute(models, state);
  if ('kind' in computed) {
    const { cell } = state;
    go({ ...state, source: initialState.source, compared: undefined }, { cell }, { leftOut });
    return speak(page.showProblem(computed, state, initialState.source));
  }
  go(state, { cell: state.cell }, { leftOut });
}

async function useModels(sent: readonly SentModel[]): Promise<void> {
  const read = await readModels(sent);
  if ('template' in read) {
    page.showMissing(read);
    return;
  }
  models = read;
  follow(wanted);
}

function act(action: PanelAction): void {
  switch (action) {
    case 'nextStep':
      return stepBy(1);
    case 'previousStep':
      return stepBy(-1);
    case 'nextWord':
      return wordBy(1);
    case 'previousWord':
      return wordBy(-1);
    case 'copyLink':
      return copyLink();
    case 'resetSwitches':
      return desk.change({ switches: [], view: 'base' });
    default:
      return action satisfies never;
  }
}

window.addEventListener('message', event => {
  const order = parseToTransformerPanel(event.data);
  switch (order?.type) {
    case 'useModels':
      return void useModels(order.models);
    case 'show':
      follow(order.query);
      return post({ type: 'shown' });
    case 'act':
      return act(order.action);
    case undefined:
      return;
    default:
      return order satisfies never;
  }
});
post({ type: 'loaded' });
