import * as vscode from 'vscode';
import { Command, type TopicTarget } from '../../contributions';
import { runCommand } from '../../host/commands';
import type { Library } from '../../host/library';
import { itemsOfHits, itemsOfTopics, nothingFound, type LookUpItem } from './lookUpItems';

/** Shows the look-up box with `query` in it; answers follow the typing. */
export function showLookUp(library: Library, query: string, log: vscode.LogOutputChannel): void {
  library.prepare();
  const box = vscode.window.createQuickPick<LookUpItem>();
  box.title = vscode.l10n.t('Look Up');
  box.placeholder = vscode.l10n.t('Search topics, headings, cards and text');
  keepOurOrder(box);

  async function answer(value: string): Promise<void> {
    const wanted = value.trim();
    box.busy = true;
    try {
      const hits = wanted === '' ? [] : await library.search(wanted);
      // A slower answer to what was typed before must not replace a newer one.
      if (box.value === value) {
        box.items = wanted === '' ? itemsOfTopics(library) : itemsOrSentence(hits, wanted);
        box.busy = false;
      }
    } catch (error) {
      log.error(`look-up: "${wanted}" failed`, error);
      box.busy = false;
      box.items = [failed()];
    }
  }

  function itemsOrSentence(
    hits: Awaited<ReturnType<Library['search']>>,
    wanted: string,
  ): readonly LookUpItem[] {
    const items = itemsOfHits(hits, library);
    return items.length > 0 ? items : [nothingFound(wanted)];
  }

  function open(target: TopicTarget | undefined, isBeside: boolean): void {
    if (target !== undefined) {
      box.hide();
      void runCommand(isBeside ? Command.openToSide : Command.open, target);
    }
  }

  box.onDidChangeValue(value => void answer(value));
  box.onDidAccept(() => open(box.selectedItems[0]?.target, false));
  box.onDidTriggerItemButton(({ item }) => open(item.target, true));
  box.onDidHide(() => box.dispose());
  box.value = query;
  void answer(query);
  box.show();
}

/**
 * Without this VS Code sorts by label while one types. The property is not in the API's types but
 * has been there for years; where it is missing the list is merely sorted otherwise.
 */
function keepOurOrder(box: vscode.QuickPick<LookUpItem>): void {
  const untyped = box as { sortByLabel?: boolean };
  if ('sortByLabel' in untyped) {
    untyped.sortByLabel = false;
  }
}

function failed(): LookUpItem {
  return {
    label: vscode.l10n.t('The look-up failed'),
    detail: vscode.l10n.t('Type again to retry; the log of System Design Refresher has details.'),
    alwaysShow: true,
  };
}
