import type * as vscode from 'vscode';
import { manifestNames } from './manifestFiles';

/** For the providers of hovers, fixes and completions. */
export const manifestSelector: vscode.DocumentSelector = manifestNames.map(name => ({
  pattern: `**/${name}`,
}));

/** Finds them all. */
export const manifestGlob = `**/{${manifestNames.join(',')}}`;

/** Whatever a check of a project reads, outside node_modules; an install rewrites the hidden ones. */
export const projectFilesGlob = `**/{${[
  ...manifestNames,
  ...['package-lock.json', 'npm-shrinkwrap.json', 'pnpm-lock.yaml', 'yarn.lock', 'bun.lock'],
  ...['.nvmrc', '.node-version'],
  ...['.package-lock.json', '.modules.yaml', '.yarn-state.yml'],
].join(',')}}`;
