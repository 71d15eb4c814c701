import type { ManifestRule } from '../rule';
import { versionFindings } from '../versionFindings';

export const versionIllegal: ManifestRule = {
  kind: 'manifest',
  id: 'A4',
  slug: 'illegal-version',
  severity: 'error',
  title: 'The version holds something that SemVer does not allow',
  why: 'After the three numbers come identifiers of letters, digits and hyphens, joined by dots, and none of them is empty. npm refuses to publish anything else.',
  section: 'anatomy',
  bad: [
    '{ "version": "1.2.3.4" }',
    '{ "version": "1.2.3-rc_1" }',
    '{ "version": "1.2.3-a..b" }',
    '{ "version": "1.2.3+a+b" }',
    '{ "version": "^1.2.3" }',
    '{ "version": "1.2.x" }',
    '{ "version": "1.2.3beta" }',
    '{ "version": "1..3" }',
  ],
  good: ['{ "version": "1.2.3-rc-1" }', '{ "version": "1.2.3-a.b+c.d" }'],
  check: manifest => versionFindings(manifest, 'illegal'),
};
