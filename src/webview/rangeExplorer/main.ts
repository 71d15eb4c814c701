import { compareRanges } from '../../core/manifest/explorer/comparison';
import { mostVersions } from '../../core/manifest/explorer/explored';
import { say } from '../../core/manifest/explorer/sentences';
import type { Message } from '../../core/message';
import {
  parseRangeExplorerMemory,
  parseRangeExplorerStart,
  parseToRangeExplorer,
  type FromRangeExplorer,
  type RangeExplorerMemory,
} from '../../protocol/rangeExplorer';
import { addAnnouncer } from '../common/announce';
import { createElement } from '../common/element';
import { reportFailures } from '../common/reportFailures';
import { takeVscodeHandle } from '../common/vscodeHandle';
import { explore, type Explored } from './explored';
import { createFields } from './fields';
import { drawNumberLine } from './numberLine';
import { code, createSection, type Follow } from './sections';
import { draw } from './shapes';
import { elsewhereTable, ladderList, nextTable, verdictTable } from './tables';
import { wordsIn } from './words';

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
const summary = createElement('div', { className: 'summary' });
const drawing = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
drawing.setAttribute('role', 'img');
drawing.setAttribute('class', 'd-range');
const lineSection = createSection(
  words,
  'line',
  undefined,
  follow,
  createElement(
    'figure',
    { className: 'range-line' },
    drawing,
    createElement('figcaption', { text: words.label('lineCaption') }),
  ),
);
const details = createElement('div', { className: 'details' });
const article = createElement(
  'article',
  { className: 'topic' },
  createElement('h1', { text: words.label('title') }),
  createElement('p', { text: words.label('lead') }),
  fields.element,
  summary,
  lineSection,
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
  fields.propose(shown.proposed);
  fields.markInvalid(
    shown.first.range === undefined,
    shown.second !== undefined && shown.second.range === undefined,
  );
  const sentences = summarize(shown);
  summary.replaceChildren(
    ...readings(shown),
    ...sentences.map(message => createElement('p', {}, ...words.rich(message))),
  );
  details.replaceChildren(...sectionsOf(shown, inputs.range));
  redraw();
  clearTimeout(speaking);
  speaking = setTimeout(() => announce(sentences.map(words.plain).join(' ')), pause);
}

/** What is right or wrong with the ranges, then how many versions match. */
function summarize({ first, second, ranges, versions, isCut }: Explored): readonly Message[] {
  return [
    ...[first.remark, second?.remark].filter(remark => remark !== undefined),
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

function readings({ ranges }: Explored): readonly Node[] {
  return ranges.map(({ text, parsed }) =>
    createElement(
      'p',
      { className: 'reading' },
      code(text || '""'),
      createElement('span', { text: words.label('readAs') }),
      code(parsed.range === '' ? '*' : parsed.range.replaceAll('||', ' || ')),
    ),
  );
}

function sectionsOf(explored: Explored, text: string): readonly Node[] {
  const { ranges, versions } = explored;
  return [
    ...(ranges.length > 0 && explored.typed.length > 0
      ? [
          createSection(
            words,
            'verdicts',
            'prerelease-ranges',
            follow,
            verdictTable(explored, words),
          ),
        ]
      : []),
    ...comparison(explored),
    ...(versions.length > 0
      ? [
          createSection(words, 'order', 'precedence', follow, ladderList(explored, words)),
          createSection(words, 'next', 'which-part-moves', follow, nextTable(explored, words)),
        ]
      : []),
    createSection(
      words,
      'elsewhere',
      'other-ecosystems',
      follow,
      elsewhereTable(text, words, follow),
    ),
  ];
}

function comparison({ ranges }: Explored): readonly Node[] {
  const [first, second] = ranges;
  if (first === undefined || second === undefined) {
    return [];
  }
  const { relation, inBoth, onlyFirst, onlySecond } = compareRanges(first.parsed, second.parsed);
  const [one, other] = [first.text || '""', second.text || '""'];
  const examples = [
    ...(inBoth === undefined ? [] : [say('inBoth', inBoth)]),
    ...(onlyFirst === undefined ? [] : [say('onlyIn', one, onlyFirst)]),
    ...(onlySecond === undefined ? [] : [say('onlyIn', other, onlySecond)]),
  ];
  return [
    createSection(
      words,
      'comparison',
      undefined,
      follow,
      createElement('p', {}, ...words.rich(say(relation, one, other))),
      createElement(
        'ul',
        {},
        ...examples.map(example => createElement('li', {}, ...words.rich(example))),
      ),
    ),
  ];
}

function redraw(): void {
  if (shown === undefined) {
    return;
  }
  const { ranges, versions } = shown;
  lineSection.hidden = ranges.length === 0;
  const available = Math.floor(drawing.parentElement?.clientWidth ?? 0);
  if (ranges.length === 0 || available === 0) {
    return;
  }
  const { shapes, width, height } = drawNumberLine(ranges, versions, available);
  drawing.setAttribute('viewBox', `0 0 ${width} ${height}`);
  drawing.setAttribute('aria-label', summarize(shown).map(words.plain).join(' '));
  draw(drawing, shapes);
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
new ResizeObserver(redraw).observe(lineSection);
post({ type: 'loaded' });
