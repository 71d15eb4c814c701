import type { Computation } from '../computation';
import { suppose } from '../compute';
import { columns } from '../exhibits/columns';
import { lookAt } from '../exhibits/look';
import { tree } from '../exhibits/tree';
import { message } from '../sentences';
import { askWhich } from './ask';
import type { Question } from './question';
import type { Step } from './step';
import { winnerOf } from './winner';

export const sentences11 = {
  title: 'Softmax',
  text: 'Softmax makes probabilities of logits: exp(z), divided by the sum of all. A temperature T may divide the logits first; it flattens (T > 1) or sharpens (T < 1), and never changes the order. Choosing is another matter: greedy takes the top, sampling draws, a beam keeps the best few beginnings: try “you are sad”.',
  more: 'The temperature is not in the paper. The paper searched with a beam of 4 and a length penalty, since every further word makes a sentence less probable; here its probability alone counts. A beam runs the decoder once a step for each beginning that it keeps.',
  question:
    'At T = {0}, “{1}” has the probability {2}. What happens to the most probable word at T = {3}?',
  other: 'It becomes another word',
  lower: 'It stays, with a lower probability',
  higher: 'It stays, with a higher probability',
  equal: 'It stays, with the same probability as shown',
  why: 'At T = {0}, “{1}” has {2}. Dividing all logits by the same positive number keeps their order.',
  beam: 'A beam of {0} and greedy search: which ends with the more probable sentence?',
  beamWins: 'The beam',
  greedyWins: 'Greedy',
  draw: 'Both end with the same',
  beamWhy: 'Beam: “{0}”, log-probability {1}. Greedy: “{2}”, {3}.',
} as const;

/** What is supposed; if it is so already, the half of it. */
const warm = 2;

/** Softmax, and how words are chosen. */
export const step11: Step = {
  number: 11,
  id: 'softmax',
  title: message(sentences11.title),
  regions: ['softmax'],
  text: message(sentences11.text),
  more: () => [message(sentences11.more)],
  sections: ['step-11'],
  looksAt: 'position',
  tower: 'decoder',
  hasHeads: false,
  comparesWith: undefined,
  switches: () => [],
  exhibits: computation => {
    const look = lookAt(computation);
    return [columns(look), tree(look)];
  },
  question: computation =>
    computation.state.decoding.kind === 'beam' ? whichSearch(computation) : whichWord(computation),
};

function whichWord(computation: Computation): Question {
  const { state, trace } = lookAt(computation);
  const temperature = trace.temperature === warm ? 1 / warm : warm;
  const decoding = { ...state.decoding, kind: 'greedy', temperature } as const;
  const now = winnerOf(computation);
  const then = winnerOf(suppose(computation, { decoding }));
  const { other, lower, higher, equal } = sentences11;
  const direction = then.probability < now.probability ? 1 : 2;
  return askWhich(
    message(sentences11.question, trace.temperature, now.word, now.text, temperature),
    [other, lower, higher, equal].map(each => message(each)),
    then.word !== now.word ? 0 : then.text === now.text ? [direction, 3] : direction,
    message(sentences11.why, temperature, then.word, then.text),
  );
}

function whichSearch(computation: Computation): Question {
  const { width, greedy, beam } = tree(lookAt(computation));
  const { beamWins, greedyWins, draw } = sentences11;
  const right = greedy.text === beam.text ? 2 : beam.logProbability > greedy.logProbability ? 0 : 1;
  return askWhich(
    message(sentences11.beam, width),
    [beamWins, greedyWins, draw].map(each => message(each)),
    right,
    message(sentences11.beamWhy, beam.text, beam.shown, greedy.text, greedy.shown),
  );
}
