import { inEnglish } from '../message';
import { codes } from '../pack/codes';
import type { PackProblem, Severity } from '../pack/problem';

const levels: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

const ruleIds = Object.keys(codes);

/** The problems as a SARIF 2.1.0 log, which code hosts show; `version` is the product's. */
export function toSarif(problems: readonly PackProblem[], version: string): object {
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'refresher', version, rules: Object.entries(codes).map(ruleOf) } },
        columnKind: 'utf16CodeUnits',
        results: problems.map(resultOf),
      },
    ],
  };
}

function ruleOf([id, { severity, title }]: readonly [
  string,
  { readonly severity: Severity; readonly title: string },
]): object {
  return {
    id,
    shortDescription: { text: title },
    defaultConfiguration: { level: levels[severity] },
  };
}

function resultOf({ file, line, column, code, severity, message }: PackProblem): object {
  return {
    ruleId: code,
    ruleIndex: ruleIds.indexOf(code),
    level: levels[severity],
    message: { text: inEnglish(message) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(file) },
          region: { startLine: line, startColumn: column },
        },
      },
    ],
  };
}

/** A relative reference: every name encoded, the slashes between them kept. */
function uriOf(path: string): string {
  return path
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
}
