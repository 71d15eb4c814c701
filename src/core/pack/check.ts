import { config, strictObject, type z, type ZodObject, type ZodType } from 'zod';
import { isProblemCode, type ProblemCode } from './codes';
import { finding, type Finding } from './finding';
import { keyOf, Places, type Located, type Path } from './located';
import { didYouMean } from './nearest';

// Pages forbid `eval`, which zod would otherwise try. Schemas must be made after this line.
config({ jitless: true });

/** The numbers of what can be wrong with any value; a schema's own errors name their code. */
export interface CheckCodes {
  readonly missing: ProblemCode;
  readonly unknown: ProblemCode;
  /** For a value whose schema names no code. */
  readonly shape: ProblemCode;
}

/** What is sound of a value. `data` is `undefined` when something it cannot do without is not. */
export interface Checked<T> extends Located {
  readonly data: T | undefined;
  readonly findings: readonly Finding[];
}

/** An object without further keys. The message of an unknown key's issue lists the known ones. */
export function exactObject<Shape extends Readonly<Record<string, ZodType>>>(
  shape: Shape,
  code: ProblemCode,
): ZodObject<Shape, z.core.$strict> {
  const known = Object.keys(shape).join(' ');
  return strictObject(shape, {
    error: issue => (issue.code === 'unrecognized_keys' ? known : code),
  });
}

/** Parts may be unsound inside parts; no schema of ours is deeper than this. */
const maximumPasses = 8;

/**
 * Holds a value against a schema. Every part that does not fit is a finding and is taken out; what
 * remains is the data, completed from `fallback` where a key of the root is missing.
 */
export function check<T>(
  schema: ZodType<T>,
  located: Located,
  codes: CheckCodes,
  fallback: Readonly<Record<string, unknown>> = {},
): Checked<T> {
  const { value, places } = located;
  const isObject = isRecord(value) && !Array.isArray(value);
  let sound: Located = { value: isObject ? value : {}, places };
  let findings: readonly Finding[] | undefined;
  for (let pass = 0; pass < maximumPasses; pass += 1) {
    const result = parsed(schema, sound.value);
    if (result === undefined) {
      return { ...sound, data: undefined, findings: [finding('RP125', 0)] };
    }
    if (result.success) {
      return { ...sound, data: result.data, findings: findings ?? [] };
    }
    const faults = result.error.issues.flatMap(issue => faultsOf(issue, sound.value));
    findings ??= faults.map(fault => findingOf(fault, places, codes));
    const missing = faults.filter(fault => fault.isMissing && fault.path.length === 1);
    const filled = missing.map(({ path: [key] }): readonly [string, unknown] => [
      String(key),
      fallback[String(key)],
    ]);
    if (filled.some(([, value]) => value === undefined)) {
      break;
    }
    const unsound = faults
      .filter(fault => !missing.includes(fault))
      .map(({ path, isMissing }) => keyOf(isMissing ? path.slice(0, -1) : path));
    sound = without(sound, new Set(unsound), Object.fromEntries<unknown>(filled));
  }
  return { ...sound, data: undefined, findings: findings ?? [] };
}

/** `undefined` when there are more issues than zod, which passes them on as arguments, can take. */
function parsed<T>(schema: ZodType<T>, value: unknown): z.ZodSafeParseResult<T> | undefined {
  try {
    return schema.safeParse(value);
  } catch (thrown) {
    if (thrown instanceof RangeError) {
      return undefined;
    }
    throw thrown;
  }
}

interface Fault {
  readonly path: Path;
  readonly message: string;
  readonly isMissing: boolean;
  readonly isUnknown: boolean;
}

function faultsOf(issue: z.core.$ZodIssue, value: unknown): readonly Fault[] {
  const { path, message } = issue;
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map(key => ({
      path: [...path, key],
      message,
      isMissing: false,
      isUnknown: true,
    }));
  }
  return [{ path, message, isMissing: valueAt(value, path) === undefined, isUnknown: false }];
}

function findingOf(
  { path, message, isMissing, isUnknown }: Fault,
  places: Places,
  codes: CheckCodes,
): Finding {
  const at = places.offsetOf(path);
  if (isUnknown) {
    const name = String(path[path.length - 1]);
    return finding(codes.unknown, at, name, didYouMean(name, message.split(' ')));
  }
  if (isMissing) {
    return finding(codes.missing, at, nameOf(path));
  }
  return finding(isProblemCode(message) ? message : codes.shape, at, nameOf(path));
}

/** `sources[0].url` */
function nameOf(path: Path): string {
  return path
    .map((key, index) =>
      typeof key === 'number' ? `[${key}]` : `${index > 0 ? '.' : ''}${String(key)}`,
    )
    .join('');
}

function valueAt(value: unknown, path: Path): unknown {
  let found = value;
  for (const key of path) {
    if (!isRecord(found) || !Object.hasOwn(found, key)) {
      return undefined;
    }
    found = found[String(key)];
  }
  return found;
}

/** A copy without the parts in `removed`, in which what is left still knows its place. */
function without(
  { value, places }: Located,
  removed: ReadonlySet<string>,
  added: Readonly<Record<string, unknown>>,
): Located {
  const kept = new Places();
  const copy = copyOf(value, [], []);
  return { value: isRecord(copy) ? { ...copy, ...added } : copy, places: kept };

  function copyOf(part: unknown, from: Path, to: Path): unknown {
    kept.set(to, places.offsetOf(from));
    if (Array.isArray(part)) {
      const indices = [...part.keys()].filter(index => !removed.has(keyOf([...from, index])));
      return indices.map((index, position) =>
        copyOf(part[index], [...from, index], [...to, position]),
      );
    }
    if (isRecord(part)) {
      const names = Object.keys(part).filter(name => !removed.has(keyOf([...from, name])));
      return Object.fromEntries(
        names.map(name => [name, copyOf(part[name], [...from, name], [...to, name])]),
      );
    }
    return part;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
