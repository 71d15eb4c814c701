import * as z from 'zod';
import { exactObject } from '../pack/check';
import { idPattern } from '../pack/ids';
import { textStyles, tones, type Lanes, type Node } from './model';

const shape = 'RP604';
/** More characters in a text, or parts in a list, than anyone would read. */
const most = 1000;

function list<Part extends z.ZodType>(part: Part): z.ZodArray<Part> {
  return z.array(part, shape).max(most, shape);
}

const words = z.string(shape).max(most, shape);
const text = words.min(1, shape);
const lines = z.union([text, list(words)], shape);
const number = z.number(shape).min(-1e9, shape).max(1e9, shape);
const positive = z.number(shape).positive(shape).max(2000, shape);
const tone = z.enum(tones, shape);
const align = z.enum(['start', 'center', 'end'], shape);
const flow = z.union([z.boolean(), list(words)], shape);

const part = {
  id: z.string(shape).regex(idPattern, shape).optional(),
  weight: positive.optional(),
};

const link = z.string(shape).regex(/^#[A-Za-z][\w-]*$/, shape);

const plain = exactObject(
  {
    kind: z.literal('text'),
    ...part,
    text: lines,
    style: z.enum(textStyles, shape).optional(),
    align: align.optional(),
  },
  shape,
);

const cell = z.union(
  [
    words,
    exactObject(
      {
        text: words,
        tone: tone.optional(),
        id: part.id,
        span: z.int(shape).min(1, shape).max(64, shape).optional(),
      },
      shape,
    ),
  ],
  shape,
);

const cells = exactObject(
  {
    kind: z.literal('cells'),
    ...part,
    head: list(words).min(1, shape).optional(),
    rows: list(exactObject({ label: words.optional(), cells: list(cell) }, shape)).min(1, shape),
    widths: list(positive).optional(),
    style: z.enum(textStyles, shape).optional(),
  },
  shape,
);

const at = { at: number, tone: tone.optional() };

const lane = exactObject(
  {
    title: text.optional(),
    small: text.optional(),
    spans: list(
      exactObject(
        {
          from: number,
          to: number,
          text: text.optional(),
          tone: tone.optional(),
          id: part.id,
          ends: z.enum(['closed', 'open'], shape).optional(),
        },
        shape,
      ),
    ).optional(),
    marks: list(exactObject({ ...at, text: text.optional(), id: part.id }, shape)).optional(),
  },
  shape,
);

const lanes = exactObject(
  {
    kind: z.literal('lanes'),
    ...part,
    from: number,
    to: number,
    ticks: list(exactObject({ at: number, text }, shape)).optional(),
    axis: text.optional(),
    lanes: list(lane).min(1, shape),
    rules: list(exactObject({ ...at, text: text.optional() }, shape)).optional(),
  },
  shape,
).refine(isOnAxis, shape);

/** An axis has a length, and everything lies on it. */
function isOnAxis({ from, to, lanes, ticks = [], rules = [] }: Lanes): boolean {
  const points = [...ticks, ...rules, ...lanes.flatMap(({ marks = [] }) => marks)];
  const ends = lanes.flatMap(({ spans = [] }) => spans.flatMap(span => [span.from, span.to]));
  const values = [...points.map(({ at }) => at), ...ends];
  return to - from >= 1e-6 && values.every(value => from <= value && value <= to);
}

/** Parts inside parts, no deeper than anyone can see. */
const deepest = 8;

function nodeAt(depth: number): z.ZodType<Node> {
  return z.lazy(() => (depth > deepest ? z.never(shape) : partsAt(depth)));
}

function partsAt(depth: number): z.ZodType<Node> {
  const inner = nodeAt(depth + 1);
  const items = list(inner).min(1, shape);
  const stack = {
    ...part,
    items,
    gap: number.min(0, shape).max(200, shape).optional(),
    flow: flow.optional(),
  };
  const box = exactObject(
    {
      kind: z.literal('box'),
      ...part,
      tone: tone.optional(),
      title: text.optional(),
      text: lines.optional(),
      code: lines.optional(),
      small: lines.optional(),
      tools: text.optional(),
      align: align.optional(),
      stand: z.literal('top', shape).optional(),
      inside: inner.optional(),
      link: link.optional(),
    },
    shape,
  );
  const row = exactObject(
    { kind: z.literal('row'), ...stack, narrow: z.enum(['row', 'column'], shape).optional() },
    shape,
  );
  const column = exactObject({ kind: z.literal('column'), ...stack }, shape);
  const bracket = exactObject({ kind: z.literal('bracket'), ...part, item: inner, text }, shape);
  return z.discriminatedUnion('kind', [box, plain, row, column, bracket, cells, lanes], shape);
}

const arrow = exactObject(
  {
    from: text,
    to: text,
    label: text.optional(),
    tone: tone.optional(),
    dashed: z.boolean(shape).optional(),
    both: z.boolean(shape).optional(),
    shift: number.optional(),
    side: z.enum(['before', 'after'], shape).optional(),
    only: z.enum(['wide', 'narrow'], shape).optional(),
  },
  shape,
);

/** A drawing as data: what is parsed, checked and offered while writing. */
export const drawingSchema = exactObject(
  {
    title: text.regex(/\S/, shape),
    body: nodeAt(1),
    narrow: nodeAt(1).optional(),
    arrows: list(arrow).optional(),
    tools: text.optional(),
  },
  shape,
);
