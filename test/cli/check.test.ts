import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { nodes, run, versionOf, type Outcome } from './support';

interface Report {
  readonly files: readonly {
    readonly path: string;
    readonly problems: readonly Readonly<Record<string, unknown>>[];
  }[];
  readonly checked: number;
}

for (const node of nodes) {
  describe(`check under ${versionOf(node)}`, () => {
    let folder: string;

    beforeEach(() => {
      folder = mkdtempSync(join(tmpdir(), 'refresher-check-'));
    });

    afterEach(() => rmSync(folder, { recursive: true }));

    function write(name: string, content: string | Uint8Array | object): string {
      const path = join(folder, name);
      mkdirSync(dirname(path), { recursive: true });
      const isRaw = typeof content === 'string' || content instanceof Uint8Array;
      writeFileSync(path, isRaw ? content : JSON.stringify(content));
      return path;
    }

    function read(name: string): string {
      return readFileSync(join(folder, name), 'utf8');
    }

    /** Runs it in the folder. */
    function check(...words: readonly string[]): Outcome {
      return run(node, ['check', ...words], { cwd: folder });
    }

    function checkJson(...words: readonly string[]): Report {
      return JSON.parse(check(...words, '--format', 'json').out) as Report;
    }

    /** Where there are problems, and which. */
    function codesIn({ files }: Report): Readonly<Record<string, readonly unknown[]>> {
      return Object.fromEntries(
        files.map(({ path, problems }) => [path, problems.map(({ code }) => code)]),
      );
    }

    const asking = (specifier: string): object => ({ dependencies: { left: specifier } });
    const hopeless = asking('>2.0.0 <1.0.0');

    describe('answers', () => {
      it('as the contract says, with offsets of the file as it is', () => {
        const version = 'v1.0.0';
        const text = `\ufeff{\r\n  "😀": 1, "version": "${version}" }\r\n`;
        const path = write('package.json', text);
        const { code, out, err } = run(node, ['check', path, '--format', 'json']);
        const [{ message }] = (JSON.parse(out) as Report).files[0].problems;
        const start = text.indexOf(version);
        assert.deepEqual(
          [code, err, typeof message, JSON.parse(out)],
          [
            0,
            '',
            'string',
            {
              files: [
                {
                  path,
                  problems: [
                    {
                      ...{ code: 'A2-version-prefix', severity: 'warning', message },
                      ...{ start, end: start + 1, line: 2, column: 24 },
                      fixes: [
                        {
                          title: 'Change to `1.0.0`',
                          edits: [{ path, start, end: start + 1, text: '' }],
                        },
                      ],
                      related: [],
                    },
                  ],
                },
              ],
              checked: 1,
            },
          ],
        );
      });

      it('with the places in other files that belong to a problem', () => {
        write('package.json', { name: 'root', workspaces: ['packages/*'] });
        write('packages/a/package.json', { name: 'a', dependencies: { b: '^3.0.0' } });
        const text = '{ "name": "b", "version": "1.0.0" }';
        write('packages/b/package.json', text);
        const { files } = checkJson();
        const [{ path, problems }] = files;
        const [{ code, related }] = problems;
        const [{ message, start, end, ...place }] = related as readonly Record<string, unknown>[];
        assert.deepEqual(
          [path, code, place.path, text.slice(Number(start), Number(end)), typeof message],
          [
            'packages/a/package.json',
            'D3-sibling-mismatch',
            'packages/b/package.json',
            '"1.0.0"',
            'string',
          ],
        );
        assert.match(check().out, /^ {2}packages\/b\/package\.json:1:2\d Here it is/m);
      });

      it('in lines for people, without control characters', () => {
        write('package.json', asking('^^1.0.0\u001b[2J\u202e'));
        const { out } = check();
        assert.match(
          out,
          /^package\.json:1:\d+ error \S+ .+\n(?:.+\n)*\d problems? in 1 manifest\n$/,
        );
        assert.doesNotMatch(out, /[\u001b\u202e]/);
      });

      it('in SARIF, where each result has its rule', () => {
        const text = `\ufeff${JSON.stringify(hopeless)}`;
        write('package.json', text);
        const { code, out } = check('--format', 'sarif');
        const { runs } = JSON.parse(out) as {
          readonly runs: readonly {
            readonly tool: {
              readonly driver: { readonly rules: readonly Record<string, unknown>[] };
            };
            readonly results: readonly {
              readonly ruleId: string;
              readonly ruleIndex: number;
              readonly level: string;
              readonly locations: readonly {
                readonly physicalLocation: { readonly region: unknown };
              }[];
            }[];
          }[];
        };
        const [{ tool, results }] = runs;
        const [{ ruleId, ruleIndex, level, locations }] = results;
        const { id, helpUri } = tool.driver.rules[ruleIndex] ?? {};
        const startColumn = text.indexOf('>2.0.0');
        const endColumn = startColumn + '>2.0.0 <1.0.0'.length;
        assert.deepEqual(
          [code, ruleId, level, id, helpUri, locations[0].physicalLocation.region],
          [
            ...[1, 'B2-matches-nothing', 'error', 'B2-matches-nothing'],
            'vscode://design-refresher.system-design-refresher/topic/ep159/manifest-rules#b2-matches-nothing',
            { startLine: 1, startColumn, endLine: 1, endColumn },
          ],
        );
      });

      const exits: readonly (readonly [string, object, readonly string[], number])[] = [
        ['nothing is wrong', asking('^1.0.0'), [], 0],
        ['there are only warnings', asking('latset'), [], 0],
        ['there is an error', hopeless, [], 1],
        [
          'the error is told to be a warning',
          hopeless,
          ['--rule', 'B2-matches-nothing=warning'],
          0,
        ],
        ['the rule is off, by its id', hopeless, ['--rule', 'B2=off'], 0],
        ['a warning is told to be an error', asking('latset'), ['--rule', 'E6=error'], 1],
      ];
      for (const [what, manifest, words, expected] of exits) {
        it(`with ${expected} when ${what}`, () => {
          write('package.json', manifest);
          assert.equal(check(...words).code, expected);
        });
      }
    });

    describe('walks folders', () => {
      it('past node_modules and what Git ignores, in all depths', () => {
        for (const inner of [
          ...['.', 'a/b', '.hidden', 'node_modules/x', 'a/node_modules/x', 'out', 'a/out'],
          ...['kept/out/deeper', 'a/gen/x', 'b/gen', 'Out', 'b/[1]/cut', 'b/1/cut'],
        ]) {
          write(`${inner}/package.json`, hopeless);
        }
        write('.gitignore', '# out\nout/\r\n');
        write('a/.gitignore', '/gen\n');
        write('b/[1]/.gitignore', 'cut');
        write('kept/.gitignore', '!out/\n');
        write('pnpm-workspace.yaml', 'catalog:\n  left: ">2.0.0 <1.0.0"\n');
        write('c/.yarnrc.yml', 'catalog:\n  left: ">2.0.0 <1.0.0"\n');
        assert.deepEqual(Object.keys(codesIn(checkJson())).sort(), [
          '.hidden/package.json',
          'Out/package.json',
          'a/b/package.json',
          'b/1/cut/package.json',
          'b/gen/package.json',
          'c/.yarnrc.yml',
          'kept/out/deeper/package.json',
          'package.json',
          'pnpm-workspace.yaml',
        ]);
      });

      it('under the rules of the repository around them, unless they are ignored themselves', () => {
        write('.gitignore', 'out/\n');
        write('.git/info/exclude', 'private/\n');
        write('a/private/package.json', hopeless);
        write('a/out/package.json', hopeless);
        write('a/package.json', hopeless);
        assert.deepEqual([codesIn(checkJson('a')), codesIn(checkJson('a/out'))].map(Object.keys), [
          ['a/package.json'],
          ['a/out/package.json'],
        ]);
      });

      it('once each, though links lead in a circle', () => {
        write('package.json', { workspaces: ['packages/*', 'packages/**'] });
        write('packages/a/package.json', hopeless);
        symlinkSync('..', join(folder, 'packages/a/up'));
        symlinkSync('..', join(folder, 'packages/up'));
        symlinkSync('itself', join(folder, 'itself'));
        const report = checkJson('.', 'packages', 'packages/a/package.json');
        assert.deepEqual(
          [codesIn(report), report.checked],
          [{ 'packages/a/package.json': ['B2-matches-nothing'] }, 2],
        );
      });
    });

    describe('honours .vscode/settings.json', () => {
      const settings = `// As the editor writes it
        {
          "refresher.manifest.severity": { "B2-matches-nothing": "information", "E6": "error", },
          "refresher.manifest.ignore": ["ignored"],
          "refresher.manifest.exclude": ["**/excluded/**"],
        }`;

      it('in the folder given, and in the one around it that is the repository', () => {
        write('.vscode/settings.json', settings);
        write('.git/HEAD', '');
        write('inner/package.json', { dependencies: { left: '>2 <1', ignored: '>2 <1' } });
        write('excluded/package.json', hopeless);
        const seen = (report: Report): unknown =>
          report.files.map(({ path, problems }) => [
            path,
            problems.filter(({ code }) => code === 'B2-matches-nothing').map(each => each.severity),
          ]);
        assert.deepEqual(
          [seen(checkJson()), seen(checkJson('inner')), seen(checkJson('inner/package.json'))],
          Array(3).fill([['inner/package.json', ['information']]]),
        );
      });

      it('but --rule wins', () => {
        write('.vscode/settings.json', settings);
        write('package.json', hopeless);
        assert.deepEqual([check().code, check('--rule', 'B2=error').code], [0, 1]);
      });

      it('as far as it can be understood', () => {
        write(
          '.vscode/settings.json',
          '{"refresher.manifest.severity": {"B2": "off", "E1": 3}, ][',
        );
        write('package.json', hopeless);
        assert.deepEqual(checkJson(), { files: [], checked: 1 });
      });

      it('and says what of it cannot be, each once', () => {
        write(
          '.vscode/settings.json',
          '{"refresher.manifest.severity": {"b6": "off", "B2": "fatal", "E1": 3, "E6": "error"}, "refresher.manifest.packageManager": "nmp"',
        );
        write('a/package.json', asking('^1.0.0'));
        write('b/package.json', asking('^1.0.0'));
        const { code, err } = check();
        const file = '".vscode/settings.json"';
        const severities = 'error, warning, information, hint, off';
        assert.deepEqual(
          [code, err.split('\n')],
          [
            0,
            [
              `${file} is no sound JSON and counts as far as it can be read.`,
              `There is no rule "b6", which ${file} names.`,
              `${file} sets B2 to none of the severities ${severities}.`,
              `${file} sets E1 to none of the severities ${severities}.`,
              `${file} names a package manager that is not known here.`,
              '',
            ],
          ],
        );
      });
    });

    describe('--fix', () => {
      const broken = '\ufeff{\r\n\t"version": "v1.0.0",\r\n\t"dependencies": { "left": "=>1.0" } }';
      const mended = broken.replace('v1', '1').replace('=>', '>=');

      it('mends what needs no decision, and nothing else of the file', () => {
        write('package.json', broken);
        const { code, out } = check('--fix');
        assert.deepEqual([code, read('package.json')], [0, mended]);
        assert.match(out, /, 1 mended\n$/);
      });

      it('leaves nothing to do for the next time', () => {
        const path = write('package.json', broken);
        const first = check('--fix').out;
        const { mtimeMs } = statSync(path);
        assert.deepEqual(
          [check('--fix').out, statSync(path).mtimeMs, read('package.json')],
          [first.replace(', 1 mended', ''), mtimeMs, mended],
        );
      });

      it('is the only way to have a file written', () => {
        const path = write('package.json', broken);
        const before = statSync(path).mtimeMs;
        check();
        assert.deepEqual([read('package.json'), statSync(path).mtimeMs], [broken, before]);
      });

      it('does not touch what it would damage, and says so', () => {
        const bytes = Buffer.from('{ "description": "caf\u00e9", "version": "v1.0.0" }', 'latin1');
        const path = write('package.json', bytes);
        const { code, err } = check('--fix');
        assert.deepEqual(
          [code, err, bytes.equals(readFileSync(path))],
          [2, '"package.json" is not mended: it is not valid UTF-8.\n', true],
        );
      });
    });

    describe('says in a sentence', () => {
      it('what could not be checked, and checks the rest', () => {
        write('package.json', hopeless);
        write('notes.txt', '');
        const { code, out, err } = check('none', 'package.json', 'notes.txt', '--format', 'json');
        assert.deepEqual(
          [code, (JSON.parse(out) as Report).checked, err],
          [
            2,
            1,
            '"none" cannot be checked: there is no such file or folder.\n' +
              '"notes.txt" cannot be checked: it is no folder, package.json, pnpm-workspace.yaml or .yarnrc.yml.\n',
          ],
        );
      });

      const unread: readonly (readonly [string, (path: string) => void, string])[] = [
        ['is gone', path => symlinkSync('nowhere', path), 'it is gone, or it may not be read'],
        [
          'is a circle of links',
          path => symlinkSync('package.json', path),
          'it is gone, or it may not be read',
        ],
        ['is a pipe', path => execFileSync('mkfifo', [path]), 'it is gone, or it may not be read'],
        [
          'is huge',
          path => {
            writeFileSync(path, '');
            truncateSync(path, 200_000_000);
          },
          'it is larger than 32 MB',
        ],
        [
          'is long',
          path => writeFileSync(path, ' '.repeat(9_000_000)),
          'it is longer than 8 million characters',
        ],
      ];
      for (const [what, make, reason] of unread) {
        it(`that a manifest ${what}, and checks the rest`, () => {
          write('a/package.json', hopeless);
          make(join(folder, 'package.json'));
          const { code, out, err } = check('--format', 'json');
          assert.deepEqual(
            [code, codesIn(JSON.parse(out) as Report), err],
            [
              2,
              { 'a/package.json': ['B2-matches-nothing'] },
              `"package.json" is left out: ${reason}.\n`,
            ],
          );
        });
      }

      it('that a lockfile is too large to be compared', () => {
        write('package.json', asking('^1.0.0'));
        truncateSync(write('package-lock.json', ''), 200_000_000);
        const { code, err } = check();
        assert.deepEqual(
          [code, err],
          [2, '"package-lock.json" is left out: it is larger than 32 MB.\n'],
        );
      });

      const unsound: readonly (readonly [string, string, string])[] = [
        ['package.json', '\ufeff{', 'package.json:1:2 is no sound JSON: close brace expected.\n'],
        [
          'inner/package.json',
          '{\n  // soon\n}',
          'inner/package.json:2:3 is no sound JSON: JSON has no comments.\n',
        ],
        [
          'pnpm-workspace.yaml',
          'catalog:\n  left: >=1.2\n',
          'pnpm-workspace.yaml:2:10 is no sound YAML: Block scalar header includes extra characters: >=1.2; a text that begins with this sign needs quotes.\n',
        ],
      ];
      for (const [name, text, sentence] of unsound) {
        it(`that nobody else can read ${JSON.stringify(text)}`, () => {
          write(name, text);
          const { code, err } = check();
          assert.deepEqual([code, err], [2, sentence]);
        });
      }

      it('that a manifest breaks off, and what is wrong before', () => {
        write('package.json', '{"dependencies":{"left":">2.0.0 <1.0.0"},');
        const { code, out } = check('--format', 'json');
        assert.deepEqual(
          [code, codesIn(JSON.parse(out) as Report)],
          [2, { 'package.json': ['B2-matches-nothing'] }],
        );
      });

      it('that a folder cannot be read, and reads the others', () => {
        write('package.json', hopeless);
        const name = 'd'.repeat(250);
        const script = `cd "$0" && for i in $(seq 20); do mkdir ${name} && cd ${name}; done`;
        execFileSync('bash', ['-c', script, folder]);
        const { code, out, err } = check('--format', 'json');
        execFileSync('rm', ['-rf', join(folder, name)]);
        assert.deepEqual([code, (JSON.parse(out) as Report).checked], [2, 1]);
        assert.match(err, /^"d{250}\/.+" cannot be checked: .+\.\n$/);
      });

      for (const words of [
        ['--rule', 'B2'],
        ['--rule', 'B2=fatal'],
        ['--rule', 'Z9=off'],
        ['--stdin'],
        ['--format', 'xml'],
      ]) {
        it(`that it does not understand ${words.join(' ')}`, () => {
          const { code, out, err } = check(...words);
          assert.deepEqual([code, out], [2, '']);
          assert.match(err, /^\S.+\.\n\nUsage:/);
        });
      }
    });
  });
}
