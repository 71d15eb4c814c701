import type { ManifestRule } from '../rule';
import { versionFindings } from '../versionFindings';

export const versionDecorated: ManifestRule = {
  kind: 'manifest',
  id: 'A2',
  slug: 'version-prefix',
  severity: 'warning',
  title: 'The version has a `v`, a sign or a space around it',
  why: 'v1.2.3 is the name of a tag. npm drops what stands around a version when it publishes; other tools take it as it is, or refuse it.',
  section: 'anatomy',
  bad: [
    '{ "version": "v1.2.3" }',
    '{ "version": "=1.2.3" }',
    '{ "version": "1.2.3 " }',
    '{ "version": " v1.2.3" }',
  ],
  good: ['{ "version": "1.2.3" }', '{ "version": "1.2.3-v4" }'],
  check: manifest => versionFindings(manifest, 'decorated'),
};
