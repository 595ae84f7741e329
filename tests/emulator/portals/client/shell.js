import { call } from './calls.js';
import { data } from './data.js';
import { element } from './element.js';
import { highlightMenu } from './menu.js';
import { showRefused } from './render.js';
import { readTokens } from './tokens.js';

const stage = document.getElementById('stage');
const tokens = readTokens();
let frame;

// Each blade is a new frame of another origin. The document, and with it the token, stays.
function showBlade() {
  const route = location.hash.slice(1) || 'home';
  highlightMenu(route);
  const tenant = /^@([^/]+)/.exec(route)?.[1].toLowerCase();
  if (tenant && data.otherDirectories && !data.directory.includes(tenant)) {
    return openDirectory(tenant);
  }
  const address = `${data.blades}/Content/Blade?l=${data.language}&route=${encodeURIComponent(route)}`;
  frame = element('iframe', { src: address, title: 'Blade' });
  stage.replaceChildren(frame);
}

// Another tenant needs another session and so another document, if the account exists there at all.
function openDirectory(name) {
  if (!data.otherDirectories.includes(name)) {
    const error = `AADSTS50020: User account '${data.account}' does not exist in tenant '${name}'.`;
    frame = undefined;
    return showRefused(stage, { error }, data.texts.noDirectory);
  }
  const back = location.pathname + location.search;
  const query = new URLSearchParams({ name, back });
  location.replace(`/emulated/directory?${query}${location.hash}`);
}

window.addEventListener('message', async ({ origin, source, data: message }) => {
  if (origin !== data.blades || source !== frame?.contentWindow) return;
  if (message?.type !== 'ready') return;
  document.title = `${message.title} - ${data.portal}`;
  frame.title = message.title;
  source.postMessage({ type: 'token', ...(await tokens) }, data.blades);
});
window.addEventListener('hashchange', showBlade);
showBlade();
tokens.then(({ token }) => call(data.background, token)).catch(() => undefined);
