// @ts-check

/**
 * Where a started server shows a folder; `payload` is what a command line would tell a desktop
 * VS Code, such as `extensionDevelopmentPath`.
 * @param {object} place
 * @param {string} place.url the server's
 * @param {string} place.folder absolute path
 * @param {string} [place.token]
 * @param {Record<string, string>} [place.payload]
 * @returns {string}
 */
export function workbenchUrl({ url, folder, token, payload }) {
  const query = new URLSearchParams({
    ...(token && { tkn: token }),
    folder,
    ...(payload && { payload: JSON.stringify(Object.entries(payload)) }),
  });
  return `${url}/?${query}`;
}

/**
 * The payload under which a folder's extension is loaded for development.
 * @param {string} url the server's
 * @param {string} extension absolute path
 */
export function developmentPayload(url, extension) {
  return {
    extensionDevelopmentPath: remoteUri(url, extension),
    skipWelcome: 'true',
    skipReleaseNotes: 'true',
  };
}

/**
 * A file of the server's machine as the workbench names it.
 * @param {string} url the server's
 * @param {string} path absolute
 */
export function remoteUri(url, path) {
  return `vscode-remote://${new URL(url).host}${path}`;
}
