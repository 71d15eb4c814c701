import assert from 'node:assert/strict';
import fc from 'fast-check';
import { resolveInPack } from '../../../../src/core/pack/paths';

describe('resolveInPack', () => {
  const cases: readonly (readonly [relative: string, path: string | undefined])[] = [
    ['b.md', 'topics/b.md'],
    ['./b.md', 'topics/b.md'],
    ['../diagrams/flow.svg', 'diagrams/flow.svg'],
    ['..//diagrams/./flow.svg', 'diagrams/flow.svg'],
    ['two%20words.md', 'topics/two words.md'],
    ['../../secret.md', undefined],
    ['..%2f..%2fsecret.md', undefined],
    ['%2e%2e/%2E%2E/secret.md', undefined],
    ['%252e%252e/b.md', 'topics/%2e%2e/b.md'],
    ['x/../../../secret.md', undefined],
    ['/etc/passwd', undefined],
    ['//example.org/b.md', undefined],
    ['%2fetc/passwd', undefined],
    ['..\\secret.md', undefined],
    ['..%5csecret.md', undefined],
    ['C:/secret.md', undefined],
    ['file:///etc/passwd', undefined],
    ['javascript%3aalert', undefined],
    ['b.md\0.svg', undefined],
    ['b.md%00.svg', undefined],
    ['100%.md', undefined],
    ['', undefined],
  ];

  for (const [relative, path] of cases) {
    it(`takes ${JSON.stringify(relative)} for ${path ?? 'no path of the pack'}`, () =>
      assert.equal(resolveInPack('topics/a.md', relative), path));
  }

  it('never leaves the pack', () => {
    const pieces = fc.constantFrom('..', '.', '/', '\\', '%2e', '%2f', '%', 'a', ':', '%5c', '\0');
    fc.assert(
      fc.property(fc.array(pieces), written => {
        const path = resolveInPack('topics/a.md', written.join(''));
        assert.ok(path === undefined || !/^\/|(?:^|\/)\.\.(?:\/|$)|[\\:\0]/.test(path));
      }),
    );
  });
});
