import { changing, placeOf } from '../fixes/edits';
import type { ManifestRule } from '../rule';
import { isStrictVersion } from '../versionText';

/** Words that people count up; of others, such as `x64` or a hash, nobody knows. */
const counted =
  /^(?:a|alpha|b|beta|canary|dev|experimental|m|next|nightly|pre|preview|rc|snapshot)[1-9]\d{0,3}$/i;

export const versionTextOrder: ManifestRule = {
  kind: 'manifest',
  id: 'A7',
  slug: 'text-order',
  severity: 'hint',
  title: 'A pre-release is counted without a dot',
  why: 'An identifier with a letter in it is compared as text, so rc10 comes before rc2. After a dot the number is compared as one.',
  section: 'precedence',
  bad: ['{ "version": "1.0.0-rc1" }', '{ "version": "1.0.0-beta10+5" }'],
  good: [
    '{ "version": "1.0.0-rc.1" }',
    '{ "version": "1.0.0-x64" }',
    '{ "version": "1.0.0-next.a1b2c3" }',
    '{ "version": "1.0.0+rc1" }',
  ],
  check: ({ version }) => {
    if (version === undefined || !isStrictVersion(version.value)) {
      return [];
    }
    const [head] = version.value.split('+', 1);
    const start = head.indexOf('-') + 1;
    const identifier = start === 0 ? '' : head.slice(start);
    const digits = identifier.search(/\d/);
    if (!counted.test(identifier)) {
      return [];
    }
    const word = identifier.slice(0, digits);
    return [
      {
        message: {
          template:
            '`{0}` is compared as text: {1}10 comes before {1}2. Write {1}.{2}, at best from the first pre-release on, for {1}.2 comes before {1}1.',
          args: [identifier, word, identifier.slice(digits)],
        },
        at: placeOf({ specifier: version }, { start, end: start + identifier.length }),
        fixes: [
          changing(
            { specifier: version },
            { at: { start: start + digits, end: start + digits }, text: '.' },
          ),
        ],
      },
    ];
  },
};
