import { call } from './calls.js';
import { data } from './data.js';
import { element } from './element.js';
import { markMenu } from './menu.js';

const stage = document.getElementById('stage');
let frame;

// Each blade is a fresh frame of another origin; the document, and so its token, stays.
function showBlade() {
  const route = location.hash.slice(1) || 'home';
  markMenu(route);
  const address = `${data.blades}/Content/Blade?l=${data.language}&route=${encodeURIComponent(route)}`;
  frame = element('iframe', { src: address, title: 'Blade' });
  stage.replaceChildren(frame);
}

window.addEventListener('message', ({ origin, source, data: message }) => {
  if (origin !== data.blades || source !== frame?.contentWindow) return;
  if (message?.type !== 'ready') return;
  document.title = `${message.title} - ${data.portal}`;
  frame.title = message.title;
  const { token, armToken } = data;
  source.postMessage({ type: 'token', token, armToken }, data.blades);
});
window.addEventListener('hashchange', showBlade);
showBlade();
call(data.background, data.token).catch(() => undefined);
