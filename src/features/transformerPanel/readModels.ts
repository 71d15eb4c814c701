import * as vscode from 'vscode';
import { modelNames, type SentModel } from '../../protocol/transformerPanel';

/** The models' files as they lie in `media/transformer`; whether they are whole, the page finds out. */
export function readModels(
  extensionUri: vscode.Uri,
  log: vscode.LogOutputChannel,
): Promise<readonly SentModel[]> {
  async function read(name: string): Promise<Uint8Array | undefined> {
    const file = vscode.Uri.joinPath(extensionUri, 'media', 'transformer', name);
    try {
      return await vscode.workspace.fs.readFile(file);
    } catch (error) {
      log.warn(`transformer: ${name} could not be read`, error);
      return undefined;
    }
  }

  return Promise.all(
    modelNames.map(async (name): Promise<SentModel> => {
      const [card, weights] = await Promise.all([read(`${name}.json`), read(`${name}.f32`)]);
      return {
        name,
        ...(card !== undefined && { card: new TextDecoder().decode(card) }),
        // A Buffer is a Uint8Array here and none at the other end.
        ...(weights !== undefined && { weights: new Uint8Array(weights) }),
      };
    }),
  );
}
