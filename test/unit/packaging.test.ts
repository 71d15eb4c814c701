import assert from 'node:assert/strict';
import { listFiles, PackageManager } from '@vscode/vsce';

describe('the .vsix', () => {
  it('holds what the extension needs, and nothing that only its makers need', async function () {
    // Every file of every dependency is looked at.
    this.timeout(60_000);
    const files = await listFiles({ packageManager: PackageManager.None });
    const shipped = files.filter(file => !file.startsWith('dist/'));
    const unexpected = shipped.filter(
      file =>
        !/^(?:package(?:\.nls[\w.-]*)?\.json|README\.md|CHANGELOG\.md|LICENSE)$/.test(file) &&
        !/^l10n\/[\w.-]+\.json$/.test(file) &&
        !/^content\/[\w-]+\/(?:refresher-pack\.json|(?:topics|diagrams|data)\/[\w.-]+)$/.test(
          file,
        ) &&
        !/^media\/transformer\/(?:README\.md|[\w-]+\.(?:json|f32))$/.test(file) &&
        !/^media\/(?:icon\.png|[\w-]+\.svg|readme\/[\w-]+\.png|walkthrough\/[\w-]+\.svg)$/.test(
          file,
        ),
    );
    assert.deepEqual(unexpected, []);
    assert.deepEqual(files.filter(file => file.startsWith('dist/')).sort(), [
      'dist/cli.cjs',
      'dist/explainers.js',
      'dist/extension.js',
      'dist/manifestCheck.js',
      'dist/manifestWorker.js',
      'dist/rangeExplorer.js',
      'dist/savePrintable.js',
      'dist/transformerPanel.js',
      'dist/web/extension.js',
      'dist/webview/explainer.css',
      'dist/webview/explainer.js',
      'dist/webview/print.css',
      'dist/webview/rangeExplorer.css',
      'dist/webview/rangeExplorer.js',
      'dist/webview/transformerPanel.css',
      'dist/webview/transformerPanel.js',
      'dist/worker.js',
    ]);
    for (const needed of [
      'package.json',
      'content/ep159/refresher-pack.json',
      'content/ep159/topics/process-vs-thread.md',
      'content/ep159/diagrams/roadmap.json',
      'content/ep159/data/roadmap-tools.json',
      'media/activity.svg',
      'media/transformer/README.md',
      'media/transformer/translator.f32',
      'media/transformer/translator.json',
      'media/walkthrough/read.svg',
    ]) {
      assert.ok(files.includes(needed), needed);
    }
  });
});
