import type * as vscode from 'vscode';

type SyncedMemento = vscode.Memento & { setKeysForSync(keys: readonly string[]): void };

/** A memory that holds `values` for as long as the test runs. */
export function mementoOf(values: Record<string, unknown> = {}): SyncedMemento {
  const memento = {
    keys: () => Object.keys(values),
    get: (key: string, fallback?: unknown) => values[key] ?? fallback,
    update: (key: string, value: unknown) => {
      values[key] = value;
      return Promise.resolve();
    },
    setKeysForSync: () => undefined,
  };
  return memento as SyncedMemento;
}
