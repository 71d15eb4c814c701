import validVersion from 'semver/functions/valid';
import type { LockedSpecifier } from '../model';
import { isBlank, keyValueOf, linesOf, type KeyValue, type Line } from './lines';
import { broken, emptyView, noLock, unread, type LockFile } from './lockFile';

const sections = new Set(['specifiers', 'dependencies', 'devDependencies', 'optionalDependencies']);

/** What pnpm locked for one package of the workspace. */
interface LockedPackage {
  readonly specifiers: Map<string, LockedSpecifier>;
  readonly versions: Map<string, string>;
}

/** A pnpm-lock.yaml of pnpm 3 and later: formats 5 to 9. */
export function readPnpmLock(text: string): LockFile {
  const reader = new PnpmReader();
  for (const { indent, content, at } of linesAround(text)) {
    const found = keyValueOf(content);
    if (found !== undefined) {
      reader.take(indent, found, at);
    }
  }
  const { format, packages } = reader;
  if (isBlank(text)) {
    return noLock;
  }
  if (format === '') {
    return broken(
      '{0} does not say its format, so nothing is compared with it. Run `pnpm install` to write it again.',
    );
  }
  if (!/^[5-9]/.test(format)) {
    return unread(
      '{0} has the format `{1}`, which is not known here, so nothing is compared with it. Formats 5 to 9 of pnpm are.',
      format,
    );
  }
  const isCut = [...packages.values()].some(({ versions }) => versions.size > 0) && !reader.hasEnd;
  if (reader.isForeign) {
    return broken(
      '{0} is not as pnpm writes it, so nothing is compared with it. Run `pnpm install` to write it again.',
    );
  }
  if (isCut) {
    return broken(
      '{0} breaks off, so nothing is compared with it. Run `pnpm install` to write it again.',
    );
  }
  return {
    format,
    importers: [...packages.keys()],
    viewOf: ({ folder }) => ({ ...emptyView, ...packages.get(folder === '' ? '.' : folder) }),
  };
}

/** All but the packages themselves, whose names end what is asked for; the first pnpm had more after. */
function* linesAround(text: string): Generator<Line> {
  // Newer versions put what they lock for themselves into a document before.
  for (const line of linesOf(text, Math.max(text.lastIndexOf('\n---'), 0))) {
    yield line;
    if (line.indent === 0 && /^(?:packages|snapshots):/.test(line.content)) {
      const later = text.indexOf('\nspecifiers:', line.at);
      yield* later === -1 ? [] : linesOf(text, later + 1);
      return;
    }
  }
}

class PnpmReader {
  format = '';
  /** Whether the packages have come, which stand below what is asked for. */
  hasEnd = false;
  /** Whether a list or a map stands where pnpm writes a text. */
  isForeign = false;
  readonly packages = new Map<string, LockedPackage>();
  #top = '';
  #package: LockedPackage | undefined;
  #section = '';
  #name = '';

  take(indent: number, found: KeyValue, at: number): void {
    if (indent === 0) {
      this.#startTop(found);
    } else if (this.#top === 'importers') {
      this.#takeInside(indent - 4, found, at);
    } else if (sections.has(this.#top)) {
      this.#takeInside(indent, found, at);
    }
  }

  /** Without a workspace, the one package's sections stood at the top before format 9. */
  #startTop({ key, value }: KeyValue): void {
    this.#top = key;
    if (key === 'lockfileVersion') {
      this.format = value;
    } else if (key === 'packages' || key === 'snapshots') {
      this.hasEnd = true;
    } else if (sections.has(key)) {
      this.#open('.');
      this.#section = key;
    }
  }

  #open(path: string): void {
    this.#package = this.packages.get(path) ?? { specifiers: new Map(), versions: new Map() };
    this.packages.set(path, this.#package);
  }

  #takeInside(indent: number, found: KeyValue, at: number): void {
    const { key } = found;
    if (indent === -2) {
      this.#open(key);
    } else if (indent === 0) {
      this.#section = key;
    } else if (indent === 2 && sections.has(this.#section)) {
      this.#name = key;
      this.#lock(this.#section === 'specifiers' ? 'specifier' : 'version', found, at);
    } else if (indent === 4 && sections.has(this.#section)) {
      this.#lock(key, found, at);
    }
  }

  #lock(what: string, { value, index, isText }: KeyValue, at: number): void {
    this.isForeign ||= !isText;
    if (what === 'specifier') {
      this.#package?.specifiers.set(this.#name, { specifier: value, at: at + index });
    } else if (what === 'version') {
      const version = versionIn(value);
      if (version !== undefined) {
        this.#package?.versions.set(this.#name, version);
      }
    }
  }
}

/** `1.2.3`, `1.2.3(peer@4.5.6)`, `1.2.3_peer@4.5.6`, `/name/1.2.3`, `name@1.2.3`; a link has none. */
function versionIn(text: string): string | undefined {
  const [plain] = text.split(/[(_]/, 1);
  const last = plain.slice(Math.max(plain.lastIndexOf('/'), plain.lastIndexOf('@')) + 1);
  return /^(?:link|file):/.test(text) ? undefined : (validVersion(last) ?? undefined);
}
