/** All that a page may ask of the editor. */
export interface VscodeHandle<Report, Memory> {
  readonly post: (report: Report) => void;
  /** What the page is given back after a reload of the window. */
  readonly remember: (memory: Memory) => void;
  /** What was remembered last, perhaps by another version of the page. */
  readonly recall: () => unknown;
}

/** Takes hold of the editor, which may be done once a page: nothing else of the page can reach it. */
export function takeVscodeHandle<Report, Memory>(): VscodeHandle<Report, Memory> {
  const api = acquireVsCodeApi();
  return {
    post: report => api.postMessage(report),
    remember: memory => void api.setState(memory),
    recall: () => api.getState(),
  };
}
