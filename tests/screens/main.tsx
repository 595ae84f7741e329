import './locale';
import type { Command } from '../../utils/messages/commands';
import { pageScreens } from './page-states';
import { popupScreens } from './popup-states';

/** Draws the screen named in the address. Tests can read the commands that it sends. */
const sent: Command[] = [];
const names = { popups: Object.keys(popupScreens), pages: Object.keys(pageScreens) };
const exposed = { names, sent };
Object.assign(globalThis, { screens: exposed });

const name = location.hash.slice(1);
const root = document.getElementById('root')!;
const popup = popupScreens[name];
const page = pageScreens[name];
// Imported separately, so that each has only its own styles.
if (popup) {
  const { drawPopup } = await import('./draw-popup');
  const { tick, show } = await drawPopup(root, popup, sent);
  Object.assign(exposed, { tick, show: (next: string) => show(popupScreens[next]!) });
} else if (page) {
  const { drawPage } = await import('./draw-page');
  drawPage(root, page);
}
document.body.dataset.drawn = 'true';
