import * as vscode from 'vscode';
import { deepLinkPath, isAnchor, transformerLinkPath } from '../core/catalogue/deepLink';
import { isTopicKey } from '../core/events/event';
import type { TopicTarget } from '../contributions';

/**
 * The topic that a command was called with. Keybindings, menus and other extensions may pass
 * anything; what is not a target counts as none.
 */
export function targetFrom(value: unknown): TopicTarget | undefined {
  if (typeof value !== 'object' || value === null || !('topic' in value)) {
    return undefined;
  }
  const { topic } = value;
  const anchor = 'anchor' in value ? value.anchor : undefined;
  if (!isTopicKey(topic)) {
    return undefined;
  }
  return typeof anchor === 'string' && isAnchor(anchor) ? { topic, anchor } : { topic };
}

/** A link that opens `target` in the product this runs in. */
export function linkTo({ topic, anchor }: TopicTarget, extensionId: string): vscode.Uri {
  return linkInto(extensionId, deepLinkPath({ topic, anchor }));
}

/** A link that opens the walkthrough of the transformer where `query` says. */
export function linkToTransformer(query: string, extensionId: string): vscode.Uri {
  return linkInto(extensionId, transformerLinkPath(query));
}

function linkInto(extensionId: string, path: string): vscode.Uri {
  return vscode.Uri.parse(`${vscode.env.uriScheme}://${extensionId}${path}`, true);
}
