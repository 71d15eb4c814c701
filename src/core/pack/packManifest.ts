import * as z from 'zod';
import { check, exactObject, type Checked } from './check';
import { finding } from './finding';
import { idPattern } from './ids';
import { readJson } from './located';

/** The name of the manifest in the pack folder. */
export const manifestPath = 'refresher-pack.json';

const text = z.string('RP107').trim().min(1, 'RP107');
const id = z.string('RP106').regex(idPattern, 'RP106');

/** Version 2.0.0 of SemVer: three numbers, and perhaps a pre-release and build metadata. */
const version =
  /^(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)(?:-[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?(?:\+[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?$/;

const section = exactObject({ id, title: text, topics: z.array(id, 'RP109') }, 'RP109');

/** A pack's manifest: what is parsed, checked and offered while writing. */
export const manifestSchema = exactObject(
  {
    $schema: text.optional(),
    formatVersion: z.literal(1, 'RP103'),
    id: z.string('RP106').regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/, 'RP106'),
    title: text,
    version: z.string('RP108').regex(version, 'RP108'),
    license: text,
    description: text.optional(),
    authors: z.array(text, 'RP109').optional(),
    homepage: text.optional(),
    language: text.optional(),
    sections: z.array(section, 'RP109'),
  },
  'RP102',
);

/** A pack's manifest, checked. */
export type Manifest = z.infer<typeof manifestSchema>;

/** What a pack is called whose manifest does not say it, so that its topics still load. */
const fallback: Manifest = {
  formatVersion: 1,
  id: 'unnamed',
  title: 'Unnamed pack',
  version: '0.0.0',
  license: 'NOASSERTION',
  sections: [],
};

const codes = { missing: 'RP104', unknown: 'RP105', shape: 'RP109' } as const;

/**
 * Reads refresher-pack.json. `data` is `undefined` only for a format this version does not know;
 * every other fault is a finding, and a stand-in takes the place of what is missing.
 */
export function readManifest(file: string | undefined): Checked<Manifest> {
  const located = readJson(file ?? '{}', 'RP102');
  const checked = check<Manifest>(manifestSchema, located, codes, fallback);
  const refused = checked.findings.find(({ code }) => code === 'RP103');
  if (refused !== undefined) {
    const written = located.value as { readonly formatVersion?: unknown };
    const at = located.places.offsetOf(['formatVersion']);
    return {
      ...checked,
      data: undefined,
      findings: [finding('RP103', at, shortly(written.formatVersion))],
    };
  }
  const findings =
    file === undefined
      ? [finding('RP101', 0)]
      : located.findings.length > 0
        ? // What is missing after a syntax error is not missing, only unread.
          located.findings
        : checked.findings;
  return { ...checked, data: checked.data ?? fallback, findings };
}

function shortly(value: unknown): string {
  return JSON.stringify(value).slice(0, 40);
}
