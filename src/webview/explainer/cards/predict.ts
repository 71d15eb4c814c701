import type { Checked } from './checked';
import { gradePredict } from './grade';

export function checkPredict(form: HTMLFormElement): Checked {
  const output = form.querySelector('textarea');
  return {
    items: output === null ? [] : [output],
    grade: gradePredict(output?.value ?? '', form.dataset.answer ?? ''),
  };
}
