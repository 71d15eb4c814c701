import { propertyOf } from '../json';
import type { Manifest } from '../model';
import { isNoText } from '../noText';
import type { Found, ManifestRule } from '../rule';
import { isNeverPublished, versionFindings } from '../versionFindings';

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
    '{ "version": null }',
  ],
  good: [
    '{ "version": "1.2.0" }',
    '{ "version": "1.0.0--1" }',
    '{ "version": "1.0.0-x-y-z.--" }',
    '{ "private": true, "version": "" }',
  ],
  check: manifest => [...versionFindings(manifest, 'incomplete'), ...textlessFindings(manifest)],
};

/** A number without quotes says what was meant. */
function textlessFindings(manifest: Manifest): readonly Found[] {
  const { text, root } = manifest;
  const node = propertyOf(root, 'version');
  if (node === undefined || !isNoText(text, node)) {
    return [];
  }
  const { at } = node;
  const severity = isNeverPublished(manifest) ? 'information' : undefined;
  const [, major, minor = '0'] = /^(\d+)(?:\.(\d+))?$/.exec(text.slice(at.start, at.end)) ?? [];
  if (major === undefined) {
    const template =
      'A version is text, and npm publishes nothing else. Write one, such as "1.0.0".';
    return [{ message: { template, args: [] }, at, severity }];
  }
  const version = `${Number(major)}.${Number(minor)}.0`;
  return [
    {
      message: {
        template: 'The version is a number here, and npm takes only text. Write "{0}".',
        args: [version],
      },
      at,
      severity,
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
