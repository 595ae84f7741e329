import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isAdminHost } from '../utils/portals/page/admin-host';
import { observeRefusals } from '../utils/portals/page/observe-refusals';
import { tell } from '../utils/portals/page/tell';
import { runTopDocument } from '../utils/portals/page/top-document';
import { whenShown } from '../utils/portals/page/when-shown';

/**
 * In every admin portal and its blade frames. Tells of refused calls; the top document also says
 * where it is and shows the hint. From the start of the document, because the browser keeps only
 * its first 250 calls for those who come later.
 *
 * wxt.config.ts puts it into the manifest. As a listed content script it would come wrapped in a
 * context that posts a message into the page, which costs every page two milliseconds and tells it
 * who is there (platform §1).
 */
export default defineUnlistedScript(() => {
  if (!isAdminHost(location.hostname)) return;
  whenShown(() => {
    const refusals = observeRefusals((host, path) => tell({ type: 'refused', host, path }));
    if (window === window.top) runTopDocument(refusals);
  }, document);
});
