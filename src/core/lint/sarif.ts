/** A kind of finding. */
export interface SarifRule {
  readonly id: string;
  readonly title: string;
  readonly severity: SarifSeverity;
  readonly help?: SarifHelp;
}

/** What a code host shows beside a finding, and where there is more. */
export interface SarifHelp {
  readonly why: string;
  /** Why, and what can be done about it. */
  readonly text: string;
  /** Absolute, of any scheme. */
  readonly uri: string;
}

/** A finding; all texts are ready to be shown. */
export interface SarifResult extends SarifPlace {
  readonly code: string;
  readonly severity: SarifSeverity;
  /** Places elsewhere that belong to it. */
  readonly related?: readonly SarifPlace[];
}

/** A place and what is to be said of it. */
export interface SarifPlace {
  /** Relative with `/` between names, or absolute. */
  readonly file: string;
  /** 1-based, as is the column, in UTF-16 units. */
  readonly line: number;
  readonly column: number;
  /** After its last character, where that is known. */
  readonly end?: { readonly line: number; readonly column: number };
  readonly message: string;
}

type SarifSeverity = keyof typeof levels;

const levels = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  information: 'note',
  hint: 'note',
} as const;

/** A SARIF 2.1.0 log, which code hosts show; `version` is the product's. */
export function toSarif(
  results: readonly SarifResult[],
  rules: readonly SarifRule[],
  version: string,
): object {
  const indices = new Map(rules.map(({ id }, index) => [id, index]));
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'refresher', version, rules: rules.map(ruleOf) } },
        columnKind: 'utf16CodeUnits',
        results: results.map(({ code, severity, related = [], ...place }) => ({
          ruleId: code,
          ruleIndex: indices.get(code) ?? -1,
          level: levels[severity],
          message: { text: place.message },
          locations: [locationOf(place)],
          ...(related.length === 0 ? {} : { relatedLocations: related.map(relatedOf) }),
        })),
      },
    ],
  };
}

function ruleOf({ id, severity, title, help }: SarifRule): object {
  return {
    id,
    shortDescription: { text: title },
    ...(help && {
      fullDescription: { text: help.why },
      help: { text: help.text },
      helpUri: help.uri,
    }),
    defaultConfiguration: { level: levels[severity] },
  };
}

function relatedOf(place: SarifPlace): object {
  return { ...locationOf(place), message: { text: place.message } };
}

function locationOf({ file, line, column, end }: SarifPlace): object {
  return {
    physicalLocation: {
      artifactLocation: { uri: uriOf(file) },
      region: {
        ...{ startLine: line, startColumn: column },
        ...(end && { endLine: end.line, endColumn: end.column }),
      },
    },
  };
}

/** A reference with every name encoded, the slashes between them kept. */
function uriOf(path: string): string {
  const names = path
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
  return path.startsWith('/') ? `file://${names}` : names;
}
