import * as vscode from 'vscode';

/** An error whose message is written for the person at the keyboard, in their language. */
export class ReaderError extends Error {
  override readonly name: string = 'ReaderError';
}

/** By its name: what is loaded later brings a copy of the class. */
export function isReaderError(error: unknown): error is ReaderError {
  return error instanceof Error && error.name === 'ReaderError';
}

export class TopicMissingError extends ReaderError {
  constructor(topic: string) {
    super(
      vscode.l10n.t(
        'There is no topic "{0}". Look it up under another name, or open one from the Topics view.',
        topic,
      ),
    );
  }
}
