import type { Checked } from './checked';
import { gradeCloze } from './grade';

export function checkCloze(form: HTMLFormElement): Checked {
  const items = [...form.querySelectorAll<HTMLInputElement>('input[data-answer]')];
  const given = items.map(input => input.value);
  const expected = items.map(input => input.dataset.answer ?? '');
  return { items, grade: gradeCloze(given, expected) };
}
