import { extensionApi } from '../../i18n/extension-api';
import type { Notice, Spoken } from '../../messages/facts';
import { createHintDisplay } from './hint-display';
import { observeLocation } from './observe-location';
import type { observeRefusals } from './observe-refusals';
import { tell } from './tell';
import { watchInput } from './touched';

/** What the top document of a portal does: says where it is, and shows what it is told to. */
export function runTopDocument(refusals: ReturnType<typeof observeRefusals>): void {
  const display = createHintDisplay(refusals.stop);
  const touched = watchInput(display.element);
  let reloading: ReturnType<typeof setTimeout> | undefined;

  /** Loads the page again by itself, unless the person has put something into it meanwhile. */
  function reload(): boolean {
    if (!touched()) location.reload();
    return !touched();
  }

  extensionApi().runtime.onMessage.addListener((notice: Notice<Spoken>, _sender, reply) => {
    if (notice.type === 'ping') {
      // A view is about to show this page: a move that waits is told now.
      moves.flush();
      reply(true);
      return;
    }
    if (notice.type === 'reload') {
      if (notice.auto && notice.afterMs) reloading = setTimeout(reload, notice.afterMs);
      else if (notice.auto && reload()) return;
      display.offerReload();
    }
    display.show(notice.hint);
  });

  const moves = observeLocation({
    moved(byHand) {
      display.startAnew();
      clearTimeout(reloading);
      refusals.restart(byHand);
    },
    tell() {
      tell({ type: 'located' });
      display.showUpdate();
    },
  });
  document.addEventListener('visibilitychange', (event) => {
    if (!event.isTrusted) return;
    // Getting the words takes a while: it is done when nobody looks.
    if (document.hidden) display.prepareUpdate();
    else {
      moves.flush();
      display.showUpdate();
    }
  });
  window.addEventListener('pagehide', (event) => {
    if (!event.isTrusted) return;
    display.hide();
    tell({ type: 'gone' });
  });
  // A browser that names no documents may lose the last one's farewell.
  tell({ type: 'located', fresh: true });
}
