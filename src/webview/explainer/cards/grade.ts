/** What stands beside an item once a card is checked. */
export type Mark = 'right' | 'wrong' | 'none';

export interface Grade {
  readonly isCorrect: boolean;
  /** One for each item of the card, in the order given. */
  readonly marks: readonly Mark[];
}

/** Each gap is right if it holds its answer, whatever the case and the spaces. */
export function gradeCloze(given: readonly string[], expected: readonly string[]): Grade {
  return gradeEach(expected, (answer, index) => normalise(given[index]) === normalise(answer));
}

/** Every right option is shown as such, chosen or not; of the others only a chosen one is marked. */
export function gradeChoice(chosen: readonly boolean[], correct: readonly boolean[]): Grade {
  return {
    isCorrect: correct.every((isRight, index) => isRight === chosen[index]),
    marks: correct.map((isRight, index) => (isRight ? 'right' : chosen[index] ? 'wrong' : 'none')),
  };
}

/** Each item is right if what belongs in its place stands there; equal items may change places. */
export function gradeOrder(given: readonly string[], expected: readonly string[]): Grade {
  return gradeEach(expected, (item, index) => given[index] === item);
}

/** Output is exact, but for the space around it and the way lines end. */
export function gradePredict(given: string, expected: string): Grade {
  return gradeEach([expected], output => trimOutput(given) === trimOutput(output));
}

/** Text as a gap compares it: no outer space, single inner spaces, no case, one form of accents. */
export function normalise(text = ''): string {
  return text.toLowerCase().normalize('NFC').replace(/\s+/g, ' ').trim();
}

function gradeEach(
  expected: readonly string[],
  isRight: (expected: string, index: number) => boolean,
): Grade {
  const marks = expected.map((item, index) => (isRight(item, index) ? 'right' : 'wrong'));
  return { isCorrect: !marks.includes('wrong'), marks };
}

function trimOutput(text: string): string {
  return text.replace(/\r\n?/g, '\n').trim();
}
