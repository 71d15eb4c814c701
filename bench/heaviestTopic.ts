import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../test/vscode/paths.mjs';

export const packFolder = join(root, 'content/ep159');

export interface TopicFile {
  /** Inside the pack. */
  readonly path: string;
  readonly title: string;
  readonly lastHeading: string;
  /** Of the text and its drawings, in UTF-16 units. */
  readonly weight: number;
}

/** The built-in topic with the largest text and drawings. */
export function heaviestTopic(): TopicFile {
  const topics = readdirSync(join(packFolder, 'topics')).map(name =>
    readTopicFile(`topics/${name}`),
  );
  return topics.reduce((one, other) => (other.weight > one.weight ? other : one));
}

function readTopicFile(path: string): TopicFile {
  const text = read(path);
  const drawings = [...text.matchAll(/\]\(\.\.\/diagrams\/([\w-]+)\.(svg|json)/g)].flatMap(
    ([, name, kind]) =>
      kind === 'json' ? [`${name}.json`] : [`${name}.svg`, `${name}.narrow.svg`],
  );
  return {
    path,
    title: /^title: *["']?(.+?)["']?$/m.exec(text)?.[1] ?? path,
    lastHeading: [...text.matchAll(/^## (.+?)(?: \{#.*)?$/gm)].at(-1)?.[1] ?? '',
    weight: [text, ...drawings.map(name => read(`diagrams/${name}`))].reduce(
      (total, each) => total + each.length,
      0,
    ),
  };
}

function read(path: string): string {
  return readFileSync(join(packFolder, path), 'utf8');
}
