import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import type { Hit } from '../../src/core/search/hit';
import { nodes, run, versionOf } from './support';

for (const node of nodes) {
  describe(`the command line under ${versionOf(node)}`, () => {
    let folder: string;

    beforeEach(() => {
      folder = mkdtempSync(join(tmpdir(), 'refresher-cli-'));
    });

    afterEach(() => rmSync(folder, { recursive: true }));

    function write(name: string, content: string | Uint8Array): string {
      const path = join(folder, name);
      writeFileSync(path, content);
      return path;
    }

    describe('search', () => {
      it('finds a topic in spite of a typo, best first', () => {
        const { code, out } = run(node, ['search', 'semantc versoning', '--format', 'json']);
        const { hits } = JSON.parse(out) as { hits: Hit[] };
        assert.deepEqual(
          [code, hits[0]?.topic, hits[0]?.heading, Object.keys(hits[0] ?? {})],
          [
            0,
            'semantic-versioning',
            null,
            ['pack', 'topic', 'heading', 'card', 'title', 'score', 'passage'],
          ],
        );
        assert.ok(hits.length <= 20);
      });

      it('has no hits for what is nowhere', () => {
        assert.deepEqual(run(node, ['search', 'zzzzqqqq', '--format', 'json']), {
          code: 0,
          out: '{"hits":[]}\n',
          err: '',
        });
      });

      it('prints addresses and passages for people', () => {
        const { code, out } = run(node, ['search', 'caret']);
        assert.equal(code, 0);
        assert.match(out, /^ep159\/semantic-versioning#\S+ {2}.+\n {4}\S/);
      });
    });

    describe('render', () => {
      for (const id of ['process-vs-thread', 'ep159/process-vs-thread']) {
        it(`prints the page of the topic ${id}`, () => {
          const { code, out, err } = run(node, ['render', id]);
          assert.deepEqual([code, err], [0, '']);
          assert.match(out, /^<article class="topic" data-topic="ep159\/process-vs-thread">/);
          assert.match(out, /<svg role="img"/);
        });
      }

      it('renders a file that has no pack around it, safely', () => {
        const file = write(
          'a.md',
          '# Hi\n\n<b onclick=x>b</b> [c](javascript:d) [e](https://f.g)\n',
        );
        const { code, out } = run(node, ['render', file]);
        assert.equal(code, 0);
        assert.match(out, /&lt;b onclick=x&gt;b&lt;\/b&gt; c <a href="https:\/\/f\.g"/);
      });

      const unusable: readonly (readonly [string, () => string])[] = [
        ['a file that is not there', () => join(folder, 'none.md')],
        ['a folder', () => folder],
        ['a file over 1 MB', () => write('big.md', 'a'.repeat(1024 * 1024 + 1))],
        ['a binary', () => write('binary.md', new Uint8Array([35, 0, 1, 2]))],
        ['invalid UTF-8', () => write('latin1.md', new Uint8Array([0x63, 0xe9, 0x64]))],
        ['a pipe', () => pipe(join(folder, 'pipe.md'))],
      ];
      for (const [name, make] of unusable) {
        it(`says in one sentence why it cannot render ${name}`, () => {
          const { code, out, err } = run(node, ['render', make()]);
          assert.deepEqual([code, out], [2, '']);
          assert.match(err, /^".+" cannot be rendered: .+\.\n$/);
        });
      }

      it('shows the text as it stands when the rendering never ends', () => {
        const program = copyWithStuckWorker(folder);
        const file = write('stuck.md', '%%stuck%% <b>\n');
        const { code, out, err } = run(node, ['render', file], { program });
        assert.equal(code, 0);
        assert.match(out, /^<pre[^>]*>%%stuck%% &lt;b&gt;\n<\/pre>\n$/);
        assert.match(err, /^Rendering took too long.+\n$/);
      });
    });

    describe('lint', () => {
      it('finds nothing in the built-in pack', () => {
        assert.deepEqual(run(node, ['lint', 'content/ep159', '--format', 'json']), {
          code: 0,
          out: '{"problems":[]}\n',
          err: '',
        });
      });

      it('names file, line and column of a problem, and exits with 1', () => {
        write('refresher-pack.json', '{\n  "formatVersion": 1,\n  oops\n}\n');
        const { code, out } = run(node, ['lint', folder, '--format', 'json']);
        const { problems } = JSON.parse(out) as { problems: Record<string, unknown>[] };
        const { message, ...place } = problems.find(({ code: each }) => each === 'RP102') ?? {};
        assert.deepEqual(
          [code, place, typeof message],
          [
            1,
            { file: 'refresher-pack.json', line: 3, column: 3, code: 'RP102', severity: 'error' },
            'string',
          ],
        );
      });

      it('does not follow a link out of the pack, and says so', () => {
        symlinkSync('/etc/hostname', join(folder, 'outside.md'));
        const { code, out } = run(node, ['lint', folder]);
        assert.equal(code, 1);
        assert.match(out, /^outside\.md:1:1 error RP\d{3} /m);
      });

      it('names a folder that cannot be read, and reads the others', () => {
        const name = 'd'.repeat(250);
        const script = `cd "$0" && for i in $(seq 20); do mkdir ${name} && cd ${name}; done`;
        execFileSync('bash', ['-c', script, folder]);
        const { code, out } = run(node, ['lint', folder]);
        execFileSync('rm', ['-rf', join(folder, name)]);
        assert.equal(code, 1);
        assert.match(out, /^d{250}\/[d/]*:1:1 error RP123 /m);
        assert.match(out, /^refresher-pack\.json:1:1 error RP101 /m);
      });

      it('reads the manifest of a pack with too many files, and says so', () => {
        write('refresher-pack.json', '[]');
        mkdirSync(join(folder, 'a'));
        for (let count = 0; count < 20_001; count += 1) {
          write(`a/${count}.txt`, '');
        }
        const { out } = run(node, ['lint', folder]);
        assert.match(out, /^a\/\d+\.txt:1:1 error RP126 /m);
        assert.match(out, /^refresher-pack\.json:1:1 error RP104 /m);
      });

      it('says each problem on one line, without control characters', () => {
        mkdirSync(join(folder, 'topics'));
        write('topics/a.md', '<b\n title="\u001b[2J">\n');
        const { out } = run(node, ['lint', folder]);
        assert.match(out, /^topics\/a\.md:1:1 error RP401 .*<b title="U\+001B\[2J">/m);
        assert.doesNotMatch(out, /\u001b/);
      });

      it('speaks SARIF', () => {
        const { out } = run(node, ['lint', folder, '--format', 'sarif']);
        const { version, runs } = JSON.parse(out) as {
          version: string;
          runs: { results: unknown[] }[];
        };
        assert.deepEqual([version, (runs[0]?.results.length ?? 0) > 0], ['2.1.0', true]);
      });

      it('cannot check what is no folder', () => {
        const { code, out, err } = run(node, ['lint', join(folder, 'none')]);
        assert.deepEqual([code, out], [2, '']);
        assert.match(err, /is not a folder/);
      });
    });

    it('explains itself, and what was wrong with the words it got', () => {
      const wrong = [
        ['nonsense'],
        ['search'],
        ['lint', 'a', 'b'],
        ['search', 'x', '--format', 'sarif'],
        ['--what'],
      ];
      assert.deepEqual(
        [run(node, []), run(node, ['--help'])].map(({ code, out }) => [
          code,
          out.startsWith('Usage:'),
        ]),
        [
          [0, true],
          [0, true],
        ],
      );
      for (const words of wrong) {
        const { code, out, err } = run(node, words);
        assert.deepEqual([code, out, err.includes('Usage:')], [2, '', true], words.join(' '));
      }
    });
  });
}

function pipe(path: string): string {
  execFileSync('mkfifo', [path]);
  return path;
}

/** The program beside a worker that can be made to work for ever. */
function copyWithStuckWorker(folder: string): string {
  mkdirSync(join(folder, 'dist'));
  cpSync('dist/cli.cjs', join(folder, 'dist/cli.cjs'));
  buildSync({
    entryPoints: ['test/support/stuckWorker.ts'],
    outfile: join(folder, 'dist/worker.js'),
    bundle: true,
    format: 'cjs',
    external: ['node:worker_threads'],
  });
  return join(folder, 'dist/cli.cjs');
}
