import { deepStrictEqual } from 'node:assert/strict';
import { parseSyml, stringifySyml } from '@yarnpkg/parsers';
import * as fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { parse, stringify } from 'yaml';
import { keyValueOf, linesOf } from '../../../../../src/core/manifest/project/locks/lines';
import { lockKinds, readLock } from '../../../../../src/core/manifest/project/locks/readLock';
import { readManifest } from '../../../../../src/core/manifest/readManifest';

/** What the lines say, as nested objects: keys without a value hold what is indented below. */
function treeOf(text: string): unknown {
  const root = {};
  const open: { readonly indent: number; readonly value: object }[] = [{ indent: -1, value: root }];
  for (const { indent, content } of linesOf(text)) {
    const found = keyValueOf(content);
    if (found !== undefined) {
      while ((open.at(-1)?.indent ?? 0) >= indent) {
        open.pop();
      }
      const value = found.value === '' && !content.endsWith('""') ? {} : found.value;
      Object.defineProperty(open.at(-1)?.value, found.key, { value, enumerable: true });
      if (typeof value === 'object') {
        open.push({ indent, value });
      }
    }
  }
  return root;
}

const word = fc.string({
  unit: fc.constantFrom(...'aZ09@/:^~*.-_ |<>=\'"\\#,&!%`é'),
  minLength: 1,
  maxLength: 12,
});

describe('lines of a lockfile', () => {
  for (const fixture of ['yarn-2', 'yarn-3', 'yarn-4']) {
    it(`say what Yarn’s own parser reads in ${fixture}`, () => {
      const text = readFileSync(`test/fixtures/projects/${fixture}/yarn.lock`, 'utf8');
      deepStrictEqual(plain(treeOf(text)), plain(parseSyml(text)));
    });
  }

  it('say what Yarn writes, whatever is in it', () => {
    const lock = fc.dictionary(word, fc.dictionary(word, word, { minKeys: 1 }), { minKeys: 1 });
    fc.assert(
      fc.property(lock, wanted => {
        const text = stringifySyml(wanted);
        deepStrictEqual(plain(treeOf(text)), plain(parseSyml(text)));
      }),
    );
  });

  it('say what Yarn writes for keys that are longer than YAML likes', () => {
    const key = Array.from({ length: 60 }, (_, index) => `@scope/name@npm:^${index}.0.0`).join(
      ', ',
    );
    const text = stringifySyml({ [key]: { version: '1.0.0' } });
    deepStrictEqual([text.includes('? '), plain(treeOf(text))], [true, plain(parseSyml(text))]);
  });

  it('say what YAML writes for names and specifiers', () => {
    fc.assert(
      fc.property(fc.dictionary(word, word, { minKeys: 1 }), wanted => {
        const text = stringify(wanted, { lineWidth: 0, singleQuote: true });
        deepStrictEqual(plain(treeOf(text)), plain(parse(text, { schema: 'failsafe' })));
      }),
    );
  });

  it('lead from a long key of Yarn to its version', () => {
    const text = readFileSync('test/fixtures/projects/yarn-4/yarn.lock', 'utf8');
    const others = Array.from({ length: 99 }, (_, index) => `ms@npm:>=${index}.0.0`).join(', ');
    const long = text.replace(/"(ms@npm:.*)":/, (_, key: string) => `? "${key}, ${others}"\n:`);
    const kind = lockKinds.find(({ name }) => name === 'yarn.lock') ?? lockKinds[0];
    const { versions } = readLock(kind, long).viewOf({
      ...{ folder: '', catalogs: new Map(), manifest: readManifest('{}') },
    });
    deepStrictEqual(versions.get('ms'), '2.1.3');
  });

  it('are read in any lockfile without throwing, cut off anywhere', () => {
    const importer = {
      ...{ folder: 'packages/a', catalogs: new Map() },
      manifest: readManifest('{"dependencies":{"ms":"^2.0.0"}}'),
    };
    const texts = ['npm-6', 'npm-10', 'pnpm-7', 'pnpm-10', 'yarn-1', 'yarn-4', 'bun-1'].flatMap(
      fixture =>
        lockKinds.flatMap(({ name }) => {
          try {
            return [readFileSync(`test/fixtures/projects/${fixture}/${name}`, 'utf8')];
          } catch {
            return [];
          }
        }),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (text, part) => {
          const cut = text.slice(0, Math.floor(part * text.length));
          for (const kind of lockKinds) {
            const { specifiers } = readLock(kind, cut).viewOf(importer);
            const { at = 0 } = specifiers?.get('ms') ?? {};
            deepStrictEqual([at >= 0, at <= cut.length], [true, true]);
          }
        },
      ),
    );
  });
});

/** Without prototypes, and in the order of the keys. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value)) as unknown;
}
