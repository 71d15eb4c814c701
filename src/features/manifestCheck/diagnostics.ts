import * as vscode from 'vscode';
import type { ShownProblem } from '../../core/manifest/checker';
import type { Message } from '../../core/message';
import type { ManifestSeverity } from '../../core/manifest/model';
import type { Position } from '../../core/lineTable';
import type { Span } from '../../core/span';
import { linkTo } from '../../host/target';

/** A manifest as text, whether an editor shows it or not. */
export interface ManifestFile {
  readonly uri: vscode.Uri;
  getText(): string;
  positionAt(offset: number): Position;
}

/** The topic whose sections explain the rules. */
export const semverTopic = 'ep159/semantic-versioning';

const severities: Readonly<Record<ManifestSeverity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

export function diagnosticOf(
  problem: ShownProblem,
  file: ManifestFile,
  extensionId: string,
): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(
    rangeOf(problem.at, file),
    sentence(problem.message),
    severities[problem.severity],
  );
  diagnostic.source = 'refresher';
  diagnostic.code = {
    value: problem.code,
    target: linkTo({ topic: semverTopic, anchor: problem.section }, extensionId),
  };
  diagnostic.relatedInformation = problem.places.map(
    ({ path, from, to, message }) =>
      new vscode.DiagnosticRelatedInformation(
        new vscode.Location(
          file.uri.with({ path }),
          new vscode.Range(from.line, from.character, to.line, to.character),
        ),
        sentence(message),
      ),
  );
  return diagnostic;
}

export function rangeOf({ start, end }: Span, file: ManifestFile): vscode.Range {
  const [from, to] = [file.positionAt(start), file.positionAt(end)];
  return new vscode.Range(from.line, from.character, to.line, to.character);
}

/** In the person's language. */
export function sentence({ template, args }: Message): string {
  return vscode.l10n.t(template, ...args);
}
