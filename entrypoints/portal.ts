import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isAdminHost } from '../utils/portals/page/admin-host';
import { observeRefusals } from '../utils/portals/page/observe-refusals';
import { tell } from '../utils/portals/page/tell';
import { runTopDocument } from '../utils/portals/page/top-document';
import { whenShown } from '../utils/portals/page/when-shown';

/**
 * Runs in every admin portal and its blade frames. It reports refused calls; in the top document it also
 * reports the location and shows the hint. It runs at the start of the document, because the browser
 * keeps only the first 250 resource timings for later observers.
 *
 * wxt.config.ts adds it to the manifest. WXT would wrap a listed content script in a context that posts
 * a message into the page, which takes two milliseconds on every page and reveals the extension to it
 * (platform §1).
 */
export default defineUnlistedScript(() => {
  if (!isAdminHost(location.hostname)) return;
  whenShown(() => {
    const refusals = observeRefusals((host, path) => tell({ type: 'refused', host, path }));
    if (window === window.top) runTopDocument(refusals);
  }, document);
});
