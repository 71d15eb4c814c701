import { bumpKinds, bumpsOf } from '../../core/manifest/bump';
import type { Elsewhere } from '../../core/manifest/explorer/elsewhere';
import { sources } from '../../core/manifest/explorer/ecosystems/sources';
import type { ExploredRange, ExploredVersion } from '../../core/manifest/explorer/explored';
import { ladderOf } from '../../core/manifest/explorer/precedence';
import { judge, type RangeVerdict } from '../../core/manifest/explorer/verdict';
import type { WrittenRange } from '../../core/manifest/explorer/writtenRange';
import { createElement } from '../common/element';
import type { Explored } from './explored';
import { cell, createLink, createTable, mark, nameOf, rowHead, type Follow } from './sections';
import { code, shortened, type Words } from './words';

/** Each version, whether the ranges let it in, and why. */
export function verdictTable({ tried, ranges }: Explored, words: Words): HTMLElement {
  const heads =
    ranges.length === 1
      ? [words.label('matches')]
      : ranges.map(({ text }, lane) => nameOf(text, lane, 24));
  return createTable(
    'verdicts',
    'stacked',
    [words.label('version'), ...heads, words.label('why')],
    tried.map(each => verdictRow(each, ranges, words)),
  );
}

/** More alternatives are counted, not told. */
const mostAlternatives = 3;

function verdictRow(
  typed: ExploredVersion,
  ranges: readonly WrittenRange[],
  words: Words,
): readonly Node[] {
  if (typed.version === undefined) {
    return [
      rowHead(code(typed.text)),
      ...ranges.map(() => cell(document.createTextNode('–'))),
      cell(...words.rich(typed.reason)),
    ];
  }
  const { text, version } = typed;
  const verdicts = ranges.map(range => ({ range, verdict: judge(range, version) }));
  const why = verdicts.map(({ range, verdict }, lane) =>
    createElement(
      'div',
      {},
      ...(ranges.length > 1 ? [nameOf(range.text, lane, 24), document.createTextNode(': ')] : []),
      ...reasons(verdict, words),
    ),
  );
  return [
    rowHead(code(text)),
    ...verdicts.map(({ verdict: { matches } }) => cell(mark(words, matches))),
    cell(...why),
  ];
}

/** Of a miss what every alternative says, of a match the one that lets it in. */
function reasons({ reason, alternatives, matches }: RangeVerdict, words: Words): readonly Node[] {
  const told = alternatives.filter(alternative => alternative.matches === matches);
  if (matches) {
    return [reason, ...told.slice(0, 1).map(each => each.reason)].flatMap(each => [
      ...words.rich(each),
      document.createTextNode(' '),
    ]);
  }
  const items = (told.length > mostAlternatives ? [] : told).map(each =>
    createElement('li', {}, ...words.rich(each.reason)),
  );
  return [
    ...words.rich(reason),
    ...(items.length > 0 ? [createElement('ul', { className: 'alternatives' }, ...items)] : []),
  ];
}

/** Lowest first, each with what lifts it above the one before. */
export function ladderList({ versions }: Explored, words: Words): HTMLElement {
  const rungs = ladderOf(versions).map(({ version, above }) =>
    createElement(
      'li',
      {},
      code(version.raw),
      ...(above === undefined
        ? []
        : [createElement('span', { className: 'small' }, ...words.rich(above))]),
    ),
  );
  return createElement('ol', { className: 'ladder' }, ...rungs);
}

/** What each version could be followed by, and whether the first range would pick that up. */
export function nextTable({ versions, first }: Explored, words: Words): HTMLElement {
  return createTable(
    'next',
    'wide',
    ['version' as const, ...kinds].map(words.label),
    versions.map(({ version }) => {
      const bumps = new Map(bumpsOf(version, []).map(bump => [bump.kind, bump.version]));
      return [
        rowHead(code(version)),
        ...kinds.map(kind => nextCell(bumps.get(kind), first, words)),
      ];
    }),
  );
}

/** Smallest first. */
const kinds = bumpKinds.toReversed();

function nextCell(next: string | undefined, { range }: ExploredRange, words: Words): HTMLElement {
  if (next === undefined) {
    return cell(document.createTextNode('–'));
  }
  return cell(
    code(next),
    ...(range === undefined ? [] : [mark(words, range.parsed.test(next), true)]),
  );
}

/** What others make of the text in the first field. */
export function elsewhereTable(
  readings: readonly Elsewhere[],
  words: Words,
  follow: Follow,
): HTMLElement {
  return createTable(
    'elsewhere',
    'stacked',
    (['where', 'inNpmWords', 'comparedToNpm'] as const).map(words.label),
    readings.map(({ ecosystem, comparators, verdict, isSame }) => {
      const id = `where-${ecosystem}`;
      const link = createLink(words.label('source'), () => follow.source(ecosystem), id);
      const where = createElement('span', { text: sources[ecosystem].name, attributes: { id } });
      const said = createElement('span', { className: isSame ? 'same' : 'other' });
      said.append(...words.rich(verdict));
      return [
        rowHead(where, document.createTextNode(' '), link),
        cell(
          ...(comparators === undefined
            ? [document.createTextNode('–')]
            : [code(shortened(comparators.replaceAll('||', ' || '), 120))]),
        ),
        cell(said),
      ];
    }),
  );
}
