import './locale';
import type { Command } from '../../utils/messages/commands';
import { pageScreens } from './page-states';
import { popupScreens } from './popup-states';

/** Draws the screen named in the address. Commands are kept for a test to read. */
const sent: Command[] = [];
const names = { popups: Object.keys(popupScreens), pages: Object.keys(pageScreens) };
const exposed = { names, sent };
Object.assign(globalThis, { screens: exposed });

const name = location.hash.slice(1);
const root = document.getElementById('root')!;
const popup = popupScreens[name];
const page = pageScreens[name];
// Each comes with the styles of its own surface only.
if (popup) {
  const { drawPopup } = await import('./draw-popup');
  Object.assign(exposed, { tick: await drawPopup(root, popup, sent) });
} else if (page) {
  const { drawPage } = await import('./draw-page');
  drawPage(root, page);
}
document.body.dataset.drawn = 'true';
