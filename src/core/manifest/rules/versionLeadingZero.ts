import type { ManifestRule } from '../rule';
import { versionFindings } from '../versionFindings';

export const versionLeadingZero: ManifestRule = {
  kind: 'manifest',
  id: 'A3',
  slug: 'leading-zero',
  severity: 'error',
  title: 'A number of the version starts with a zero',
  why: 'SemVer has one way to write each number, so that equal versions are equal texts. vsce refuses others, and npm publishes a version that nobody wrote.',
  section: 'anatomy',
  bad: ['{ "version": "1.02.3" }', '{ "version": "2026.01.15" }', '{ "version": "1.2.3-rc.01" }'],
  good: [
    '{ "version": "1.0.3" }',
    '{ "version": "1.2.3-0a" }',
    '{ "version": "1.2.3-0" }',
    '{ "version": "1.2.3+001" }',
  ],
  check: manifest => versionFindings(manifest, 'leadingZero'),
};
