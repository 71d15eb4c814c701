import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('the Node host', () => {
  it('has a process and a trusted workspace', () => {
    assert.equal(typeof process, 'object');
    assert.equal(vscode.workspace.isTrusted, true);
  });
});
