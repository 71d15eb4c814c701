import type {
  Candidate,
  Tree,
  TreeNode,
} from '../../../core/transformer/walkthrough/exhibits/exhibit';
import { createElement } from '../../common/element';
import { createShape } from '../shapes';
import { isSame } from './cells';
import { fit, setAttribute, setLabel, setText } from './fit';
import {
  createFrame,
  labelIn,
  type On,
  type PlainWords,
  type ShowOptions,
  type ShownExhibit,
} from './frame';
import { createRoving } from './roving';
import { layOutTree, type TreeLayout } from './treeLayout';

/** How much of a column is the gap in which its lines run. */
const gap = 0.2;

/** Everything a beam weighed, beside what greedy wrote. */
export function createTree(words: PlainWords, on: On): ShownExhibit<Tree> {
  const results = createElement('dl', { className: 'candidates' });
  const drawing = createShape('svg', { 'aria-hidden': 'true', preserveAspectRatio: 'none' });
  const nodes = createElement('div', { className: 'tree-nodes' });
  const tree = createElement(
    'div',
    { className: 'tree', attributes: { role: 'group' } },
    drawing,
    nodes,
  );
  const leftOut = createElement('p', { className: 'small' });
  const legend = createElement(
    'p',
    { className: 'legend' },
    ...(['legendKept', 'legendDropped', 'legendBest', 'legendGreedy', 'legendBar'] as const).map(
      name =>
        createElement(
          'span',
          { className: 'key' },
          createElement('span', { className: `tree-key ${name}` }),
          document.createTextNode(labelIn(words, name)),
        ),
    ),
    createElement(
      'span',
      { className: 'key' },
      createElement('span', { className: 'tree-log', text: '−1.23' }),
      document.createTextNode(labelIn(words, 'legendLog')),
    ),
  );
  const frame = createFrame(
    words,
    'tree',
    results,
    createElement('div', { className: 'exhibit-scroll' }, tree),
    legend,
    leftOut,
  );
  tree.setAttribute('aria-labelledby', frame.titleId);
  let columns: readonly (readonly TreeNode[])[] = [];
  const roving = createRoving(tree, {
    chosen: (row, column) => at(row, column, ({ cell, place }) => on.chosen(cell.address, place)),
  });

  function at(row: number, column: number, use: (node: TreeNode) => void): void {
    const node = columns[row]?.[column];
    if (node !== undefined) {
      use(node);
    }
  }

  return {
    element: frame.element,
    show: (exhibit, options) => {
      frame.write(exhibit);
      const { greedy, beam, width } = exhibit;
      const isSameText = greedy.text === beam.text;
      const candidates = [
        ...resultOf(words, labelIn(words, 'greedyResult'), greedy, false),
        ...resultOf(
          words,
          labelIn(words, 'beamResult', width),
          beam,
          beam.logProbability > greedy.logProbability,
        ),
      ];
      results.replaceChildren(...candidates);
      // The summary says so already.
      results.hidden = isSameText;
      const layout = layOutTree(exhibit.nodes, width);
      tree.style.setProperty('--columns', String(layout.depth));
      tree.style.setProperty('--rows', String(layout.rows));
      drawEdges(drawing, layout);
      const elements = fit(nodes, layout.placed.length, createNode);
      for (const [index, { node, row }] of layout.placed.entries()) {
        writeNode(words, elements[index], node, row, options);
      }
      const indices = Array.from({ length: layout.rows }, (_, row) =>
        [...layout.placed.keys()]
          .filter(index => layout.placed[index].row === row)
          .sort((one, other) => layout.placed[one].node.depth - layout.placed[other].node.depth),
      );
      columns = indices.map(row => row.map(index => layout.placed[index].node));
      roving.set(indices.map(row => row.map(index => elements[index])));
      setText(leftOut, layout.leftOut > 0 ? labelIn(words, 'notDrawn', layout.leftOut) : '');
      leftOut.hidden = layout.leftOut === 0;
    },
  };
}

function resultOf(
  words: PlainWords,
  name: string,
  { text, shown }: Candidate,
  isWinner: boolean,
): readonly HTMLElement[] {
  const verdict = createElement('span', {
    className: isWinner ? 'verdict winner' : 'verdict',
    text: isWinner ? labelIn(words, 'winner') : '',
  });
  return [
    createElement('dt', { text: name }),
    createElement(
      'dd',
      {},
      createElement('span', { className: 'candidate', text, attributes: { lang: 'fr' } }),
      createElement('span', { className: 'log', text: `log p = ${shown}` }),
      verdict,
    ),
  ];
}

function createNode(): HTMLButtonElement {
  return createElement(
    'button',
    { className: 'tree-node', attributes: { type: 'button' } },
    createElement('span', { className: 'tree-word' }),
    document.createTextNode(' '),
    createElement('span', { className: 'tree-log' }),
  );
}

function writeNode(
  words: PlainWords,
  element: HTMLElement,
  node: TreeNode,
  row: number,
  { chosen }: ShowOptions,
): void {
  const [word, log] = element.children;
  setLabel(word, node.word);
  setText(log, node.shown);
  element.style.gridArea = `${row + 1} / ${node.depth}`;
  element.style.setProperty('--mark', String(Math.abs(node.cell.value)));
  setAttribute(element, 'data-kept', node.isKept ? '' : undefined);
  setAttribute(element, 'data-best', node.isBest ? '' : undefined);
  setAttribute(element, 'data-greedy', node.isGreedy ? '' : undefined);
  setAttribute(element, 'data-chosen', isSame(node.cell.address, chosen) ? '' : undefined);
  const fate = node.isBest ? 'best' : node.isKept ? 'kept' : 'dropped';
  const name = labelIn(words, 'node', node.word.text, node.cell.text, node.shown);
  setAttribute(element, 'aria-label', `${name}, ${labelIn(words, fate)}`);
}

function drawEdges(drawing: SVGSVGElement, { placed, rows, depth }: TreeLayout): void {
  drawing.setAttribute('viewBox', `0 0 ${depth} ${rows}`);
  const rowsById = new Map(placed.map(({ node, row }) => [node.id, row]));
  const edges = placed
    .flatMap(({ node, row }) => {
      const from = node.parent === undefined ? undefined : rowsById.get(node.parent);
      return from === undefined ? [] : [{ node, row, from }];
    })
    .sort((first, second) => Number(first.node.isBest) - Number(second.node.isBest));
  const paths = fit(drawing, edges.length, () => createShape('path'));
  for (const [index, { node, row, from }] of edges.entries()) {
    const x = node.depth - 1;
    const [y1, y2] = [from + 0.5, row + 0.5];
    const middle = x + gap / 2;
    setAttribute(
      paths[index],
      'd',
      `M${x - 0.02} ${y1} C${middle} ${y1} ${middle} ${y2} ${x + gap} ${y2}`,
    );
    setAttribute(
      paths[index],
      'class',
      node.isBest ? 'd-line-accent' : node.isKept ? 'd-line' : 'd-line-muted',
    );
  }
}
