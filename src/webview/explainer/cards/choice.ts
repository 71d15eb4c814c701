import type { Checked } from './checked';
import { gradeChoice } from './grade';

export function checkChoice(form: HTMLFormElement): Checked {
  const options = [...form.querySelectorAll<HTMLInputElement>('input[data-correct]')];
  const chosen = options.map(option => option.checked);
  const correct = options.map(option => option.dataset.correct === 'true');
  return {
    items: options.map(option => option.closest('label') ?? option),
    grade: gradeChoice(chosen, correct),
  };
}
