import { fixedText, numberText } from '../../explain/numberText';
import { usualDigits } from '../../explain/calculation';
import { pathTo, type BeamNode } from '../../decoding/beamSearch';
import type { Output } from '../reading';
import { message } from '../sentences';
import { french } from './cells';
import type { Candidate, Tree, TreeNode } from './exhibit';
import type { Look } from './look';
import { probabilityAfter } from './probabilityAfter';
import { exhibitSentences as words } from './sentences';

/** What a beam of the state's width weighs, beside what greedy writes, at the same temperature. */
export function tree(look: Look): Tree {
  const { reading, state } = look;
  const { width } = state.decoding;
  const side = state.view === 'base' ? 'base' : 'changed';
  const { steps } = reading.search(side, width);
  const greedy = reading.write(side, { ...state.decoding, kind: 'greedy' });
  const best = reading.write(side, { ...state.decoding, kind: 'beam' });
  const weighed = withoutRepeats(steps.flat());
  const ids = new Map(weighed.map((node, id) => [keyOf(node), id]));
  const candidates = [greedy, best].map(candidate);
  return {
    kind: 'tree',
    title: message(words.tree, width),
    summary:
      greedy.text === best.text
        ? message(words.sameAsGreedy, best.text, candidates[1].shown)
        : message(
            words.otherThanGreedy,
            best.text,
            candidates[1].shown,
            greedy.text,
            candidates[0].shown,
          ),
    place: look.place,
    width,
    nodes: weighed.map((node, id) => nodeOf(look, node, id, { ids, greedy, best })),
    greedy: candidates[0],
    beam: candidates[1],
  };
}

/** A beginning that is whole stands again in every later step. */
function withoutRepeats(nodes: readonly BeamNode[]): readonly BeamNode[] {
  const seen = new Set<string>();
  return nodes.filter(node => {
    const key = keyOf(node);
    return !seen.has(key) && seen.add(key);
  });
}

function keyOf(node: BeamNode): string {
  return pathTo(node)
    .map(({ word }) => word)
    .join(' ');
}

function nodeOf(
  look: Look,
  node: BeamNode,
  id: number,
  {
    ids,
    greedy,
    best,
  }: {
    readonly ids: ReadonlyMap<string, number>;
    readonly greedy: Output;
    readonly best: Output;
  },
): TreeNode {
  const path = pathTo(node).map(({ word }) => word);
  const written = path.slice(0, -1);
  const begins = ({ words }: Output) =>
    path.slice(1).every((word, index) => words[index]?.id === word);
  return {
    id,
    parent: ids.get(written.join(' ')),
    depth: written.length,
    word: french(look.config.targetVocabulary[node.word]),
    cell: probabilityAfter(look, written, node.word),
    place: { reading: 'source', written },
    logProbability: node.logProbability,
    shown: fixedText(node.logProbability, 2),
    isKept: node.isKept,
    isGreedy: begins(greedy),
    isBest: begins(best),
  };
}

function candidate({ text, logProbability }: Output): Candidate {
  return { text, logProbability, shown: numberText(logProbability, usualDigits) };
}
