import { name, publisher, version } from '../../../package.json';
import { LineTable } from '../../core/lineTable';
import { deepLinkPath } from '../../core/catalogue/deepLink';
import { toSarif, type SarifHelp } from '../../core/lint/sarif';
import type { ManifestProblem, Related } from '../../core/manifest/model';
import { anchorOf, codeOf, rulesTopic, type Rule } from '../../core/manifest/rule';
import { rules } from '../../core/manifest/rules';
import { inEnglish } from '../../core/message';
import type { Format } from '../format';
import { counted, oneLine, problemLine } from '../problemLine';
import { readBytes } from '../readBytes';
import type { Checked } from './checkAll';
import { largestFile, textOf } from './diskFiles';
import { shown } from './paths';
import { placeIn, type CountedPlace } from './places';

/** What was found, for people or programs; `mended` is how many files have been. */
export function reportOf(checked: readonly Checked[], mended: number, format: Format): string {
  return reports[format](checked, mended);
}

type Report = (checked: readonly Checked[], mended: number) => string;

const reports: Readonly<Record<Format, Report>> = {
  json: checked =>
    JSON.stringify({
      files: checked.filter(({ problems }) => problems.length > 0).map(inJson),
      checked: checked.length,
    }),
  sarif: checked => JSON.stringify(toSarif(placedIn(checked), sarifRules, version), undefined, 2),
  text: (checked, mended) => {
    const problems = placedIn(checked);
    return [
      ...problems.flatMap(({ related, ...problem }) => [
        problemLine(problem),
        ...related.map(
          ({ file, line, column, message }) =>
            `  ${oneLine(`${file}:${line}:${column} ${message}`)}`,
        ),
      ]),
      `${counted(problems.length, 'problem')} in ${counted(checked.length, 'manifest')}${mended === 0 ? '' : `, ${mended} mended`}`,
    ].join('\n');
  },
};

const sarifRules = rules.map(rule => ({ ...rule, id: codeOf(rule), help: helpOf(rule) }));

/** The link opens the rule's examples in the editor that has the extension. */
function helpOf(rule: Rule): SarifHelp {
  const path = deepLinkPath({ topic: rulesTopic, anchor: anchorOf(codeOf(rule)) });
  return {
    why: rule.why,
    text: `${rule.why} With --rule ${rule.id}=off, or in the setting refresher.manifest.severity, it is left out.`,
    uri: `vscode://${publisher}.${name}${path}`,
  };
}

function inJson({ path, manifest, problems }: Checked): object {
  const lines = new LineTable(manifest.text);
  return {
    path: shown(path),
    problems: problems.map(({ code, severity, message, at, fixes, related }) => ({
      ...{ code, severity },
      message: inEnglish(message),
      ...at,
      ...placeIn(lines, at.start),
      fixes: fixes.map(({ title, edits }) => ({
        title: inEnglish(title),
        edits: edits.map(edit => ({ path: shown(edit.path ?? path), ...edit.at, text: edit.text })),
      })),
      related: related.map(each => ({
        path: shown(each.path),
        ...each.at,
        message: inEnglish(each.message),
      })),
    })),
  };
}

interface Placed extends CountedPlace {
  readonly file: string;
  readonly end: CountedPlace;
  readonly message: string;
}

interface PlacedProblem extends Placed, Pick<ManifestProblem, 'code' | 'severity'> {
  readonly related: readonly Placed[];
}

/** All problems by line and column; the files that they lead to are read for it once. */
function placedIn(checked: readonly Checked[]): readonly PlacedProblem[] {
  const tables = new Map<string, LineTable>();

  function tableOf(path: string): LineTable {
    const known = tables.get(path) ?? new LineTable(readText(path));
    tables.set(path, known);
    return known;
  }

  function placeOf({ path, at, message }: Related): Placed {
    const lines = tableOf(path);
    return {
      file: shown(path),
      ...placeIn(lines, at.start),
      end: placeIn(lines, at.end),
      message: inEnglish(message),
    };
  }

  return checked.flatMap(({ path, problems }) =>
    problems.map(({ code, severity, message, at, related }) => ({
      ...{ code, severity },
      ...placeOf({ path, at, message }),
      related: related.map(placeOf),
    })),
  );
}

function readText(path: string): string {
  const bytes = readBytes(path, largestFile);
  return typeof bytes === 'string' ? '' : textOf(bytes);
}
