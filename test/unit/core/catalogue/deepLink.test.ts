import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  deepLinkPath,
  isAnchor,
  isTransformerLink,
  parseDeepLink,
  transformerLinkPath,
} from '../../../../src/core/catalogue/deepLink';

describe('parseDeepLink', () => {
  it('gives back what deepLinkPath wrote', () => {
    for (const anchor of ['caret', 'card-fork-threads', 'überblick', undefined]) {
      const target = { topic: 'ep159/semantic-versioning', anchor } as const;
      const [path, fragment = ''] = deepLinkPath(target).split('#');
      assert.deepStrictEqual(parseDeepLink(path ?? '', decodeURIComponent(fragment)), target);
    }
  });

  const strangers = [
    '',
    '/',
    '/topic',
    '/topic/ep159',
    '/topic/ep159/',
    '/topic/ep159/x/y',
    '/topic/../../etc/passwd',
    '/topic/ep159/..',
    '/topic/EP159/Process',
    '/other/ep159/process-vs-thread',
    '/topic/ep159/a b',
    '/topic/ep159/%2e%2e',
    '//topic/ep159/a',
  ];
  for (const path of strangers) {
    it(`knows no topic at "${path}"`, () => assert.equal(parseDeepLink(path, ''), undefined));
  }

  it('drops a fragment that is no id and keeps the topic', () => {
    assert.deepStrictEqual(parseDeepLink('/topic/ep159/a', '"><script>'), {
      topic: 'ep159/a',
      anchor: undefined,
    });
  });

  it('never throws, and what passes is made of ids', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (path, fragment) => {
        const target = parseDeepLink(path, fragment);
        assert.ok(target === undefined || /^[a-z0-9./-]+$/.test(target.topic));
        assert.ok(target?.anchor === undefined || isAnchor(target.anchor));
      }),
    );
  });
});

describe('a link into the walkthrough of the transformer', () => {
  it('is known by its path, whatever its query', () => {
    assert.deepStrictEqual(
      [transformerLinkPath('s=3&h=1'), transformerLinkPath('')].map(link => [
        link,
        isTransformerLink(link.replace(/\?.*/, '')),
      ]),
      [
        ['/transformer?s=3&h=1', true],
        ['/transformer', true],
      ],
    );
  });

  it('is no topic, and no other path is one', () => {
    assert.equal(parseDeepLink('/transformer', ''), undefined);
    assert.deepStrictEqual(
      [
        '/transformers',
        '/topic/transformer',
        'transformer',
        '/transformer/x',
        '/transformer/',
      ].filter(isTransformerLink),
      ['/transformer/'],
    );
  });
});
