import * as z from 'zod';
import { isIsoDate, isPeriod } from '../dates';
import { check, exactObject } from './check';
import { finding, type Reading } from './finding';
import { idPattern } from './ids';
import { readJson, type Places } from './located';

const id = z.string('RP505').regex(idPattern, 'RP505');
const text = z.string('RP506').trim().min(1, 'RP506');
const reviewed = z.string('RP509').refine(isIsoDate, 'RP509');
/** Without it, the item is due as often as the topic that shows it. */
const reviewEvery = z.string('RP512').refine(isPeriod, 'RP512').optional();
const url = z.string('RP508').regex(/^https:\/\/[^\s/]+\S*$/, 'RP508');

const tool = exactObject(
  {
    id,
    name: text,
    group: text,
    category: text,
    status: z.enum(['current', 'legacy', 'niche'], 'RP507'),
    why: text,
    url,
    reviewed,
    reviewEvery,
  },
  'RP510',
);

const link = exactObject(
  {
    id,
    name: text,
    group: text,
    url,
    level: text.optional(),
    topics: z.array(text, 'RP510').optional(),
    cadence: text.optional(),
    free: z.boolean('RP510').optional(),
    language: text.optional(),
    why: text,
    reviewed,
    reviewEvery,
    status: text.optional(),
  },
  'RP510',
);

const claim = exactObject(
  { id, group: text.optional(), claim: text, source: text, url, reviewed, reviewEvery },
  'RP510',
);

const toolsSchema = exactObject(
  { kind: z.literal('tools', 'RP504'), items: z.array(tool, 'RP510') },
  'RP510',
);
const linksSchema = exactObject(
  { kind: z.literal('links', 'RP504'), items: z.array(link, 'RP510') },
  'RP510',
);
const claimsSchema = exactObject(
  { kind: z.literal('claims', 'RP504'), items: z.array(claim, 'RP510') },
  'RP510',
);

/** The data of a figure: what is parsed, checked and offered while writing. */
export const dataSchema = z.discriminatedUnion(
  'kind',
  [toolsSchema, linksSchema, claimsSchema],
  'RP504',
);

/** One tool of a roadmap. */
export type Tool = z.infer<typeof tool>;

/** One place to learn from. */
export type ResourceLink = z.infer<typeof link>;

/** A sentence that is true today and will not stay so, with where it can be checked. */
export type Claim = z.infer<typeof claim>;

/** The data behind a figure. */
export type PackData = z.infer<typeof dataSchema>;

const codes = { missing: 'RP502', unknown: 'RP503', shape: 'RP510' } as const;

/** A file of data/ as it was read; its items know where they stand. */
export type DataReading =
  | (Extract<Reading<PackData>, { readonly ok: true }> & { readonly places: Places })
  | Extract<Reading<PackData>, { readonly ok: false }>;

/**
 * Reads a file of data/. An unsound item is a finding and is left out; the reading is not `ok` when
 * there is no kind or no list of items.
 */
export function parseData(file: string): DataReading {
  const located = readJson(file, 'RP501');
  if (located.findings.length > 0) {
    return { ok: false, findings: located.findings };
  }
  const { data, places, findings } = check<PackData>(dataSchema, located, codes);
  if (data === undefined) {
    return { ok: false, findings };
  }
  const seen = new Set<string>();
  const repeated = data.items.flatMap((item, index) => {
    const isNew = !seen.has(item.id);
    seen.add(item.id);
    return isNew ? [] : [finding('RP511', places.offsetOf(['items', index, 'id']), item.id)];
  });
  return { ok: true, data, places, findings: [...findings, ...repeated] };
}
