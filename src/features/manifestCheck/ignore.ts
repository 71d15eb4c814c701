import * as vscode from 'vscode';
import type { Ignorable } from '../../contributions';

interface Choice extends vscode.QuickPickItem {
  readonly write?: (settings: vscode.WorkspaceConfiguration) => Thenable<void>;
}

/** Asks what of a problem to ignore, and where that is to hold; then writes the setting. */
export async function ignore({ uri, code, about }: Ignorable): Promise<void> {
  const { Global, Workspace } = vscode.ConfigurationTarget;
  const hasWorkspace = vscode.workspace.workspaceFolders !== undefined;
  const chosen = await vscode.window.showQuickPick<Choice>(
    [
      ...(hasWorkspace ? choices(vscode.l10n.t('in this workspace'), Workspace, code, about) : []),
      ...choices(vscode.l10n.t('everywhere'), Global, code, about),
    ],
    {
      title: vscode.l10n.t('Ignore {0}', code),
      placeHolder: vscode.l10n.t('Choose what to ignore, and where'),
      matchOnDescription: true,
    },
  );
  await chosen?.write?.(
    vscode.workspace.getConfiguration('refresher.manifest', vscode.Uri.parse(uri, true)),
  );
}

function choices(
  where: string,
  target: vscode.ConfigurationTarget,
  code: string,
  about: Ignorable['about'],
): readonly Choice[] {
  const names = about === undefined ? [] : [about.name, `${about.name}@${about.specifier}`];
  return [
    { label: where, kind: vscode.QuickPickItemKind.Separator },
    {
      label: vscode.l10n.t('The rule {0}', code),
      description: 'refresher.manifest.severity',
      write: settings =>
        settings.update(
          'severity',
          { ...valueAt<object>(settings, 'severity', target), [code]: 'off' },
          target,
        ),
    },
    ...names.map(name => ({
      label: name,
      description: 'refresher.manifest.ignore',
      write: (settings: vscode.WorkspaceConfiguration) =>
        settings.update(
          'ignore',
          [...(valueAt<readonly unknown[]>(settings, 'ignore', target) ?? []), name],
          target,
        ),
    })),
  ];
}

/** What is set at `target` itself; what holds there may come from elsewhere. */
function valueAt<Value>(
  settings: vscode.WorkspaceConfiguration,
  key: string,
  target: vscode.ConfigurationTarget,
): Value | undefined {
  const all = settings.inspect<Value>(key);
  return target === vscode.ConfigurationTarget.Global ? all?.globalValue : all?.workspaceValue;
}
