import type { ExplorerInputs } from '../../protocol/rangeExplorer';
import { longestInput } from '../../protocol/rangeExplorer';

/**
 * What the command was called with, as the fields take it. Links, keybindings and other extensions
 * may pass anything; what is not about a range counts as nothing.
 */
export function inputsFrom(about: unknown): ExplorerInputs | undefined {
  if (typeof about === 'string') {
    return inputs(about, []);
  }
  if (typeof about !== 'object' || about === null || !('range' in about)) {
    return undefined;
  }
  const { range } = about;
  const versions = 'versions' in about && Array.isArray(about.versions) ? about.versions : [];
  return typeof range === 'string' ? inputs(range, versions) : undefined;
}

function inputs(range: string, versions: readonly unknown[]): ExplorerInputs | undefined {
  const typed = versions.filter(version => typeof version === 'string').join(', ');
  return range.length <= longestInput && typed.length <= longestInput
    ? { range, second: '', versions: typed }
    : undefined;
}
