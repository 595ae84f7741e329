import { browser } from 'wxt/browser';
import { SECOND_MS } from '../../utils/pim/duration';
import { overviewKey } from '../../utils/snapshot/keys';

/** Has the page drawn anew whenever what it shows may have changed. */
export function followChanges(draw: () => void): void {
  // Another page may have changed the settings meanwhile.
  addEventListener('focus', draw);
  // The organization's settings may change. A change of the history comes with a change in session storage.
  browser.storage.session.onChanged.addListener((changes) => {
    if (overviewKey in changes || location.hash === '#history') draw();
  });
  // A check whose worker was killed is over by the clock alone.
  setInterval(draw, 15 * SECOND_MS);
}
