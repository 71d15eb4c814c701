import type { Grade } from './grade';

/** A grade, and the elements that its marks stand beside. */
export interface Checked {
  readonly grade: Grade;
  readonly items: readonly HTMLElement[];
}
