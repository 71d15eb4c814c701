// @ts-check
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import ts from 'typescript';

/**
 * Renews l10n/bundle.l10n.json, from which translations are made: the words in the code, and core's
 * templates and labels. With `--check` it only says whether the bundle is up to date.
 */
const bundle = 'l10n/bundle.l10n.json';

const words = { ...(await wordsOfCore()), ...templatesIn('src/core/manifest'), ...wordsOfCode() };
const sorted = Object.entries(words).sort(([first], [second]) => (first < second ? -1 : 1));
const text = `${JSON.stringify(Object.fromEntries(sorted), undefined, 2)}\n`;

if (!process.argv.includes('--check')) {
  writeFileSync(bundle, text);
} else if (text !== readFileSync(bundle, 'utf8')) {
  console.error(`${bundle} is out of date. Run "npm run l10n".`);
  process.exitCode = 1;
}

/** @returns {Record<string, unknown>} */
function wordsOfCode() {
  const folder = mkdtempSync(join(tmpdir(), 'refresher-l10n-'));
  try {
    execFileSync('vscode-l10n-dev', ['export', '--outDir', folder, './src'], { stdio: 'ignore' });
    return JSON.parse(readFileSync(join(folder, 'bundle.l10n.json'), 'utf8'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** @returns {Promise<Record<string, string>>} */
async function wordsOfCore() {
  const outfile = 'dist/build/coreWords.cjs';
  await build({
    entryPoints: ['scripts/coreWords.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    mainFields: ['module', 'main'],
    logLevel: 'warning',
  });
  const { coreWords } = createRequire(import.meta.url)(`../${outfile}`);
  return Object.fromEntries(coreWords.map((/** @type {string} */ word) => [word, word]));
}

/**
 * The sentences that stand next to what says them, as each rule of the manifest check has its own:
 * texts with a gap, and what is called a template.
 * @param {string} folder
 * @returns {Record<string, string>}
 */
function templatesIn(folder) {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const found = files
    .filter(file => file.endsWith('.ts'))
    .flatMap(file => textsIn(join(folder, file)));
  return Object.fromEntries(found.map(text => [text, text]));
}

/** @param {string} file */
function textsIn(file) {
  /** @type {string[]} */
  const texts = [];
  /** @type {(node: ts.Node, isTemplate: boolean) => void} */
  const visit = (node, isTemplate) => {
    if (
      ts.isStringLiteralLike(node) &&
      node.text !== '' &&
      (isTemplate || /\{\d\}/.test(node.text))
    ) {
      texts.push(node.text);
    }
    const named = ts.isPropertyAssignment(node) || ts.isVariableDeclaration(node);
    const opens = named && /^template|Template$/.test(node.name.getText());
    ts.forEachChild(node, child =>
      visit(child, opens || (isTemplate && !ts.isCallExpression(node))),
    );
  };
  visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true), false);
  return texts;
}
