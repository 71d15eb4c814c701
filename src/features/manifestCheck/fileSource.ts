import * as vscode from 'vscode';
import type { FileAnswer, FileQuestion, FileSource } from '../../protocol/manifests';

/** Bytes. No lockfile that is kept by hand comes near. */
const largestFile = 64_000_000;

/** Answers the worker's questions from the file system that `uri` is in. */
export function filesAround(uri: vscode.Uri): FileSource {
  return async question => {
    try {
      return await answer(question, uri.with({ path: question.path, query: '', fragment: '' }));
    } catch {
      // Missing, vanished and forbidden are the same to the check.
      return undefined;
    }
  };
}

async function answer({ method }: FileQuestion, uri: vscode.Uri): Promise<FileAnswer> {
  if (method === 'list') {
    const found = await vscode.workspace.fs.readDirectory(uri);
    return found.map(([name, type]) => (type & vscode.FileType.Directory ? `${name}/` : name));
  }
  const unsaved = vscode.workspace.textDocuments.find(
    document => document.isDirty && document.uri.toString() === uri.toString(),
  );
  if (unsaved !== undefined) {
    return method === 'read' ? unsaved.getText() : `unsaved ${unsaved.version}`;
  }
  const { mtime, size } = await vscode.workspace.fs.stat(uri);
  if (method === 'stamp') {
    return `${mtime} ${size}`;
  }
  return size > largestFile ? undefined : vscode.workspace.fs.readFile(uri);
}
