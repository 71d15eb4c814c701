import { check } from '../pack/check';
import type { Reading } from '../pack/finding';
import { readJson } from '../pack/located';
import type { Drawing } from './model';
import { drawingSchema } from './schema';

const codes = { missing: 'RP602', unknown: 'RP603', shape: 'RP604' } as const;

/** Reads a drawing as data, a `.json` of diagrams/. What is unsound of it is a finding. */
export function parseDrawing(file: string): Reading<Drawing> {
  const located = readJson(file, 'RP601');
  if (located.findings.length > 0) {
    return { ok: false, findings: located.findings };
  }
  const { data, findings } = check<Drawing>(drawingSchema, located, codes);
  return data === undefined ? { ok: false, findings } : { ok: true, data, findings };
}
