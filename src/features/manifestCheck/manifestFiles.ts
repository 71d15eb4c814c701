import * as vscode from 'vscode';

/** The files that say what versions a project wants, and what language each is in. */
const languages: Readonly<Record<string, string>> = {
  'package.json': 'json',
  'pnpm-workspace.yaml': 'yaml',
  '.yarnrc.yml': 'yaml',
};

/** Whether `uri` is a file of the person's own that says what versions a project wants. */
export function isManifest(uri: vscode.Uri): boolean {
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  return (
    Object.hasOwn(languages, name) &&
    !uri.path.includes('/node_modules/') &&
    // What is neither on a disk nor in the workspace is a past state, as in a comparison.
    (uri.scheme === 'file' || vscode.workspace.getWorkspaceFolder(uri) !== undefined)
  );
}

/** For the providers of hovers, fixes and completions. */
export const manifestSelector: vscode.DocumentSelector = Object.keys(languages).map(name => ({
  pattern: `**/${name}`,
}));

/** Finds them all. */
export const manifestGlob = `**/{${Object.keys(languages).join(',')}}`;

/** Whatever a check of a project reads, outside node_modules; an install rewrites the hidden ones. */
export const projectFilesGlob = `**/{${[
  ...Object.keys(languages),
  ...['package-lock.json', 'npm-shrinkwrap.json', 'pnpm-lock.yaml', 'yarn.lock', 'bun.lock'],
  ...['.nvmrc', '.node-version'],
  ...['.package-lock.json', '.modules.yaml', '.yarn-state.yml'],
].join(',')}}`;
