import assert from 'node:assert/strict';
import fc from 'fast-check';
import { marked, type Token } from 'marked';
import { catalogueOf } from '../../../../src/core/catalogue/catalogueOf';
import { deepLinkPath } from '../../../../src/core/catalogue/deepLink';
import { isoDate } from '../../../../src/core/dates';
import { loadPack } from '../../../../src/core/pack/loadPack';
import { answersMarkdown } from '../../../../src/core/reading/answersMarkdown';
import type { OwnAnswer } from '../../../../src/core/reading/ownAnswers';
import { bodyWith, firstTopic, packOf } from '../../../support/packs';

const questions = [
  '> [!over-to-you] Is `a*b*` [so]? {#so}\n> x',
  '> [!over-to-you] {#untitled}\n> y',
].join('\n\n');
const { pack } = loadPack(packOf({ 'topics/first.md': firstTopic(bodyWith(questions)) }));
assert.ok(pack);
const topics = catalogueOf(pack, '', []).sections.flatMap(section => section.topics);

const day = 24 * 60 * 60 * 1000;

function exported(answers: readonly OwnAnswer[]): string | undefined {
  return answersMarkdown(answers, {
    topics,
    words: { title: 'My answers', untitled: 'Over to you', open: 'Open' },
    dateOf: at => isoDate(new Date(at)),
    linkTo: target => `vscode://refresher${deepLinkPath(target)}`,
  });
}

function answer(topic: OwnAnswer['topic'], callout: string, text: string): OwnAnswer {
  return { topic, callout, text, at: day };
}

describe('answersMarkdown', () => {
  it('lists answers as their topics and questions are read, and what is gone by its name', () => {
    const document = exported([
      answer('gone/topic', 'so', 'Still here.'),
      answer('sample/first', 'former-question', 'Kept.'),
      answer('sample/first', 'untitled', 'Two\n\nparts'),
      answer('sample/first', 'so', 'Yes.  \n'),
      answer('sample/second', 'so', ' \n'),
    ]);
    assert.equal(
      document,
      `# My answers

## First

### Is a\\*b\\* \\[so\\]?

> Yes.

_1970-01-02_ · [Open](<vscode://refresher/topic/sample/first#so>)

### Over to you

> Two
>
> parts

_1970-01-02_ · [Open](<vscode://refresher/topic/sample/first#untitled>)

### former-question

> Kept.

_1970-01-02_ · [Open](<vscode://refresher/topic/sample/first>)

## gone/topic

### so

> Still here.

_1970-01-02_
`,
    );
  });

  it('is nothing when nothing is answered', () => {
    assert.deepEqual(
      [exported([]), exported([answer('sample/first', 'so', ' ')])],
      [undefined, undefined],
    );
  });

  it('stays the same document, whatever stands in an answer', () => {
    const trick = fc.constantFrom(
      '```',
      '~~~',
      '# A',
      '---',
      '<!--',
      '<div>',
      '> b',
      '- c',
      '    d',
      '[e]: f',
      '===',
      '|a|\n|-|',
      '\r# A',
      '\n',
      '\n\n',
      '\u2028',
    );
    const text = fc
      .array(fc.oneof(trick, fc.string({ unit: 'binary' })))
      .map(parts => parts.join('\n'))
      .filter(joined => joined.trim() !== '');
    fc.assert(
      fc.property(text, fc.boolean(), (written, isGone) => {
        const key = isGone ? 'gone/topic' : 'sample/first';
        const document = exported([answer(key, 'so', written), answer(key, 'z', 'Last.')]) ?? '';
        assert.deepEqual(shape(document), [
          'heading 1',
          'heading 2',
          ...['heading 3', 'blockquote', 'paragraph'],
          ...['heading 3', 'blockquote', 'paragraph'],
        ]);
      }),
    );
  });

  it('keeps every line of an answer', () => {
    const text = 'a\n\n```js\n  b\n# c';
    const document = exported([answer('gone/topic', 'so', text)]) ?? '';
    const [, quote = ''] = /\n\n(>[^]*?)\n\n_1970/.exec(document) ?? [];
    assert.equal(quote.replace(/^> ?/gm, ''), text);
  });
});

function shape(markdown: string): readonly string[] {
  return marked
    .lexer(markdown)
    .filter(({ type }) => type !== 'space')
    .map((token: Token) =>
      token.type === 'heading' ? `heading ${String(token['depth'])}` : token.type,
    );
}
