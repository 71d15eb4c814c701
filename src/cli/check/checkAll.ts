import { existsSync } from 'node:fs';
import { checkManifest, type CheckSettings } from '../../core/manifest/check';
import type { Manifest, ManifestProblem } from '../../core/manifest/model';
import { manifestAt, readProject } from '../../core/manifest/project/readProject';
import { ProjectCache, ProjectReader } from '../../core/manifest/project/reader';
import { installedBy } from '../../core/manifest/settings';
import { unsoundIn, type Unsound } from '../../core/manifest/unsound';
import { rememberingWith } from '../../core/memo';
import { DiskFiles, reasons } from './diskFiles';
import type { FoundManifests } from './findManifests';

/** A manifest and what is wrong with it. */
export interface Checked {
  readonly path: string;
  readonly manifest: Manifest;
  readonly problems: readonly ManifestProblem[];
  /** Why nobody else reads the file; the problems are those of its sound part. */
  readonly unsound: Unsound | undefined;
}

/** What one look at all files has shown. */
export interface Pass {
  readonly checked: readonly Checked[];
  /** Why files that are there could not be read, by path: manifests, lockfiles … */
  readonly unread: ReadonlyMap<string, string>;
}

const tooLong = 'it is longer than 8 million characters';

/** Checks each manifest beside all others; whatever they have in common is read once. */
export async function checkAll(
  { manifests, listings }: FoundManifests,
  severities: CheckSettings['severities'],
): Promise<Pass> {
  const files = new DiskFiles(listings);
  const cache = new ProjectCache();
  const reader = new ProjectReader(files, cache);
  const unread = new Map<string, string>();
  const checked: Checked[] = [];
  const overruled = rememberingWith((check: CheckSettings) => ({
    ...check,
    severities: new Map([...check.severities, ...severities]),
  }));
  for (const { path, settings } of manifests) {
    const manifest = await manifestAt(path, reader);
    if (manifest === undefined) {
      unread.set(path, existsSync(path) ? tooLong : reasons.unreadable);
    } else if (!files.refused.has(path)) {
      const project = installedBy(settings.manager, await readProject(path, files, cache));
      const problems = checkManifest(manifest, project, overruled(settings.check));
      checked.push({ path, manifest, problems, unsound: unsoundIn(manifest) });
    }
  }
  return { checked, unread: new Map([...unread, ...files.refused]) };
}
