import type { ManifestRule } from '../rule';
import { versionFindings } from '../versionFindings';

export const versionTooLarge: ManifestRule = {
  kind: 'manifest',
  id: 'A6',
  slug: 'version-too-large',
  severity: 'error',
  title: 'The version is longer or higher than npm takes',
  why: 'SemVer sets no limit, but npm does: 256 characters, and 2⁵³ − 1 for each number.',
  section: 'anatomy',
  bad: [
    '{ "version": "1.9007199254740992.0" }',
    '{ "version": "1.0.0-aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" }',
  ],
  good: [
    '{ "version": "1.9007199254740991.0" }',
    '{ "version": "1.0.0-aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" }',
  ],
  check: manifest => versionFindings(manifest, 'tooLarge'),
};
