import { showContent } from './content.js';
import { data } from './data.js';

const shells = /^https:\/\/(entra\.microsoft\.com|portal\.azure\.com|intune\.microsoft\.com)$/;

// The shell hands its token to the frames it made, and to nobody else.
window.addEventListener('message', ({ origin, data: message }) => {
  if (!shells.test(origin) || message?.type !== 'token') return;
  showContent(document.getElementById('stage'), data.title, data.content, message.token);
});
window.parent.postMessage({ type: 'ready', title: data.title }, '*');
