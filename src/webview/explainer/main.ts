import type {
  ExplainerMemory,
  FromExplainer,
  ShowTopic,
  ToExplainer,
} from '../../protocol/explainer';
import { parseExplainerStart, parseToExplainer } from '../../protocol/parseExplainer';
import { addAnnouncer } from '../common/announce';
import { createElement } from '../common/element';
import { reportFailures } from '../common/reportFailures';
import { setSanitizedHtml } from '../common/sanitize';
import { takeVscodeHandle } from '../common/vscodeHandle';
import { openCards, prepareCards } from './cards/cards';
import { addContents } from './contents';
import { copyCode } from './copy';
import { addDefinitions } from './definitions';
import { enlargeDrawings } from './drawingDialog';
import { followLinks } from './links';
import { OwnAnswers } from './ownAnswers';
import { focus, goTo, scrollShare } from './place';
import { watchEnd, watchScroll } from './reading';

const { post, remember } = takeVscodeHandle<FromExplainer, ExplainerMemory>();
reportFailures(reason => post({ type: 'failed', reason }));

const start = parseExplainerStart(document.body.dataset.start ?? '');
if (start === undefined) {
  throw new Error('the page came without its start data');
}
const { strings, sentence } = start;

const main = createElement('main');
document.body.append(main);
const announce = addAnnouncer();
const contents = addContents(strings);
const definitions = addDefinitions(main);
const answers = new OwnAnswers(main, strings, post);

let shown: ShowTopic | undefined;
let stopWatchingEnd: (() => void) | undefined;

function obey(order: ToExplainer): void {
  switch (order.type) {
    case 'showTopic':
      return show(order);
    case 'showAnswers':
      return answers.show(order.topic, order.answers);
    case 'confirmAnswer':
      return answers.confirm(order);
    default:
      return order satisfies never;
  }
}

function show(order: ShowTopic): void {
  const { topic, page, place, readingWidth } = order;
  document.documentElement.style.setProperty('--reading-width', String(readingWidth));
  // What already stands here keeps its answers and open parts: only the place is new.
  if (shown?.topic !== topic || shown.page.html !== page.html) {
    fill(order);
  }
  goTo(place ?? { scroll: 0 });
  keepScroll(scrollShare());
}

function fill(order: ShowTopic): void {
  const { topic, page } = order;
  const wasInUse = shown !== undefined && document.hasFocus();
  shown = order;
  document.title = page.title;
  setSanitizedHtml(main, page.html);
  answers.prepare(topic);
  prepareCards(main);
  contents.show(page.outline);
  definitions.show(page.definitions);
  if (wasInUse && document.activeElement === document.body) {
    focus(main);
  }
  stopWatchingEnd?.();
  stopWatchingEnd = watchEnd(main, () => post({ type: 'endReached', topic }));
}

function keepScroll(scroll: number): void {
  if (shown !== undefined) {
    const { topic } = shown;
    remember({ version: 1, topic, scroll });
    post({ type: 'scrolled', topic, scroll });
  }
}

if (sentence === undefined) {
  main.append(createElement('p', { className: 'loading', text: strings.loading }));
  followLinks(post);
  copyCode(main, strings.copied, announce);
  enlargeDrawings(main, strings);
  openCards(main, strings, announce);
  watchScroll(keepScroll);
  window.addEventListener('message', event => {
    const order = parseToExplainer(event.data);
    if (order !== undefined) {
      obey(order);
    }
  });
  post({ type: 'loaded' });
} else {
  const title = createElement('h1', { text: sentence.title });
  const text = createElement('p', { text: sentence.text });
  main.append(createElement('article', { className: 'topic' }, title, text));
}
