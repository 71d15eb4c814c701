import { changing, placeOf } from '../fixes/edits';
import type { ManifestRule } from '../rule';
import { isStrictVersion } from '../versionText';
import { vsCodeEngineOf } from '../vscodeEngine';

export const extensionPreRelease: ManifestRule = {
  kind: 'manifest',
  id: 'A8',
  slug: 'extension-pre-release',
  severity: 'information',
  title: 'A VS Code extension has a pre-release version',
  why: 'The Visual Studio Marketplace takes three plain numbers; a pre-release is marked with vsce’s --pre-release instead.',
  section: 'pre-releases',
  bad: ['{ "version": "1.3.0-beta.1", "engines": { "vscode": "^1.90.0" } }'],
  good: [
    '{ "version": "1.3.0", "engines": { "vscode": "^1.90.0" } }',
    '{ "version": "1.3.0-beta.1", "engines": { "node": ">=20" } }',
  ],
  check: ({ version, root }) => {
    if (version === undefined || vsCodeEngineOf(root) === undefined) {
      return [];
    }
    const [head] = version.value.split('+', 1);
    const hyphen = head.indexOf('-');
    if (hyphen === -1 || !isStrictVersion(version.value)) {
      return [];
    }
    const preRelease = { start: hyphen, end: head.length };
    return [
      {
        message: {
          template:
            'vsce does not publish `{0}`: the Marketplace takes plain versions. Number pre-releases {1}, and package them with --pre-release.',
          args: [version.value, head.slice(0, hyphen)],
        },
        at: placeOf({ specifier: version }, preRelease),
        fixes: [changing({ specifier: version }, { at: preRelease, text: '' })],
      },
    ];
  },
};
