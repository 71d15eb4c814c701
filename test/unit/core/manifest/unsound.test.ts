import { deepStrictEqual, equal } from 'node:assert/strict';
import fc from 'fast-check';
import { readManifestFile } from '../../../../src/core/manifest/project/readProject';
import { unsoundIn } from '../../../../src/core/manifest/unsound';

/** Where the file stops making sense and why, or `sound`. */
function seen(path: string, text: string): string {
  const unsound = unsoundIn(readManifestFile(path, text));
  return unsound === undefined ? 'sound' : `${unsound.kind} ${unsound.at} ${unsound.reason}`;
}

describe('unsoundIn', () => {
  const manifests: readonly (readonly [string, string])[] = [
    ['{}', 'sound'],
    ['\ufeff\r\n{"name":"x","name":"y"}\r\n', 'sound'],
    ['', 'JSON 0 value expected'],
    ['\ufeff{', 'JSON 2 close brace expected'],
    ['{"name":"x"', 'JSON 11 close brace expected'],
    ['{"name":"x', 'JSON 8 unexpected end of string'],
    ['{"a":1 "b":2}', 'JSON 7 comma expected'],
    ['{"a":1,}', 'JSON 7 JSON has no commas before a closing bracket'],
    ['{"a":[1, ]}', 'JSON 9 JSON has no commas before a closing bracket'],
    ['// a\n{}', 'JSON 0 JSON has no comments'],
    ["{'a':1}", 'JSON 1 invalid symbol'],
    ['null', 'JSON 0 it holds no object'],
    ['\ufeff 5', 'JSON 2 it holds no object'],
    ['\ufffd\ufffd{\0', 'JSON 0 it is not in UTF-8'],
    ['['.repeat(200_000), 'JSON 0 it is nested too deeply'],
  ];
  for (const [text, expected] of manifests) {
    it(`says of the package.json ${JSON.stringify(text.slice(0, 30))}: ${expected}`, () => {
      equal(seen('/package.json', text), expected);
    });
  }

  const quotes = 'a text that begins with this sign needs quotes';
  const settings: readonly (readonly [string, string])[] = [
    ['', 'sound'],
    ['# nothing yet\n', 'sound'],
    ['---\ncatalog:\n  a: ">=1"\n  b: ~1.2 # or so\n', 'sound'],
    ['a: >=1.2\n', `YAML 4 Block scalar header includes extra characters: >=1.2; ${quotes}`],
    ['c:\n  b: *\n', `YAML 8 Alias cannot be an empty string; ${quotes}`],
    ['a: "1\n', 'YAML 6 Missing closing "quote'],
    ['catalog:\n\ta: 1\n', 'YAML 9 Tabs are not allowed as indentation'],
    ['a: 1\n---\nb: 1\n', 'YAML 5 it holds several documents'],
    ['just text\n', 'YAML 0 it holds no keys with values'],
    ['- a\n', 'YAML 0 it holds no keys with values'],
    ['#'.repeat(300_000), 'YAML 0 it is longer than 262144 characters'],
  ];
  for (const [text, expected] of settings) {
    it(`says of the pnpm-workspace.yaml ${JSON.stringify(text.slice(0, 30))}: ${expected}`, () => {
      equal(seen('/pnpm-workspace.yaml', text), expected);
    });
  }

  it('finds JSON sound exactly when the engine does, and names a place inside it', () => {
    const texts = fc.oneof(
      fc.json(),
      fc.tuple(fc.json(), fc.nat()).map(([json, cut]) => json.slice(0, cut % (json.length + 1))),
      fc.string({ unit: fc.constantFrom('{', '}', '"', 'a', ':', ',', '1', '[', ']', ' ') }),
    );
    const isObject = (text: string): boolean => {
      try {
        const value: unknown = JSON.parse(text);
        return typeof value === 'object' && value !== null && !Array.isArray(value);
      } catch {
        return false;
      }
    };
    fc.assert(
      fc.property(texts, text => {
        const unsound = unsoundIn({ text, isSettings: false });
        deepStrictEqual(
          [unsound === undefined, (unsound?.at ?? 0) <= text.length],
          [isObject(text), true],
        );
      }),
    );
  });
});
