import { sanitizeDrawing } from '../markdown/svg';
import { finding, type Finding } from '../pack/finding';

/** What a page would leave out of a drawing, or why it would not show it at all. */
export function checkDrawing(svg: string): readonly Finding[] {
  const { svg: shown, dropped } = sanitizeDrawing(svg, 'drawing');
  const code = shown === undefined ? 'RP425' : 'RP426';
  return dropped.map(what => finding(code, 0, what));
}
