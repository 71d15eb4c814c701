import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TopicNames } from '../../../../src/core/markdown/topicNames';

const names = new TopicNames([
  { title: 'Container monitoring', aliases: ['K8S', 'USE', 'golden signals', 'control plane'] },
  { title: 'Process vs thread', aliases: ['process', 'context switch', 'copy-on-write', 'IPC'] },
  { title: 'Roadmap', aliases: ['data lake', 'control plane', 'stream processing tool'] },
  { title: 'Streams', aliases: ['Stream Processing', "Little's law", 'a/b test', 'data lake!'] },
]);

/** The text with each mention as `[name|title]`. */
function marked(text: string): string {
  return names
    .mentionsIn(text)
    .toReversed()
    .reduce(
      (rest, { at: { start, end }, topic }) =>
        `${rest.slice(0, start)}[${rest.slice(start, end)}|${topic.title}]${rest.slice(end)}`,
      text,
    );
}

describe('A text mentions a topic', () => {
  const mentions: Readonly<Record<string, string>> = {
    'by its title, in any case': 'on [container Monitoring|Container monitoring].',
    'by an alias of several words': 'A [data\nlake|Roadmap], a [context switch|Process vs thread]',
    'by a word with a hyphen': '[Copy-on-write|Process vs thread] pages',
    'by a word with a capital or digit inside':
      'a [K8S|Container monitoring] pod, with [IPC|Process vs thread]',
    'in the plural': '[context switches|Process vs thread], [data lakes|Roadmap]',
    'with an ending': "[K8S's|Container monitoring] and [IPC’s|Process vs thread]",
    'by the longer of two names': 'a [stream processing tool|Roadmap], [stream processing|Streams]',
    'by a name with an apostrophe': "[Little's law|Streams]",
  };
  for (const [how, text] of Object.entries(mentions)) {
    it(`${how}: ${text}`, () => {
      assert.equal(marked(text.replace(/\[([^|]*)\|[^\]]*\]/g, '$1')), text);
    });
  }
});

describe('A text does not mention a topic', () => {
  const silences: Readonly<Record<string, string>> = {
    'by an everyday word': 'the process follows a roadmap of streams',
    'by an acronym in lower case': 'use it, k8s',
    'by a part of a word': 'UNUSED, K8SX, misuse, lossy-IPC, context switchboard',
    'by a name that two topics have': 'the control plane',
    'across a full stop or a comma': 'all data. Lake, golden, signals',
    'by a name that is not of words': 'an a/b test',
  };
  for (const [how, text] of Object.entries(silences)) {
    it(`${how}: ${text}`, () => {
      assert.deepEqual(names.mentionsIn(text), []);
    });
  }
});

describe('Mentions', () => {
  it('stand in order, apart from each other, each with a name between its ends', () => {
    const piece = fc.constantFrom(
      'data',
      ' ',
      'lake',
      's',
      'K8S',
      '-',
      '.',
      'stream processing',
      'tool',
      'é',
    );
    fc.assert(
      fc.property(fc.array(piece), pieces => {
        const text = pieces.join('');
        let last = 0;
        for (const { at, topic } of names.mentionsIn(text)) {
          const form = text.slice(at.start, at.end).toLowerCase().replace(/\s+/g, ' ');
          const known = [topic.title, ...topic.aliases].map(name => name.toLowerCase());
          assert.ok(at.start >= last && known.some(name => form.startsWith(name)), text);
          last = at.end;
        }
      }),
    );
  });
});
