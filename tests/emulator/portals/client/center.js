import { call } from './calls.js';
import { showContent } from './content.js';
import { data } from './data.js';
import { highlightMenu } from './menu.js';
import { readTokens } from './tokens.js';

const stage = document.getElementById('stage');
const tokens = readTokens();

async function showPage() {
  const text = data.routing === 'hash' ? location.hash : location.pathname;
  const route = text.slice(1).toLowerCase().replace(/\/+$/, '');
  const page = route
    ? data.pages.find((each) => each.route.toLowerCase() === route)
    : data.pages[0];
  const title = page?.title[data.language] ?? data.texts.notHere;
  highlightMenu(page?.route ?? '');
  document.title = `${title} - ${data.portal}`;
  const { token } = await tokens;
  showContent(stage, title, page?.content, token);
}

// This router uses pushState, which fires no hashchange event.
document.querySelector('nav').addEventListener('click', (event) => {
  const link = event.target.closest('a');
  if (!link) return;
  event.preventDefault();
  history.pushState(null, '', link.href);
  showPage();
});
window.addEventListener('popstate', showPage);
showPage();
tokens.then(({ token }) => call(data.background, token)).catch(() => undefined);
