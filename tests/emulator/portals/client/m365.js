import { call } from './calls.js';
import { showContent } from './content.js';
import { data } from './data.js';
import { markMenu } from './menu.js';

const stage = document.getElementById('stage');

function showPage() {
  const route = location.hash.slice(1).toLowerCase().replace(/\/+$/, '') || '/homepage';
  const page = data.pages.find((each) => each.route.toLowerCase() === route);
  const title = page?.title[data.language] ?? data.texts.notHere;
  markMenu(page?.route ?? '');
  document.title = `${title} - ${data.portal}`;
  showContent(stage, title, page?.content, data.token);
}

// This router moves with pushState, so there is no hashchange event to see.
document.querySelector('nav').addEventListener('click', (event) => {
  const link = event.target.closest('a');
  if (!link) return;
  event.preventDefault();
  history.pushState(null, '', link.href);
  showPage();
});
window.addEventListener('popstate', showPage);
showPage();
call('/admin/api/telemetry/features', data.token).catch(() => undefined);
