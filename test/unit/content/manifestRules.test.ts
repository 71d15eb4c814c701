import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { rulesPage } from '../../../scripts/rulesPage';
import { readFolder } from '../../../src/cli/readFolder';
import { Engine } from '../../../src/core/engine/engine';
import { codeOf } from '../../../src/core/manifest/rule';
import { rules } from '../../../src/core/manifest/rules';

describe('the topic of the manifest check’s rules', () => {
  const engine = new Engine([readFolder('content/ep159')]);
  const topics = new Map(engine.packs.flatMap(pack => pack.topics.map(each => [each.id, each])));
  const topic = topics.get('manifest-rules');

  it('says what the rules say; if not, run `npm run rules`', () => {
    const sections = topics.get('semantic-versioning')?.headings ?? [];
    strictEqual(topic?.text, rulesPage(rules, sections));
  });

  it('has a section for each, named as its problems are', () => {
    const sections = topic?.headings.filter(({ level }) => level === 3) ?? [];
    deepStrictEqual(
      sections.map(({ id, text }) => ({ id, text })),
      rules.map(codeOf).map(code => ({ id: code.toLowerCase(), text: code })),
    );
  });

  it('is opened at a rule by looking up its id, its code or what it is called', () => {
    const found = (query: string) => engine.search(query, 1)[0]?.heading;
    deepStrictEqual(
      rules.map(rule => [found(rule.id), found(codeOf(rule))]),
      rules.map(codeOf).map(code => [code.toLowerCase(), code.toLowerCase()]),
    );
    strictEqual(found('matches nothing'), 'b2-matches-nothing');
  });
});
