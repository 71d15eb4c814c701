import * as vscode from 'vscode';

/** A manifest whose problems are shown whether it is open or not. */
export interface KeptManifest {
  readonly uri: vscode.Uri;
  /** What the package is called, if it says so. */
  readonly name: string | undefined;
}

/** Checks a file and shows its problems; `undefined` where there is none to be checked. */
type Look = (uri: vscode.Uri, signal: AbortSignal) => Promise<KeptManifest | undefined>;

/** Milliseconds of rest in which an install, which writes many files, comes to its end. */
const pause = 1500;

/** The manifests that someone has asked about, and that are checked again when files change. */
export class KeptManifests implements vscode.Disposable {
  readonly #look: Look;
  readonly #clear: (uri: vscode.Uri) => void;
  /** By address; `undefined` for a file that was not there last time, and may come back. */
  readonly #manifests = new Map<string, KeptManifest | undefined>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `clear` takes the problems of a file away. */
  constructor(look: Look, clear: (uri: vscode.Uri) => void) {
    this.#look = look;
    this.#clear = clear;
  }

  get all(): readonly KeptManifest[] {
    return [...this.#manifests.values()].filter(manifest => manifest !== undefined);
  }

  has(uri: vscode.Uri): boolean {
    return this.#manifests.has(uri.toString());
  }

  /** Lets go of all other files. */
  keepOnly(uris: readonly vscode.Uri[]): void {
    const wanted = new Set(uris.map(uri => uri.toString()));
    for (const key of this.#manifests.keys()) {
      if (!wanted.has(key)) {
        this.#manifests.delete(key);
        this.#clear(vscode.Uri.parse(key, true));
      }
    }
  }

  /** Checks the file, and keeps it if that succeeds. */
  async check(uri: vscode.Uri, signal: AbortSignal): Promise<void> {
    this.#manifests.set(uri.toString(), await this.#look(uri, signal));
  }

  renewSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.renewAll(), pause);
  }

  /** One after the other: nobody waits for them. */
  async renewAll(): Promise<void> {
    clearTimeout(this.#timer);
    for (const key of this.#manifests.keys()) {
      await this.renew(vscode.Uri.parse(key, true));
    }
  }

  async renew(uri: vscode.Uri): Promise<void> {
    if (this.has(uri)) {
      // What cannot be checked now is in the log, and shown as it was.
      await this.check(uri, new AbortController().signal).catch(() => undefined);
    }
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }
}
