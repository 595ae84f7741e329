import { showContent } from './content.js';
import { data } from './data.js';

const shells = /^https:\/\/((entra|intune|endpoint)\.microsoft\.com|portal\.azure\.com)$/;

// Only the shell that made this frame sends it a token.
window.addEventListener('message', ({ origin, data: message }) => {
  if (!shells.test(origin) || message?.type !== 'token') return;
  const { token, armToken, pimToken } = message;
  const pageToken = { arm: armToken, pim: pimToken }[data.content?.kind] ?? token;
  showContent(document.getElementById('stage'), data.title, data.content, pageToken);
});
window.parent.postMessage({ type: 'ready', title: data.title }, '*');
