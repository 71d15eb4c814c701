import { anchorOf, codeOf, type Rule } from '../src/core/manifest/rule';
import type { ManifestSeverity } from '../src/core/manifest/model';
import type { Heading } from '../src/core/pack/model';
import { findingsOf, printExamples, type Findings } from './ruleExamples';

const head = `---
# Written by \`npm run rules\` from the rules themselves, which is where to change it.
id: manifest-rules
title: Rules of the manifest check
summary: What the manifest check finds in versions and ranges, rule by rule, with examples, the sentence you see, and how to turn a rule off.
level: reference
minutes: 25
tags: [delivery, packages]
aliases: [manifest check, manifest rules, problem codes, diagnostics]
related: [semantic-versioning]
reviewed: 2026-11-22
reviewEvery: 12mo
sources:
  - { id: semver, title: "Semantic Versioning 2.0.0", url: "https://semver.org/spec/v2.0.0.html", kind: primary }
  - { id: node-semver, title: "node-semver, README (Versions, Ranges)", url: "https://github.com/npm/node-semver#readme", kind: primary }
  - { id: npm-manifest, title: "package.json, npm documentation", url: "https://docs.npmjs.com/cli/configuring-npm/package-json", kind: primary }
  - { id: vscode-manifest, title: "Extension Manifest, VS Code documentation", url: "https://code.visualstudio.com/api/references/extension-manifest", kind: primary }
---
Every code that the manifest check can show you, and what it means. A version is read as SemVer has it,[^semver] a range as npm reads it,[^node-semver] the rest of a package.json as npm[^npm-manifest] and VS Code[^vscode-manifest] do.

An **error** cannot be installed or published, or matches nothing. A **warning** says that files disagree, or that something surely means something else than it reads. An **information** or a **hint** only teaches.

Below each rule, ✗ marks what it finds, with what is said of the first example and how it can be mended, and ✓ what it accepts. An example that is a specifier alone stands in \`dependencies\`, for a package called \`one\`. A fix *made by itself* is what \`--fix\` and Fix All do unasked; one *offered* waits for you. The last line is for your settings, which take a severity in place of \`off\`, too.
`;

/** The catalogue's groups, by the first letter of their rules' ids. */
const groups = {
  A: { id: 'version-field', title: 'The version field' },
  B: { id: 'ranges', title: 'Ranges and other specifiers' },
  C: { id: 'engines-and-peers', title: 'Engines, package managers, peers and overrides' },
  D: { id: 'other-files', title: 'Agreement with other files' },
  E: { id: 'spelling', title: 'Slips of spelling' },
} as const;

const severities: Readonly<Record<ManifestSeverity, string>> = {
  error: 'Error',
  warning: 'Warning',
  information: 'Information',
  hint: 'Hint',
};

/** The topic that says what each rule finds; `sections` are those of the SemVer refresher. */
export function rulesPage(rules: readonly Rule[], sections: readonly Heading[]): string {
  const parts = Object.entries(groups).map(([letter, { id, title }]) => {
    const own = rules.filter(rule => rule.id.startsWith(letter));
    return [`## ${title} {#${id}}\n`, ...own.map(rule => printRule(rule, sections))].join('\n');
  });
  return [head, ...parts].join('\n');
}

function printRule(rule: Rule, sections: readonly Heading[]): string {
  const code = codeOf(rule);
  const paragraphs = [
    `### ${code} {#${anchorOf(code)}}`,
    `**${severities[rule.severity]}** · ${rule.title}`,
    `${rule.why} See ${linkTo(rule.section, sections)}.`,
    ...(rule.kind === 'project' ? [`**Given:** ${rule.given}`] : []),
    ...findingsOf(rule).map(findings => printFindings(findings, rule)),
    printExamples('✓', rule.good),
    `**Off:** \`"refresher.manifest.severity": { "${rule.id}": "off" }\``,
  ];
  return `${paragraphs.join('\n\n')}\n`;
}

function printFindings(
  { severity, examples, message, fixes, isMadeUnasked }: Findings,
  rule: Rule,
): string {
  const said = severity === rule.severity ? message : `**${severities[severity]}:** ${message}`;
  const lines = [
    said,
    ...(fixes.length === 0
      ? []
      : [`Fix, ${isMadeUnasked ? 'made by itself' : 'offered'}: ${fixes.join(' · ')}`]),
  ];
  return `${printExamples('✗', examples)}\n\n> ${lines.join('\\\n> ')}`;
}

function linkTo(section: string, sections: readonly Heading[]): string {
  const heading = sections.find(({ id }) => id === section);
  if (heading === undefined) {
    throw new Error(`The refresher has no section ${section}.`);
  }
  return `[${heading.text}](semantic-versioning.md#${section})`;
}
