import { elsewhere } from '../../core/manifest/explorer/elsewhere';
import { mostVersions } from '../../core/manifest/explorer/explored';
import { say } from '../../core/manifest/explorer/sentences';
import type { Message } from '../../core/message';
import {
  parseRangeExplorerMemory,
  parseRangeExplorerStart,
  parseToRangeExplorer,
  type ExplorerInputs,
  type FromRangeExplorer,
  type RangeExplorerMemory,
} from '../../protocol/rangeExplorer';
import { addAnnouncer } from '../common/announce';
import { createElement } from '../common/element';
import { reportFailures } from '../common/reportFailures';
import { takeVscodeHandle } from '../common/vscodeHandle';
import { answerTo, proposal, remarksOn } from './answer';
import { compared, comparison } from './comparison';
import { explore, type Explored } from './explored';
import { createFields } from './fields';
import { drawNumberLine, tellingVersions } from './numberLine';
import { createSection, nameOf, type Follow, type Reference } from './sections';
import { draw } from './shapes';
import { elsewhereTable, ladderList, nextTable, verdictTable } from './tables';
import { inOneLine, wordsIn, type LabelName } from './words';

const { post, remember, recall } = takeVscodeHandle<FromRangeExplorer, RangeExplorerMemory>();
reportFailures(reason => post({ type: 'failed', reason }));

const start = parseRangeExplorerStart(document.body.dataset.start ?? '');
if (start === undefined) {
  throw new Error('the page came without its start data');
}
const words = wordsIn(start.words);
const follow: Follow = {
  section: section => post({ type: 'sectionFollowed', section }),
  source: ecosystem => post({ type: 'sourceFollowed', ecosystem }),
};

/** Longer than between two keys, so that a screen reader is told once. */
const pause = 700;

const fields = createFields(words, update);
const answers = createElement('div', { className: 'answers' });
const drawing = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
drawing.setAttribute('role', 'img');
drawing.setAttribute('class', 'd-range');
const caption = createElement('figcaption');
const figure = createElement('figure', { className: 'range-line' }, drawing, caption);
const details = createElement('div', { className: 'details' });
const article = createElement(
  'article',
  { className: 'topic' },
  createElement('h1', { text: words.label('title') }),
  createElement('p', { text: words.label('lead') }),
  fields.element,
  answers,
  figure,
  details,
);
document.body.append(createElement('main', {}, article));
const announce = addAnnouncer();

let shown: Explored | undefined;
let speaking: ReturnType<typeof setTimeout> | undefined;

function update(): void {
  const inputs = fields.read();
  remember({ version: 1, inputs });
  shown = explore(inputs);
  const { first, second } = shown;
  fields.propose(shown.proposed);
  fields.markInvalid(!first.explanation.valid, second?.explanation.valid === false);
  answers.replaceChildren(...answersTo(shown, inputs));
  details.replaceChildren(...sectionsOf(shown, inputs));
  redraw();
  clearTimeout(speaking);
  speaking = setTimeout(() => announce(spoken(shown)), pause);
}

/** What was typed as ranges, first the one, then the other. */
function asked({ first, second }: Explored, inputs: ExplorerInputs) {
  return [
    { explored: first, text: inputs.range },
    ...(second === undefined ? [] : [{ explored: second, text: inputs.second }]),
  ];
}

/** In a sentence each; of two ranges also how they lie to each other. */
function answersTo(all: Explored, inputs: ExplorerInputs): readonly Node[] {
  const isNamed = all.second !== undefined;
  const relation = compared(all.ranges);
  return [
    ...asked(all, inputs).flatMap(({ explored, text }, lane) => [
      answerTo(explored, isNamed ? nameOf(text, lane) : undefined, words),
      ...(explored.meant === undefined ? [] : [proposalFor(text, explored.meant)]),
    ]),
    ...(relation === undefined ? [] : comparison(relation, words)),
  ];
}

function proposalFor(text: string, meant: string): HTMLElement {
  return proposal(meant, words, () => {
    fields.replace(text, meant);
    update();
  });
}

