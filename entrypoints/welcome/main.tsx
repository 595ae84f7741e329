import { render } from 'preact';
import { browser } from 'wxt/browser';
import { showCheck } from '../../components/shared/check/show-check';
import { Welcome } from '../../components/welcome/welcome';
import { setDocumentLanguage } from '../../utils/i18n/document-language';
import { text } from '../../utils/i18n/text';
import { send } from '../../utils/messages/client';
import { SECOND_MS } from '../../utils/pim/duration';
import { subscribeView } from '../../utils/snapshot/read';
import type { Overview } from '../../utils/snapshot/shape';
import { createActions } from './actions';
import { shownOverview } from './shown-overview';

setDocumentLanguage(document);
document.title = text('welcome_title');
const root = document.getElementById('root')!;
const redirectUri = browser.identity.getRedirectURL();
let view: Overview | undefined;

const actions = createActions(() => view);

function draw(): void {
  const { hash } = location;
  const overview = shownOverview(view);
  render(<Welcome {...{ overview, hash, redirectUri, actions }} />, root);
}

/** What leads here by `#check` wants the check to begin. */
function followHash(): void {
  draw();
  if (location.hash !== '#check') return;
  actions.onCheck();
  requestAnimationFrame(showCheck);
}

addEventListener('hashchange', followHash);
subscribeView(undefined, ({ overview }) => {
  const isFirst = view === undefined && overview !== undefined;
  view = overview;
  if (isFirst) followHash();
  else draw();
});
// A check whose worker was killed is over by the clock alone.
setInterval(draw, 15 * SECOND_MS);
void send({ type: 'opened' });
void send({ type: 'checkSetUp', quiet: true });
