import { changing, isTrue, spanWithin } from './edits';
import type { Manifest } from './model';
import type { Found } from './rule';
import { vsCodeEngineOf } from './vscodeEngine';
import { versionFaults, type VersionFault, type VersionFaultKind } from './versionText';

/** Faults of one kind in the manifest's version, where they stand in the file. */
export function versionFindings(manifest: Manifest, kind: VersionFaultKind): readonly Found[] {
  const { version } = manifest;
  if (version === undefined || (version.value === '' && isNeverPublished(manifest))) {
    return [];
  }
  return versionFaults(version.value)
    .filter(fault => fault.kind === kind)
    .map(fault => ({
      message: fault.message,
      at: spanWithin(version, fault),
      fixes: fault.repairs.map(repair => changing(version, repair)),
      severity: isNeverPublished(manifest) || isForgiven(fault) ? 'warning' : 'error',
    }));
}

/** npm publishes what the author meant; a leading zero shows that it may have been something else. */
function isForgiven({ kind, isMendedByNpm }: VersionFault): boolean {
  return kind === 'decorated' && isMendedByNpm;
}

/** A private package's version is read by nobody, unless it is packaged for VS Code. */
export function isNeverPublished({ text, root }: Manifest): boolean {
  return isTrue(text, root, 'private') && vsCodeEngineOf(root) === undefined;
}
