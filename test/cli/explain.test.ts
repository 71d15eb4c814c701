import assert from 'node:assert/strict';
import { nodes, run, versionOf } from './support';

const caret = {
  kind: 'range',
  valid: true,
  reason: null,
  comparators: '>=1.2.3 <2.0.0-0',
  sentence: '1.2.3 or later, but below 2.0.0.',
  matches: ['1.2.3', '1.2.4', '1.99.99'],
  misses: ['1.2.2', '1.2.4-rc.1', '2.0.0'],
};

for (const node of nodes) {
  describe(`explain under ${versionOf(node)}`, () => {
    it('explains a specifier as JSON', () => {
      const { code, out, err } = run(node, ['explain', '^1.2.3', '--format', 'json']);
      assert.deepEqual([code, JSON.parse(out), err], [0, caret, '']);
    });

    it('explains a specifier to people', () => {
      assert.deepEqual(run(node, ['explain', '^1.2.3']), {
        code: 0,
        out: [
          '1.2.3 or later, but below 2.0.0.',
          '',
          ' 1.2.3   2.0.0',
          '───●═══════○────',
          '',
          'In full         >=1.2.3 <2.0.0-0',
          'Matches         1.2.3  1.2.4  1.99.99',
          'Does not match  1.2.2  1.2.4-rc.1  2.0.0',
          '',
          'Pre-releases do not match.',
          '',
        ].join('\n'),
        err: '',
      });
    });

    it('tells apart where the text stands', () => {
      const kinds = [[], ['--as', 'version'], ['--as', 'engines.vscode']].map(as => {
        const { out } = run(node, ['explain', '^1.90.0-20240601', ...as, '--format', 'json']);
        const { kind, comparators } = JSON.parse(out) as typeof caret;
        return [kind, comparators];
      });
      assert.deepEqual(kinds, [
        ['range', '>=1.90.0-20240601 <2.0.0-0'],
        ['invalid', null],
        ['range', '>=1.90.0 <2.0.0-0'],
      ]);
    });

    it('explains each line of standard input on a line of its own, also empty ones', () => {
      const input = '^1.2.3\n\n=>1\r\n\u2028\nworkspace:*';
      const { code, out, err } = run(node, ['explain', '--stdin'], { input });
      const kinds = out
        .trimEnd()
        .split('\n')
        .map(line => (JSON.parse(line) as typeof caret).kind);
      assert.deepEqual(
        [code, kinds, err],
        [0, ['range', 'range', 'invalid', 'range', 'workspace'], ''],
      );
    });

    it('says nothing about no lines', () => {
      assert.deepEqual(run(node, ['explain', '--stdin']), {
        code: 0,
        out: '',
        err: '',
      });
    });

    const mistakes: readonly (readonly string[])[] = [
      ['explain'],
      ['explain', '^1', '^2'],
      ['explain', '^1', '--stdin'],
      ['explain', '^1', '--as', 'prose'],
      ['explain', '^1', '--format', 'sarif'],
      ['search', 'caret', '--stdin'],
      ['search', 'caret', '--as', 'version'],
    ];
    for (const words of mistakes) {
      it(`does not understand "${words.join(' ')}"`, () => {
        const { code, out, err } = run(node, words);
        assert.deepEqual([code, out], [2, '']);
        assert.match(err, /^.+\.\n\nUsage:\n/);
      });
    }

    it('does not let a specifier command the terminal', () => {
      assert.doesNotMatch(run(node, ['explain', '\u001b[2J']).out, /\u001b/);
    });
  });
}
