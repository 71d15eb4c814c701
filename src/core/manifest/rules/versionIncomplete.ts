import { propertyOf } from '../json';
import type { Manifest } from '../model';
import type { Found, ManifestRule } from '../rule';
import { versionFindings } from '../versionFindings';

export const versionIncomplete: ManifestRule = {
  kind: 'manifest',
  id: 'A1',
  slug: 'not-semver',
  severity: 'error',
  title: 'The version is not MAJOR.MINOR.PATCH',
  why: 'npm and vsce refuse to publish a version without its three numbers.',
  section: 'anatomy',
  bad: [
    '{ "version": "1.2" }',
    '{ "version": "1" }',
    '{ "version": "1.2-beta.1" }',
    '{ "version": "latest" }',
    '{ "version": "" }',
    '{ "version": 1.2 }',
  ],
  good: [
    '{ "version": "1.2.0" }',
    '{ "version": "1.0.0--1" }',
    '{ "version": "1.0.0-x-y-z.--" }',
    '{ "private": true, "version": "" }',
  ],
  check: manifest => [...versionFindings(manifest, 'incomplete'), ...numberFindings(manifest)],
};

/** `"version": 1.2` without quotes. */
function numberFindings({ text, root }: Manifest): readonly Found[] {
  const node = propertyOf(root, 'version');
  if (node?.kind !== 'other') {
    return [];
  }
  const { at } = node;
  const number = text.slice(at.start, at.end);
  const [, major, minor = '0'] = /^(\d+)(?:\.(\d+))?$/.exec(number) ?? [];
  if (major === undefined) {
    return [];
  }
  const version = `${Number(major)}.${Number(minor)}.0`;
  return [
    {
      message: {
        template: 'The version is a number here, and npm takes only text. Write "{0}".',
        args: [version],
      },
      at,
      fixes: [
        {
          title: { template: 'Change to {0}', args: [version] },
          edits: [{ at, text: `"${version}"` }],
          isSure: true,
        },
      ],
    },
  ];
}
