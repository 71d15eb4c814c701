import { decoded, readUrl } from './url';

/** A host that npm knows by name: what it serves as a repository rather than as a file. */
interface GitHost {
  readonly shortcut: string;
  readonly domain: string;
  readonly protocols: readonly string[];
  /** What an address on this host leads to; `undefined` for pages and archives. */
  readonly read: (path: readonly string[], fragment: string) => Repository | undefined;
}

interface Repository {
  readonly owner: string;
  readonly project: string;
  readonly committish: string;
}

const secure = ['git+ssh:', 'git+https:', 'ssh:', 'https:'] as const;

const hosts: readonly GitHost[] = [
  {
    shortcut: 'github:',
    domain: 'github.com',
    protocols: [...secure, 'git:', 'http:'],
    read: ([owner, project, page = '', branch = ''], committish) =>
      page === ''
        ? ownedBy(owner, project, committish)
        : page === 'tree'
          ? ownedBy(owner, project, branch)
          : undefined,
  },
  {
    shortcut: 'bitbucket:',
    domain: 'bitbucket.org',
    protocols: secure,
    read: ([owner, project, page], committish) =>
      page === 'get' ? undefined : ownedBy(owner, project, committish),
  },
  {
    shortcut: 'gitlab:',
    domain: 'gitlab.com',
    protocols: secure,
    read: (path, committish) =>
      /\/-\/|\/archive\.tar\.gz/.test(path.join('/'))
        ? undefined
        : ownedBy(path.slice(0, -1).join('/'), path.at(-1), committish),
  },
  {
    shortcut: 'gist:',
    domain: 'gist.github.com',
    protocols: [...secure, 'git:'],
    read: ([owner = '', project = '', page], committish) =>
      page === 'raw' || owner + project === '' ? undefined : { owner, project, committish },
  },
  {
    shortcut: 'sourcehut:',
    domain: 'git.sr.ht',
    protocols: ['git+ssh:', 'https:'],
    read: ([owner, project, page], committish) =>
      page === 'archive' ? undefined : ownedBy(owner, project, committish),
  },
];

function ownedBy(owner = '', project = '', committish: string): Repository | undefined {
  return owner === '' || project.replace(/\.git$/, '') === ''
    ? undefined
    : { owner, project, committish };
}

/**
 * What follows `#`, decoded, when `text` names a repository on a host that npm knows, in any of the
 * ways it understands: `owner/project`, `github:owner/project`, scp's and every address. Empty when
 * there is nothing; `undefined` when `text` is something else.
 */
export function hostedCommittish(text: string): string | undefined {
  // Nearly every specifier is a range; to have an address refused costs more than all else here.
  const url = /[:/]/.test(text)
    ? readLoosely(isGitHubShorthand(text) ? `github:${text}` : text)
    : undefined;
  if (url === undefined) {
    return undefined;
  }
  const fragment = url.hash.slice(1);
  const path = url.pathname.replace(/^\//, '');
  if (hosts.some(({ shortcut }) => shortcut === url.protocol)) {
    // Whatever stands before the first `@` would be a name and password, which nobody asks for.
    return decodedAll(path.slice(path.indexOf('@') + 1), fragment);
  }
  const domain = url.hostname.replace(/^www\./, '');
  const host = hosts.find(each => each.domain === domain && each.protocols.includes(url.protocol));
  const found = host?.read(path.split('/'), fragment);
  return found && decodedAll(`${found.owner}/${found.project}`, found.committish);
}

function decodedAll(path: string, committish: string): string | undefined {
  return decoded(path) === undefined ? undefined : decoded(committish);
}

/** `owner/project#branch`: no path, no scope, no protocol before the `#`. */
function isGitHubShorthand(text: string): boolean {
  const [head] = text.split('#', 1);
  return (
    /^(?!\.)[^\s@:/]+\/[^\s@:/]+$/.test(head) ||
    (/^(?!\.)[^\s@:/]*$/.test(head) && text.includes('/'))
  );
}

const known = /^(?:git(?:\+ssh|\+https?)?|ssh|https?|github|bitbucket|gitlab|gist|sourcehut):/;

/** An address, also one that lacks `//` or names its path after a colon, as scp does. */
function readLoosely(text: string): URL | undefined {
  const address = withSlashes(text);
  return readUrl(address) ?? readUrl(withoutLastColon(address));
}

function withSlashes(text: string): string {
  const colon = text.indexOf(':');
  if (known.test(text) || text.startsWith('://', colon)) {
    return text;
  }
  const at = text.indexOf('@');
  if (at > -1) {
    return at > colon ? `git+ssh://${text}` : text;
  }
  return `${text.slice(0, colon + 1)}//${text.slice(colon + 1)}`;
}

function withoutLastColon(address: string): string {
  const [head] = address.split('#', 1);
  const colon = head.lastIndexOf(':');
  const path =
    colon > head.lastIndexOf('@')
      ? `${address.slice(0, colon)}/${address.slice(colon + 1)}`
      : address;
  return /^[^#]*:/.test(path) || path.includes('//') ? path : `git+ssh://${path}`;
}
