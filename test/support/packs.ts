import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import {
  decodeFile,
  type FileContent,
  type PackFiles,
  type UnusableReason,
} from '../../src/core/pack/files';
import type { PackProblem } from '../../src/core/pack/problem';

/** Files of a pack by path: their text, or why they are none. `undefined` takes a file away. */
export type PackTexts = Readonly<Record<string, string | FileContent | undefined>>;

const manifest = `{
  "formatVersion": 1,
  "id": "sample",
  "title": "Sample",
  "version": "1.0.0",
  "license": "CC-BY-4.0",
  "sections": [{ "id": "all", "title": "All", "topics": ["first", "second"] }]
}
`;

const secondTopic = `---
id: second
title: Second
summary: The other topic.
level: deep
minutes: 2
reviewed: 2026-11-22
reviewEvery: 1y
sources:
  - { id: spec, title: A specification, url: "https://example.org/", kind: primary }
---
Another idea.[^spec]

## There {#there}

\`\`\`card id=why type=cloze
Q: The sky is {{c1::blue}}.
Why: Air scatters blue light more.
\`\`\`
`;

const tools = `{
  "kind": "tools",
  "items": [
    {
      "id": "kafka", "name": "Kafka", "group": "messaging", "category": "log", "status": "current",
      "why": "It keeps what was said.", "url": "https://kafka.apache.org/", "reviewed": "2026-11-22"
    }
  ]
}
`;

const headLines: Readonly<Record<string, string>> = {
  id: 'id: first',
  title: 'title: First',
  summary: 'summary: One idea.',
  level: 'level: basic',
  minutes: 'minutes: 3',
  prerequisites: 'prerequisites: [second]',
  reviewed: 'reviewed: 2026-11-22',
  reviewEvery: 'reviewEvery: 12mo',
  sources:
    'sources:\n  - { id: spec, title: A specification, url: "https://example.org/", kind: primary }',
};

const soundBody = `An idea.[^spec]

## The idea {#idea}

\`\`\`card id=what type=qa
Q: What is it?
A: An idea.
Why: It was said above.
\`\`\`
`;

/** Text of topics/first.md with lines of its front matter changed (or taken away: `key!`). */
export function firstTopic(body = soundBody, ...changes: readonly string[]): string {
  const lines = { ...headLines };
  for (const change of changes) {
    const key = /[\w$-]+/.exec(change)?.[0] ?? '';
    if (change.endsWith('!')) {
      delete lines[key];
    } else {
      lines[key] = change;
    }
  }
  return ['---', ...Object.values(lines), '---', body].join('\n');
}

/** The body of a sound topic with `more` after it. */
export function bodyWith(more: string): string {
  return `${soundBody}\n${more}`;
}

/** A pack with nothing wrong, in which `changes` replace files. */
export function packOf(changes: PackTexts = {}): PackFiles {
  const texts: PackTexts = {
    'refresher-pack.json': manifest,
    'topics/first.md': firstTopic(),
    'topics/second.md': secondTopic,
    'diagrams/flow.svg': '<svg xmlns="http://www.w3.org/2000/svg"><title>A flow</title></svg>',
    'data/tools.json': tools,
    ...changes,
  };
  const files = Object.entries(texts).flatMap(([path, content]) =>
    content === undefined
      ? []
      : [
          {
            path,
            content:
              typeof content === 'string' ? { kind: 'text' as const, text: content } : content,
          },
        ],
  );
  return { files };
}

/** A file that is no text. */
export function unusable(reason: UnusableReason): FileContent {
  return { kind: 'unusable', reason };
}

/** A pack of test/fixtures/packs. */
export function fixturePack(name: string): PackFiles {
  const root = join(import.meta.dirname, '../fixtures/packs', name);
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .map(path => ({
      path: relative(root, path).replaceAll('\\\\', '/'),
      content: decodeFile(readFileSync(path)),
    }));
  return { files };
}

/** `file:line:column code`, as an editor would list it. */
export function listed({ file, line, column, code }: PackProblem): string {
  return `${file}:${line}:${column} ${code}`;
}
