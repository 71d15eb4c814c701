import { deepStrictEqual } from 'node:assert/strict';
import { foundIn, saidOf } from './foundIn';

describe('the rules on the version field', () => {
  const cases: readonly (readonly [string, ...(readonly string[])[]])[] = [
    ['{"version":"1.2"}', ['A1-not-semver', 'error', '1.2', '{"version":"1.2.0"}']],
    ['{"version":1.2}', ['A1-not-semver', 'error', '1.2', '{"version":"1.2.0"}']],
    ['{"version":""}', ['A1-not-semver', 'error', '""']],
    ['{"version":"v1.2.3"}', ['A2-version-prefix', 'warning', 'v', '{"version":"1.2.3"}']],
    [
      '{"version":"\\u0076\\t1.2.3"}',
      ['A2-version-prefix', 'warning', '\\u0076\\t', '{"version":"1.2.3"}'],
    ],
    ['{"version":"^1.2.3"}', ['A4-illegal-version', 'error', '^', '{"version":"1.2.3"}']],
    ['{"version":"1.02.3"}', ['A3-leading-zero', 'error', '02', '{"version":"1.2.3"}']],
    ['{"version":"1.2.3_4"}', ['A4-illegal-version', 'error', '_']],
    [
      '{"version":"v1.02"}',
      ['A2-version-prefix', 'warning', 'v', '{"version":"1.02"}'],
      ['A3-leading-zero', 'error', '02', '{"version":"v1.2"}'],
    ],
    ['{"version":"1.2.3+7"}', ['A5-build-metadata', 'information', '+7', '{"version":"1.2.3"}']],
    ['{"version":"1.9007199254740992.0"}', ['A6-version-too-large', 'error', '9007199254740992']],
    ['{"version":"1.0.0-rc10"}', ['A7-text-order', 'hint', 'rc10', '{"version":"1.0.0-rc.10"}']],
    [
      '{"version":"1.0.0-rc.1","engines":{"vscode":"^1.90.0"}}',
      [
        ...['A8-extension-pre-release', 'information', '-rc.1'],
        '{"version":"1.0.0","engines":{"vscode":"^1.90.0"}}',
      ],
    ],
    // Nobody installs a private package; VS Code reads the version of a private extension.
    [
      '{"version":"1.2","private":true}',
      ['A1-not-semver', 'information', '1.2', '{"version":"1.2.0","private":true}'],
    ],
    ['{"version":"1.2.3+7","private":true}'],
    [
      '{"version":"v1.2.3","private":true}',
      ['A2-version-prefix', 'warning', 'v', '{"version":"1.2.3","private":true}'],
    ],
    ['{"version":"","private":true}'],
    // A template's gap says nothing yet.
    ['{"version":"{{version}}","dependencies":{"one":"<%= one %>"},"overrides":{"a":"${a}"}}'],
    ['{"version":"","private":false}', ['A1-not-semver', 'error', '""']],
    [
      '{"version":"","private":true,"engines":{"vscode":"^1.90.0"}}',
      ['A1-not-semver', 'error', '""'],
    ],
    ...['null', 'true', 'false', '{}', '["1.0.0"]', '-1'].map(
      value => [`{"version":${value}}`, ['A1-not-semver', 'error', value]] as const,
    ),
    ['{"private":true,"version":null}', ['A1-not-semver', 'information', 'null']],
    ['{"version":'],
    ['{"version":nul'],
    ['{}'],
  ];
  for (const [text, ...expected] of cases) {
    it(`say of ${text} what is wrong, where and how to mend it`, () => {
      deepStrictEqual(foundIn(text), expected);
    });
  }

  it('say what, why and what to do', () => {
    const texts = [
      ...['1.2', 'v2.0.1', '=2.0.1', 'V2.0.1', '^2.0.1', '1.02.3', '1.2.3.4', '1.2.3.', '1.x.3'],
      ...['1,2.3', '1.2.3-rc_1', '1.2.3+7', '1.2.3-rc10', 'v1', '9'.repeat(2000)],
    ];
    deepStrictEqual(
      texts.flatMap(version => saidOf(JSON.stringify({ version }))),
      [
        '1.2 has no patch number, and a version is MAJOR.MINOR.PATCH. Write 1.2.0.',
        '`v2.0.1` is the name of a tag; the version is `2.0.1`. npm drops the `v` to publish, other tools may not. Remove it.',
        '`=` is no part of the version `2.0.1`. npm drops it to publish, other tools may not. Remove it.',
        '`V` is no part of the version `2.0.1`, and npm refuses to publish with it. Remove it.',
        '`^` is no part of a version, which names one release and no range of them. Remove it.',
        '`02` starts with a zero, which no number in a version may. Write 2.',
        'A version has three numbers, so there is no place for `4`. Remove it, or write it after `+` as build metadata.',
        'Nothing stands beside this `.`, and no part of a version is empty. Remove it, or write what is missing.',
        'The minor number cannot be `x`: a version names one release and no range of them. Write digits.',
        'The major number has digits only, and `,` is none. Write three numbers with dots, such as 1.2.3.',
        '`_` may not stand here: identifiers have only letters from a to z, digits and hyphens. Write a hyphen, or leave it out.',
        'npm drops `+7` when it publishes: this version and 1.2.3 are the same to it, and cannot both be published.',
        '`rc10` is compared as text: rc10 comes before rc2. Write rc.10, at best from the first pre-release on, for rc.2 comes before rc1.',
        '`v` is no part of a version. Remove it.',
        '1 has no minor and no patch number, and a version is MAJOR.MINOR.PATCH. Write 1.0.0.',
        'This version has 2000 characters, and npm takes 256 at most. Shorten it.',
      ],
    );
  });
});
