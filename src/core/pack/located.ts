import { parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import { isAlias, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { finding, type Finding } from './finding';

/** Keys and indices from the root to a value. */
export type Path = readonly PropertyKey[];

/** A value read from a file, and where each part of it stands there. */
export interface Located {
  readonly value: unknown;
  readonly places: Places;
}

/** Offsets of the parts of a value: of the key for a property, of the value for a list's item. */
export class Places {
  readonly #offsets = new Map<string, number>();

  set(path: Path, offset: number): void {
    this.#offsets.set(keyOf(path), offset);
  }

  /** Where `path` stands; what is not written stands where the nearest part around it does. */
  offsetOf(path: Path): number {
    for (let length = path.length; length >= 0; length -= 1) {
      const offset = this.#offsets.get(keyOf(path.slice(0, length)));
      if (offset !== undefined) {
        return offset;
      }
    }
    return 0;
  }
}

/** The path as one text, to find it in a map or a set. */
export function keyOf(path: Path): string {
  return path.map(key => `\0${String(key)}`).join('');
}

/** What a file says, as far as it could be read, and where it is not well-formed. */
interface LocatedReading extends Located {
  readonly findings: readonly Finding[];
}

const tooDeep = 'it is nested too deeply';

/** Brackets inside brackets in YAML, whose parser takes a time that grows with their square. */
const maximumBrackets = 32;

/** Reads JSON; of malformed JSON, as much as can be understood. */
export function readJson(text: string, malformed: 'RP102' | 'RP501' | 'RP601'): LocatedReading {
  const places = new Places();
  try {
    const errors: ParseError[] = [];
    const options = { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false };
    const root = parseTree(text, errors, options);
    const value = root && jsonValue(root, [], places);
    // What follows the first error is mostly its consequence.
    const findings = errors
      .slice(0, 1)
      .map(({ error, offset }) => finding(malformed, offset, inWords(printParseErrorCode(error))));
    return { value, places, findings };
  } catch (thrown) {
    return { value: undefined, places, findings: [finding(malformed, 0, overflow(thrown))] };
  }
}

function jsonValue(node: Node, path: Path, places: Places): unknown {
  places.set(path, path.length === 0 ? node.offset : (keyNodeOf(node) ?? node).offset);
  const children = node.children ?? [];
  switch (node.type) {
    case 'object':
      return Object.fromEntries(
        children.map(({ children: [key, value] = [] }) => {
          const name = String(key?.value);
          return [name, value && jsonValue(value, [...path, name], places)];
        }),
      );
    case 'array':
      return children.map((child, index) => jsonValue(child, [...path, index], places));
    default:
      return node.value;
  }
}

function keyNodeOf({ parent }: Node): Node | undefined {
  return parent?.type === 'property' ? parent.children?.[0] : undefined;
}

/** `CommaExpected` becomes `comma expected`. */
function inWords(name: string): string {
  return name.replace(
    /[A-Z]/g,
    (letter, at: number) => `${at > 0 ? ' ' : ''}${letter.toLowerCase()}`,
  );
}

/** Reads the YAML that stands at `offset` of its file. */
export function readYaml(yaml: string, offset: number): LocatedReading {
  const places = new Places();
  const findings: Finding[] = [];
  const deep = firstTooDeep(yaml);
  if (deep !== undefined) {
    return {
      value: undefined,
      places,
      findings: [finding('RP203', offset + deep, sentence(tooDeep))],
    };
  }
  try {
    const document = parseDocument(yaml, { prettyErrors: false, logLevel: 'silent' });
    const [failure] = document.errors;
    if (failure !== undefined) {
      findings.push(finding('RP203', offset + failure.pos[0], sentence(failure.message)));
      return { value: undefined, places, findings };
    }
    const value = yamlValue(document.contents, [], offset);
    return { value, places, findings };
  } catch (thrown) {
    return {
      value: undefined,
      places,
      findings: [finding('RP203', offset, sentence(overflow(thrown)))],
    };
  }

  function yamlValue(node: unknown, path: Path, fallback: number): unknown {
    const at = startOf(node) ?? fallback;
    if (path.length === 0 || typeof path[path.length - 1] === 'number') {
      places.set(path, at);
    }
    if (isAlias(node)) {
      findings.push(finding('RP204', at));
      return undefined;
    }
    if (isMap(node)) {
      return Object.fromEntries(
        node.items.map(({ key, value }) => {
          const name = isScalar(key) ? String(key.value) : '?';
          const own = [...path, name];
          const keyAt = startOf(key) ?? at;
          places.set(own, keyAt);
          return [name, yamlValue(value, own, keyAt)];
        }),
      );
    }
    if (isSeq(node)) {
      return node.items.map((item, index) => yamlValue(item, [...path, index], at));
    }
    return isScalar(node) ? node.value : null;
  }

  function startOf(node: unknown): number | undefined {
    const range = isScalar(node) || isMap(node) || isSeq(node) || isAlias(node) ? node.range : null;
    return range ? offset + range[0] : undefined;
  }
}

/** Where more brackets are open than any front matter needs; those in quotes count, too. */
function firstTooDeep(yaml: string): number | undefined {
  let depth = 0;
  for (const { 0: bracket, index } of yaml.matchAll(/[[\]{}]/g)) {
    depth = bracket === '[' || bracket === '{' ? depth + 1 : Math.max(0, depth - 1);
    if (depth > maximumBrackets) {
      return index;
    }
  }
  return undefined;
}

/** `text` as a sentence of its own. */
function sentence(text: string): string {
  const capital = text.slice(0, 1).toUpperCase() + text.slice(1);
  return /[.!?]$/.test(capital) ? capital : `${capital}.`;
}

/** The parsers recurse; only their running out of stack is expected, all else is our fault. */
function overflow(thrown: unknown): string {
  if (thrown instanceof RangeError) {
    return tooDeep;
  }
  throw thrown;
}
