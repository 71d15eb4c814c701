import assert from 'node:assert/strict';
import { codes } from '../../../../src/core/pack/codes';
import { lintPack } from '../../../../src/core/lint/lintPack';
import { inEnglish } from '../../../../src/core/message';
import { toSarif } from '../../../../src/core/lint/sarif';
import { bodyWith, firstTopic, packOf } from '../../../support/packs';

describe('toSarif', () => {
  it('writes a log that names the rules and the places', () => {
    const files = packOf({
      'topics/a b.md': firstTopic(bodyWith('').replace('What', 'Who'), 'id: third'),
    });
    const problems = lintPack(files, '2026-11-22').map(problem => ({
      ...problem,
      message: inEnglish(problem.message),
      related: [
        {
          ...{ file: '/c d.md', line: 3, column: 4, end: { line: 5, column: 6 } },
          message: 'It is here.',
        },
      ],
    }));
    const help = { why: 'It matters.', text: 'It matters. Mend it.', uri: 'kind:there' };
    const kinds = Object.entries(codes).map(([id, facts]) => ({
      ...{ id, ...facts },
      ...(id === 'RP102' ? { help } : {}),
    }));
    const log = toSarif(problems, kinds, '1.2.3') as {
      readonly runs: readonly [
        { readonly tool: { readonly driver: { readonly rules: readonly unknown[] } } },
      ];
    };
    const { rules, ...driver } = log.runs[0].tool.driver;
    assert.deepStrictEqual(
      { ...log, runs: [{ ...log.runs[0], tool: { driver } }] },
      {
        $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
        version: '2.1.0',
        runs: [
          {
            tool: { driver: { name: 'refresher', version: '1.2.3' } },
            columnKind: 'utf16CodeUnits',
            results: [
              {
                ruleId: 'RP113',
                ruleIndex: Object.keys(codes).indexOf('RP113'),
                level: 'warning',
                message: {
                  text: 'No section lists the topic `third`, so it stands after all others. Add its id to a section in refresher-pack.json.',
                },
                locations: [
                  {
                    physicalLocation: {
                      artifactLocation: { uri: 'topics/a%20b.md' },
                      region: { startLine: 2, startColumn: 1 },
                    },
                  },
                ],
                relatedLocations: [
                  {
                    physicalLocation: {
                      artifactLocation: { uri: 'file:///c%20d.md' },
                      region: { startLine: 3, startColumn: 4, endLine: 5, endColumn: 6 },
                    },
                    message: { text: 'It is here.' },
                  },
                ],
              },
            ],
          },
        ],
      },
    );
    assert.deepStrictEqual(rules[0], {
      id: 'RP101',
      shortDescription: { text: 'Manifest missing' },
      defaultConfiguration: { level: 'error' },
    });
    assert.deepStrictEqual(rules[1], {
      id: 'RP102',
      shortDescription: { text: codes.RP102.title },
      defaultConfiguration: { level: 'error' },
      fullDescription: { text: help.why },
      help: { text: help.text },
      helpUri: help.uri,
    });
    assert.equal(rules.length, Object.keys(codes).length);
  });
});
