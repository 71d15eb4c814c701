import { remembering } from '../memo';
import { changing, placeOf, surelyChanging } from './fixes/edits';
import { propertyOf } from './json';
import type { Manifest } from './model';
import type { Found } from './rule';
import { versionFaults, type VersionFaultKind } from './versionText';
import { vsCodeEngineOf } from './vscodeEngine';

/** A rule of each kind asks about the same text. */
const faultsOf = remembering(64, versionFaults);

/** Faults of one kind in the manifest's version, where they stand in the file. */
export function versionFindings(manifest: Manifest, kind: VersionFaultKind): readonly Found[] {
  const { version } = manifest;
  const isUnneeded = isNeverPublished(manifest);
  if (version === undefined || (version.value === '' && isUnneeded)) {
    return [];
  }
  const written = { specifier: version };
  // Of what is illegal something must go, or become something else.
  const isSure = kind !== 'illegal';
  return faultsOf(version.value)
    .filter(fault => fault.kind === kind)
    .map(({ message, at, repairs }) => ({
      message,
      at: placeOf(written, at),
      fixes: repairs.map(repair =>
        isSure ? surelyChanging(written, repair) : changing(written, repair),
      ),
      ...(isUnneeded && kind !== 'decorated' ? { severity: 'information' } : {}),
    }));
}

/** Whether nobody asks for the version: the package is private, and no extension of VS Code. */
export function isNeverPublished({ text, root }: Manifest): boolean {
  const isPrivate = propertyOf(root, 'private');
  return (
    isPrivate?.kind === 'other' &&
    text.slice(isPrivate.at.start, isPrivate.at.end) === 'true' &&
    vsCodeEngineOf(root) === undefined
  );
}
