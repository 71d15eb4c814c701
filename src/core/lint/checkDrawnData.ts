import { draw } from '../drawing/draw';
import type { Layout } from '../drawing/model';
import { parseDrawing } from '../drawing/parseDrawing';
import type { PackData } from '../pack/data';
import { finding, type Finding, type Reading } from '../pack/finding';
import type { ProblemCode } from '../pack/codes';
import type { Fault } from '../drawing/canvas';

const layouts: readonly Layout[] = ['wide', 'narrow'];

const faultCodes: Readonly<Record<Fault['kind'], ProblemCode>> = {
  unknownId: 'RP605',
  tooWide: 'RP606',
  overlap: 'RP607',
  noTools: 'RP608',
  repeatedId: 'RP610',
};

/** What is wrong with a drawing as data, and what of it does not fit where it is drawn. */
export function checkDrawnData(
  file: string,
  data: ReadonlyMap<string, Reading<PackData>>,
): readonly Finding[] {
  const reading = parseDrawing(file);
  if (!reading.ok) {
    return reading.findings;
  }
  const drawing = reading.data;
  const tools = data.get(drawing.tools ?? '');
  const items = tools?.ok && tools.data.kind === 'tools' ? tools.data.items : [];
  const faults = layouts.flatMap(layout =>
    draw(drawing, layout, items).faults.map(({ kind, text }) =>
      finding(faultCodes[kind], Math.max(0, file.indexOf(JSON.stringify(text))), layout, text),
    ),
  );
  return [...reading.findings, ...faults];
}
