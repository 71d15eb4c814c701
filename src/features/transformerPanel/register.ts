import * as vscode from 'vscode';
import { Command, transformerPanelViewType } from '../../contributions';
import { registerCommand } from '../../host/commands';
import { longestQuery, panelActions } from '../../protocol/transformerPanel';
import type { TransformerPanel } from './transformerPanel';

/** The walkthrough of a transformer that runs in the panel; loaded when it is asked for. */
export function registerTransformerPanel(
  { extension, workspaceState }: vscode.ExtensionContext,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  let panel: TransformerPanel | undefined;

  async function load(): Promise<TransformerPanel> {
    const loaded = await import('./transformerPanel');
    return (panel ??= new loaded.TransformerPanel(extension, workspaceState, log));
  }

  return vscode.Disposable.from(
    { dispose: () => panel?.dispose() },
    vscode.window.registerWebviewPanelSerializer(transformerPanelViewType, {
      deserializeWebviewPanel: async shown => (await load()).deserializeWebviewPanel(shown),
    }),
    registerCommand(
      Command.transformerOpen,
      async query => (await load()).open(isQuery(query) ? query : undefined),
      log,
    ),
    ...panelActions.map(action =>
      registerCommand(
        Command[`transformer${capitalized(action)}`],
        async () => (await load()).act(action),
        log,
      ),
    ),
  );
}

/** Links and other extensions may pass anything; what is no query counts as none. */
function isQuery(value: unknown): value is string {
  return typeof value === 'string' && value.length <= longestQuery;
}

function capitalized<Text extends string>(text: Text): Capitalize<Text> {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}` as Capitalize<Text>;
}
