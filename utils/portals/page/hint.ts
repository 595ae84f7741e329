import type { Spoken } from '../../messages/facts';
import { hintShell } from './hint-shell';

export type HintActions = { open: () => void; dismiss: () => void; reload: () => void };

/** How long good news stays. */
const GOOD_NEWS_MS = 15_000;
/** A second click so soon is the first one's shadow. */
const PAUSE_MS = 1_000;

function paragraph(className: string): HTMLParagraphElement {
  const p = document.createElement('p');
  p.className = className;
  return p;
}

function button(label: string, className: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = className;
  made.textContent = label;
  let last = Number.NEGATIVE_INFINITY;
  made.addEventListener('click', (event) => {
    event.stopPropagation();
    // A page can send clicks of its own making; only a person's count.
    if (!event.isTrusted || event.timeStamp - last < PAUSE_MS) return;
    last = event.timeStamp;
    act();
  });
  return made;
}

/**
 * The card in a corner of the page. It says what the background made of the page, and its buttons
 * only tell the background or reload; nothing in it can activate a role.
 */
export function createHint(label: string, actions: HintActions) {
  const { host, box } = hintShell(label);
  const status = document.createElement('div');
  status.setAttribute('role', 'status');
  const row = document.createElement('div');
  row.className = 'row';
  box.append(status, row);
  let timer: ReturnType<typeof setTimeout> | undefined;

  function hide(): void {
    clearTimeout(timer);
    host.remove();
  }

  function dismiss(): void {
    hide();
    actions.dismiss();
  }

  return {
    host,
    hide,
    /** @param canReload offers to load the page again, with the reason */
    show(spoken: Spoken, canReload: boolean): void {
      clearTimeout(timer);
      const { kind, says, more, open, reload, reloadWhy, dismiss: away } = spoken;
      // The page around it may be of another language, written in the other direction.
      box.lang = spoken.lang;
      box.dir = spoken.dir;
      const opens = kind === 'needs' || kind === 'blocked' || kind === 'discreet';
      const goodNews = kind === 'active' && !canReload;
      const main = opens
        ? button(open, 'main', actions.open)
        : button(reload, 'main', actions.reload);
      row.replaceChildren(
        ...(goodNews ? [] : [main]),
        button(away, '', kind === 'active' || kind === 'updated' ? hide : dismiss),
      );
      if (!host.isConnected) document.documentElement.append(host);
      // Filled once it is in the document, so that it is read out.
      const [first, second] = [paragraph(''), paragraph('more')];
      first.textContent = says;
      second.textContent = kind === 'active' && canReload ? reloadWhy : more;
      status.replaceChildren(first, second);
      if (goodNews) timer = setTimeout(hide, GOOD_NEWS_MS);
    },
  };
}