function countMatches({ ranges, versions, isCut }: Explored): readonly Message[] {
  return [
    ...ranges.map(range => {
      const count = versions.filter(version => range.parsed.test(version)).length;
      const text = range.text || '""';
      return count === versions.length
        ? say('allMatch', count, text)
        : count === 0
          ? say('noneMatches', versions.length, text)
          : say('someMatch', count, versions.length, text);
    }),
    ...(isCut ? [say('leftOut', mostVersions)] : []),
  ];
}

/** For who cannot see the page: what the ranges mean, how they lie, and what matches. */
function spoken(explored: Explored | undefined): string {
  if (explored === undefined) {
    return '';
  }
  const { first, second, ranges } = explored;
  const meanings = [first, second].flatMap(range => range?.explanation.sentences ?? []);
  const relation = compared(ranges)?.relation;
  return [...meanings, ...(relation ? [relation] : []), ...countMatches(explored)]
    .map(words.plain)
    .join(' ');
}

function sectionsOf(all: Explored, inputs: ExplorerInputs): readonly Node[] {
  const { ranges, versions, tried, isTyped, first } = all;
  const hasVerdicts = tried.length > 0 && (ranges.length > 0 || tried.length > versions.length);
  const counted = createElement('p', {}, ...inOneLine(countMatches(all), words));
  const lead = createElement('p', { text: words.label('nextLead') });
  const others = elsewhere(first.explanation.range?.text ?? inputs.range);
  const isRead =
    first.range !== undefined || others.some(({ comparators }) => comparators !== undefined);
  return [
    ...asked(all, inputs).map(({ explored, text }) => remarksOn(explored, text, words, follow)),
    ...(hasVerdicts ? [section('verdicts', prereleases, counted, verdictTable(all, words))] : []),
    ...(isTyped && versions.length > 0
      ? [
          section('order', precedence, ladderList(all, words)),
          section('next', parts, lead, nextTable(all, words)),
        ]
      : []),
    ...(isRead ? [section('elsewhere', ecosystems, elsewhereTable(others, words, follow))] : []),
  ];
}

const prereleases: Reference = { section: 'prerelease-ranges', label: 'aboutPrereleases' };
const precedence: Reference = { section: 'precedence', label: 'aboutPrecedence' };
const parts: Reference = { section: 'which-part-moves', label: 'aboutParts' };
const ecosystems: Reference = { section: 'other-ecosystems', label: 'aboutOthers' };

function section(name: LabelName, reference: Reference, ...children: readonly Node[]): Node {
  return createSection(words, name, children, reference, follow);
}

function redraw(): void {
  if (shown === undefined) {
    return;
  }
  const { ranges, versions } = shown;
  figure.hidden = ranges.length === 0;
  const available = Math.floor(drawing.parentElement?.clientWidth ?? 0);
  if (ranges.length === 0 || available === 0) {
    return;
  }
  const telling = tellingVersions(ranges, versions);
  const line = drawNumberLine(ranges, telling, available);
  drawing.toggleAttribute('hidden', line === undefined);
  caption.textContent = words.label(
    line === undefined
      ? 'lineTooLong'
      : telling.length < versions.length
        ? 'lineCaptionCut'
        : 'lineCaption',
  );
  if (line !== undefined) {
    drawing.setAttribute('viewBox', `0 0 ${line.width} ${line.height}`);
    drawing.setAttribute('aria-label', spoken(shown));
    draw(drawing, line.shapes);
  }
}

window.addEventListener('message', event => {
  const order = parseToRangeExplorer(event.data);
  if (order !== undefined) {
    fields.write(order.inputs);
    update();
    post({ type: 'explained' });
  }
});
const remembered = parseRangeExplorerMemory(recall());
fields.write(remembered?.inputs ?? start.inputs);
update();
new ResizeObserver(redraw).observe(article);
post({ type: 'loaded' });

/** Who has just opened the page wants to type. */
window.addEventListener('focus', fields.focus, { once: true });
if (document.hasFocus()) {
  fields.focus();
}
