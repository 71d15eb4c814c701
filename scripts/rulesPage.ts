import { slug } from 'github-slugger';
import { codeOf, type Rule } from '../src/core/manifest/rule';
import type { Heading } from '../src/core/pack/model';

/** The catalogue's groups, by the first letter of their rules' ids. */
const groups: Readonly<Record<string, string>> = {
  A: 'The version field',
  B: 'Ranges and other specifiers',
  C: 'Engines, package managers, peers and overrides',
  D: 'Agreement with other files',
  E: 'Slips of spelling',
};

const preface = `# Rules of the manifest check

Written by \`npm run rules\` from the rules themselves.

An **error** cannot be installed or published, or matches nothing. A **warning** says that files disagree, or that something surely means something else than it reads. An **information** or a **hint** only teaches. Single findings can be milder than their rule. The setting \`refresher.manifest.severity\` changes a rule, by its code or by the code's first part: \`{ "B6": "off" }\`.

Below each rule, ✗ marks what it finds and ✓ what it accepts. An example that is a specifier stands in \`dependencies\`, for a package called \`one\`. Where a rule reads other files, a sentence says what is in them.
`;

/** Longer examples are there for their length alone. */
const longestExample = 120;

/** The page that says what each rule finds; `sections` are those of the SemVer refresher. */
export function rulesPage(rules: readonly Rule[], sections: readonly Heading[]): string {
  const parts = Object.entries(groups).map(([letter, title]) => {
    const own = rules.filter(({ id }) => id.startsWith(letter));
    return [`## ${title}\n`, ...own.map(rule => printRule(rule, sections))].join('\n');
  });
  return [preface, ...parts].join('\n');
}

function printRule(rule: Rule, sections: readonly Heading[]): string {
  const given = rule.kind === 'project' ? `${rule.given}\n\n` : '';
  const examples = [
    ...rule.bad.map(text => `✗ ${quote(text)}`),
    ...rule.good.map(text => `✓ ${quote(text)}`),
  ];
  return `### ${codeOf(rule)}

**${rule.severity}** · ${rule.title}

${rule.why} See ${linkTo(rule.section, sections)}.

${given}\`\`\`text
${examples.join('\n')}
\`\`\`
`;
}

/** Other readers of Markdown take a heading's id for a part of its text. */
function linkTo(section: string, sections: readonly Heading[]): string {
  const heading = sections.find(({ id }) => id === section);
  if (heading === undefined) {
    throw new Error(`The refresher has no section ${section}.`);
  }
  const anchor = slug(`${heading.text} {#${section}}`);
  return `[${heading.text}](../content/ep159/topics/semantic-versioning.md#${anchor})`;
}

/** Specifiers in quotes, so that spaces at their ends are seen. */
function quote(example: string): string {
  const written = example.startsWith('{') ? example : JSON.stringify(example);
  return written.length > longestExample
    ? `${written.slice(0, longestExample)}… (${written.length} characters)`
    : written;
}
