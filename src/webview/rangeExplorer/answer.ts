import type { ExploredRange } from '../../core/manifest/explorer/explored';
import { noteSentences } from '../../core/manifest/specifier/sentences';
import type { Message } from '../../core/message';
import { createElement } from '../common/element';
import { createReference, type Follow, type Reference } from './sections';
import { code, inOneLine, shortened, type Words } from './words';

/** Of comparators: more is for no eye. */
const longestComparators = 240;

/** What a range or another specifier means, or why it means nothing; named where there are two. */
export function answerTo(
  { explanation }: ExploredRange,
  name: HTMLElement | undefined,
  words: Words,
): HTMLElement {
  const { valid, sentences } = explanation;
  return createElement(
    'p',
    { className: 'answer' },
    ...(valid && name !== undefined ? [name, document.createTextNode(': ')] : []),
    ...inOneLine(sentences, words),
  );
}

/** What was surely meant, and a button that writes it. */
export function proposal(meant: string, words: Words, onUse: () => void): HTMLElement {
  const button = createElement('button', {
    text: words.label('use'),
    attributes: { type: 'button' },
  });
  button.addEventListener('click', onUse);
  const sentence = words.rich({ template: noteSentences.meant, args: [meant] });
  return createElement(
    'p',
    { className: 'proposal' },
    createElement('span', {}, ...sentence),
    button,
  );
}

/** The range in full, what may surprise, and where to read about it. */
export function remarksOn(
  { explanation, range }: ExploredRange,
  text: string,
  words: Words,
  follow: Follow,
): HTMLElement {
  const { comparators, notes } = explanation;
  const remarks = [
    ...(comparators === undefined
      ? []
      : [
          [
            document.createTextNode(`${words.label('inFull')} `),
            code(shortened(comparators.replaceAll('||', ' || '), longestComparators)),
          ],
        ]),
    ...notes.filter(isNoProposal).map(words.rich),
  ];
  return createElement(
    'div',
    { className: 'remarks' },
    ...remarks.map(remark => createElement('p', {}, ...remark)),
    ...(range === undefined ? [] : [createReference(words, referenceFor(text.trim()), follow)]),
  );
}

/** What was meant comes with a button instead. */
function isNoProposal({ template }: Message): boolean {
  return template !== noteSentences.meant;
}

function referenceFor(range: string): Reference {
  return range.startsWith('^')
    ? { section: 'caret', label: 'aboutCaret' }
    : range.startsWith('~')
      ? { section: 'tilde', label: 'aboutTilde' }
      : { section: 'range-syntax', label: 'aboutSyntax' };
}
