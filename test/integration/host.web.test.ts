import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('the web worker host', () => {
  it('has no process', () => {
    assert.equal(typeof process, 'undefined');
    assert.equal(vscode.workspace.isTrusted, true);
  });
});
