import { extensionApi } from '../../i18n/extension-api';
import type { Notice, Spoken } from '../../messages/facts';
import { createHint } from './hint';
import { observeLocation } from './observe-location';
import type { observeRefusals } from './observe-refusals';
import { isAlive, tell } from './tell';
import { watchInput } from './touched';
import { updatedWords } from './updated';

/** How often a hint that is shown looks whether its extension is still there. */
const ALIVE_MS = 5_000;

/** What the top document of a portal does: says where it is, and shows what it is told to. */
export function runTopDocument(refusals: ReturnType<typeof observeRefusals>): void {
  let reloadOffered = false;
  /** The person sent the hint away: what is still under way for this page shows nothing. */
  let sentAway = false;
  let alive: ReturnType<typeof setInterval> | undefined;
  let reloading: ReturnType<typeof setTimeout> | undefined;
  let hint: ReturnType<typeof createHint> | undefined;
  /** Kept for when the extension is updated under the page and can give no words any more. */
  let forUpdate: Spoken | undefined;

  // Made when it is first needed: most pages never need one.
  const shown = (label: string) => {
    hint ??= createHint(label, {
      open: () => tell({ type: 'hintClicked' }),
      dismiss() {
        sentAway = true;
        tell({ type: 'hintDismissed' });
      },
      reload: () => location.reload(),
    });
    return hint;
  };
  const touched = watchInput(() => hint?.host);

  function hide(): void {
    clearInterval(alive);
    hint?.hide();
  }

  function say(says: Spoken | null): void {
    if (!says || sentAway) {
      hide();
      return;
    }
    forUpdate = { ...says, kind: 'updated', says: says.updated, more: '' };
    if (says.kind === 'blocked' || says.kind === 'discreet') refusals.stop();
    shown(says.label).show(says, reloadOffered && says.kind === 'active');
    clearInterval(alive);
    alive = setInterval(() => isAlive() || hide(), ALIVE_MS);
  }

  /** Loads the page again by itself, unless the person has put something into it meanwhile. */
  function reload(): boolean {
    if (!touched()) location.reload();
    return !touched();
  }

  /** The extension was updated: this script hears nothing any more, and says so once it is seen. */
  function tellOfUpdate(): void {
    if (!forUpdate || isAlive()) return;
    hide();
    shown(forUpdate.label).show(forUpdate, true);
    forUpdate = undefined;
  }

  extensionApi().runtime.onMessage.addListener((notice: Notice<Spoken>, _sender, reply) => {
    if (notice.type === 'ping') {
      // A view is about to show this page: a move that waits is told now.
      place.flush();
      reply(true);
      return;
    }
    if (notice.type === 'reload') {
      if (notice.auto && notice.afterMs) reloading = setTimeout(reload, notice.afterMs);
      else if (notice.auto && reload()) return;
      reloadOffered = true;
    }
    say(notice.hint);
  });

  const place = observeLocation({
    moved(byHand) {
      reloadOffered = false;
      sentAway = false;
      clearTimeout(reloading);
      refusals.restart(byHand);
    },
    tell() {
      tell({ type: 'located' });
      tellOfUpdate();
    },
  });
  document.addEventListener('visibilitychange', (event) => {
    if (!event.isTrusted) return;
    // Asking for words takes a while: it is done when nobody looks.
    if (document.hidden && isAlive()) forUpdate ??= updatedWords();
    else if (!document.hidden) {
      place.flush();
      tellOfUpdate();
    }
  });
  window.addEventListener('pagehide', (event) => {
    if (!event.isTrusted) return;
    hide();
    tell({ type: 'gone' });
  });
  // A browser that names no documents may lose the last one's farewell.
  tell({ type: 'located', fresh: true });
}
