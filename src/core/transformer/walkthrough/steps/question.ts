import type { Message } from '../../../message';

/** Predict, then reveal: asked and answered by the live numbers. */
export type Question = Choice | NumberAsked;

export interface Choice {
  readonly kind: 'choice';
  readonly prompt: Message;
  readonly options: readonly Option[];
  /** Indices of the options that are right: one, or several that are equal. */
  readonly right: readonly number[];
  readonly explanation: Message;
}

export interface Option {
  readonly text: Message;
  readonly language: 'en' | 'fr' | undefined;
}

export interface NumberAsked {
  readonly kind: 'number';
  readonly prompt: Message;
  readonly answer: number;
  /** How far off is still right. */
  readonly tolerance: number;
  readonly least: number;
  readonly most: number;
  /** Of the input. */
  readonly stepSize: number;
  readonly explanation: Message;
}

/** Is the index of an option, or the number, right? */
export function isRight(question: Question, given: number): boolean {
  return question.kind === 'choice'
    ? question.right.includes(given)
    : Math.abs(given - question.answer) <= question.tolerance;
}
