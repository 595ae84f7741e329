import { showContent } from './content.js';
import { data } from './data.js';

const shells = /^https:\/\/((entra|intune|endpoint)\.microsoft\.com|portal\.azure\.com)$/;

// The shell hands its token to the frames it made, and to nobody else.
window.addEventListener('message', ({ origin, data: message }) => {
  if (!shells.test(origin) || message?.type !== 'token') return;
  const { token, armToken } = message;
  const wanted = data.content?.kind === 'arm' ? armToken : token;
  showContent(document.getElementById('stage'), data.title, data.content, wanted);
});
window.parent.postMessage({ type: 'ready', title: data.title }, '*');
