import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../test/vscode/paths.mjs';
import type { Result } from './result';

/** Sizes of what ships, as built for production. */
export function* size(): Iterable<Result> {
  yield {
    ...sizeOf('size.start', 'dist/extension.js'),
    detail: 'what the Node host loads before the first look-up, page or manifest',
    target: 60,
  };
  yield sizeOf('size.vsix', 'system-design-refresher.vsix');
  yield sizeOfContent();
  yield sizeOf('size.web', 'dist/web/extension.js');
  yield sizeOf('size.worker', 'dist/worker.js');
  yield sizeOf('size.page', 'dist/webview/explainer.js');
  yield sizeOf('size.cli', 'dist/cli.cjs');
}

/** Of all packs as they ship, before the .vsix packs them tighter; the review stays at home. */
function sizeOfContent(): Result {
  const files = readdirSync(join(root, 'content'), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && entry.name !== 'review.md')
    .map(entry => statSync(join(entry.parentPath, entry.name)).size);
  return {
    name: 'size.content',
    value: files.reduce((total, size) => total + size, 0) / 1000,
    unit: 'KB',
    detail: `${files.length} files of content/, not packed`,
  };
}

function sizeOf(name: string, file: string): Result {
  return { name, value: statSync(join(root, file)).size / 1000, unit: 'KB', detail: file };
}
