import { compareRanges } from '../../core/manifest/explorer/comparison';
import { mostVersions, type ExploredRange } from '../../core/manifest/explorer/explored';
import { say } from '../../core/manifest/explorer/sentences';
import { noteSentences } from '../../core/manifest/specifier/sentences';
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
import { code, createReference, createSection, type Follow, type Reference } from './sections';
import { draw } from './shapes';
import { elsewhereTable, ladderList, nextTable, verdictTable } from './tables';
import { wordsIn, type LabelName } from './words';

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
const figure = createElement(
  'figure',
  { className: 'range-line' },
  drawing,
  createElement('figcaption', { text: words.label('lineCaption') }),
);
const lineSection = createSection(words, 'line', [figure]);
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
  const { first, second } = shown;
  fields.propose(shown.proposed);
  fields.markInvalid(!first.explanation.valid, second?.explanation.valid === false);
  const counted = countMatches(shown);
  summary.replaceChildren(
    ...meaningOf(inputs.range, first),
    ...(second === undefined ? [] : meaningOf(inputs.second, second)),
    ...counted.map(message => createElement('p', {}, ...words.rich(message))),
  );
  details.replaceChildren(...sectionsOf(shown, inputs.range));
  redraw();
  clearTimeout(speaking);
  speaking = setTimeout(() => announce(spoken(shown)), pause);
}

/** What a range or another specifier means, what may surprise, and where to read about it. */
function meaningOf(text: string, { explanation, range, meant }: ExploredRange): readonly Node[] {
  const { valid, sentences, notes, comparators } = explanation;
  const shownText = text.trim() || '""';
  return [
    createElement(
      'div',
      { className: 'meaning' },
      createElement(
        'p',
        {},
        ...(valid ? [code(shownText), document.createTextNode(':')] : []),
        ...spaced(sentences),
      ),
      ...(comparators === undefined
        ? []
        : [
            createElement(
              'p',
              { className: 'small' },
              document.createTextNode(`${words.label('inFull')} `),
              code(comparators.replaceAll('||', ' || ')),
            ),
          ]),
      ...notes
        .filter(isNoProposal)
        .map(note => createElement('p', { className: 'small' }, ...words.rich(note))),
      ...(meant === undefined ? [] : [proposal(text, meant)]),
      ...(range === undefined ? [] : [createReference(words, referenceFor(shownText), follow)]),
    ),
  ];
}

/** What was meant comes with a button instead. */
function isNoProposal({ template }: Message): boolean {
  return template !== noteSentences.meant;
}

/** What was surely meant, and a button that writes it in place of `text`. */
function proposal(text: string, meant: string): HTMLElement {
  const button = createElement('button', {
    text: words.label('use'),
    attributes: { type: 'button' },
  });
  button.addEventListener('click', () => {
    fields.replace(text, meant);
    update();
  });
  const sentence = createElement(
    'span',
    {},
    ...words.rich({ template: noteSentences.meant, args: [meant] }),
  );
  return createElement('p', { className: 'proposal' }, sentence, button);
}

function spaced(sentences: readonly Message[]): readonly Node[] {
  return sentences.flatMap(sentence => [document.createTextNode(' '), ...words.rich(sentence)]);
}

function referenceFor(range: string): Reference {
  return range.startsWith('^')
    ? { section: 'caret', label: 'aboutCaret' }
    : range.startsWith('~')
      ? { section: 'tilde', label: 'aboutTilde' }
      : { section: 'range-syntax', label: 'aboutSyntax' };
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

/** For who cannot see the page: what the ranges mean, and what of the versions matches. */
function spoken(explored: Explored | undefined): string {
  if (explored === undefined) {
    return '';
  }
  const { first, second } = explored;
  const meanings = [first, second].flatMap(range => range?.explanation.sentences ?? []);
  return [...meanings, ...countMatches(explored)].map(words.plain).join(' ');
}

function sectionsOf(explored: Explored, text: string): readonly Node[] {
  const { ranges, versions, typed, first } = explored;
  const hasVerdicts = typed.length > 0 && (ranges.length > 0 || typed.length > versions.length);
  const isRange = first.range !== undefined || !first.explanation.valid;
  const asked = first.explanation.range?.text ?? text;
  const lead = createElement('p', { text: words.label('nextLead') });
  return [
    ...(hasVerdicts ? [section('verdicts', prereleases, verdictTable(explored, words))] : []),
    ...comparison(explored),
    ...(versions.length > 0
      ? [
          section('order', precedence, ladderList(explored, words)),
          section('next', parts, lead, nextTable(explored, words)),
        ]
      : []),
    ...(isRange ? [section('elsewhere', others, elsewhereTable(asked, words, follow))] : []),
  ];
}

const prereleases: Reference = { section: 'prerelease-ranges', label: 'aboutPrereleases' };
const precedence: Reference = { section: 'precedence', label: 'aboutPrecedence' };
const parts: Reference = { section: 'which-part-moves', label: 'aboutParts' };
const others: Reference = { section: 'other-ecosystems', label: 'aboutOthers' };

function section(name: LabelName, reference: Reference, ...children: readonly Node[]): Node {
  return createSection(words, name, children, reference, follow);
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
    createSection(words, 'comparison', [
      createElement('p', {}, ...words.rich(say(relation, one, other))),
      createElement(
        'ul',
        {},
        ...examples.map(example => createElement('li', {}, ...words.rich(example))),
      ),
    ]),
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
  drawing.setAttribute('aria-label', spoken(shown));
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
