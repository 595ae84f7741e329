import type { Spoken } from '../../messages/facts';
import { createHint } from './hint';
import { isAlive, tell } from './tell';
import { updatedWords } from './updated';

/** How often a hint that is shown looks whether its extension is still there. */
const ALIVE_MS = 5_000;

/**
 * Shows the hint as the background words it, until the person sends it away, and says so when the
 * extension was updated under the page.
 * @param onBlocked called when the hint says that the page is blocked
 */
export function createHintDisplay(onBlocked: () => void) {
  let reloadOffered = false;
  /** The person sent the hint away: what is still under way for this page shows nothing. */
  let sentAway = false;
  let alive: ReturnType<typeof setInterval> | undefined;
  let hint: ReturnType<typeof createHint> | undefined;
  /** Kept for when the extension is updated under the page and can give no words any more. */
  let forUpdate: Spoken | undefined;

  // Made when it is first needed: most pages never need one.
  function hintWith(label: string) {
    hint ??= createHint(label, {
      open: () => tell({ type: 'hintClicked' }),
      dismiss() {
        sentAway = true;
        tell({ type: 'hintDismissed' });
      },
      reload: () => location.reload(),
    });
    return hint;
  }

  function hide(): void {
    clearInterval(alive);
    hint?.hide();
  }

  return {
    hide,
    /** The element whose clicks are the hint's own; undefined until there was something to say. */
    element: () => hint?.host,

    /** @param spoken null: there is nothing to say */
    show(spoken: Spoken | null): void {
      if (!spoken || sentAway) {
        hide();
        return;
      }
      forUpdate = { ...spoken, kind: 'updated', says: spoken.updated, more: '' };
      if (spoken.kind === 'blocked' || spoken.kind === 'discreet') onBlocked();
      hintWith(spoken.label).show(spoken, reloadOffered && spoken.kind === 'active');
      clearInterval(alive);
      alive = setInterval(() => isAlive() || hide(), ALIVE_MS);
    },

    /** A page whose role is there now offers to be loaded again. */
    offerReload(): void {
      reloadOffered = true;
    },

    /** The document shows another page: nothing that was offered or sent away is of that one. */
    startAnew(): void {
      reloadOffered = false;
      sentAway = false;
    },

    /** Gets the words of an update ahead, while the extension can give them. */
    prepareUpdate(): void {
      if (isAlive()) forUpdate ??= updatedWords();
    },

    /** The extension was updated: this script hears nothing any more, and says so once it is seen. */
    showUpdate(): void {
      if (!forUpdate || isAlive()) return;
      hide();
      hintWith(forUpdate.label).show(forUpdate, true);
      forUpdate = undefined;
    },
  };
}
