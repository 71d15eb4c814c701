import * as vscode from 'vscode';
import type { Ignorable } from '../../contributions';
import { ReaderError } from '../../host/readerError';

interface Choice extends vscode.QuickPickItem {
  readonly write?: (settings: vscode.WorkspaceConfiguration) => Thenable<void>;
}

/** Asks what of a problem to ignore, and where that is to hold; then writes the setting. */
export async function ignore({ uri, code, about }: Ignorable): Promise<void> {
  const { Global, Workspace } = vscode.ConfigurationTarget;
  // A window without a folder has no settings of its own.
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
  try {
    await chosen?.write?.(
      vscode.workspace.getConfiguration('refresher.manifest', vscode.Uri.parse(uri, true)),
    );
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ReaderError(vscode.l10n.t('The setting could not be written: {0}', reason));
  }
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
        change<object>(settings, 'severity', target, set => ({ ...set, [code]: 'off' })),
    },
    ...names.map(name => ({
      label: name,
      description: 'refresher.manifest.ignore',
      write: (settings: vscode.WorkspaceConfiguration) =>
        change<readonly unknown[]>(settings, 'ignore', target, set => [...(set ?? []), name]),
    })),
  ];
}

/** What is set at `target` itself changes; what holds there may come from elsewhere. */
function change<Value>(
  settings: vscode.WorkspaceConfiguration,
  key: string,
  target: vscode.ConfigurationTarget,
  changed: (set: Value | undefined) => Value,
): Thenable<void> {
  const set = settings.inspect<Value>(key);
  if (target === vscode.ConfigurationTarget.Global) {
    return settings.update(key, changed(set?.globalValue), target);
  }
  // A folder's own settings win over those of the workspace that it is in.
  return set?.workspaceFolderValue === undefined
    ? settings.update(key, changed(set?.workspaceValue), target)
    : settings.update(
        key,
        changed(set.workspaceFolderValue),
        vscode.ConfigurationTarget.WorkspaceFolder,
      );
}
