import { render } from 'preact';
import { browser } from 'wxt/browser';
import { showCheck } from '../../components/shared/check/show-check';
import { copyText } from '../../components/shared/copy-text';
import { Welcome } from '../../components/welcome/welcome';
import type { WelcomeActions } from '../../components/welcome/welcome-actions';
import { setDocumentLanguage } from '../../utils/i18n/document-language';
import { text } from '../../utils/i18n/text';
import { send } from '../../utils/messages/client';
import { SECOND_MS } from '../../utils/pim/duration';
import { subscribeView } from '../../utils/snapshot/read';
import type { Overview } from '../../utils/snapshot/shape';
import { createDatabaseArea } from '../../utils/storage/database';
import { requestAccess } from '../options/request-access';
import { applySetUp } from './apply-set-up';
import { shownOverview } from './shown-overview';
import { tenantToSignIn } from './tenant-to-sign-in';

setDocumentLanguage(document);
document.title = text('welcome_title');
const records = createDatabaseArea();
const root = document.getElementById('root')!;
const redirectUri = browser.identity.getRedirectURL();
let view: Overview | undefined;

const check = (): void => void send({ type: 'checkSetUp' });
const actions: WelcomeActions = {
  onCopy: copyText,
  onChoose: (choice) => {
    location.hash = choice;
  },
  onUse: (registrations) => applySetUp(registrations, { records, overview: view }),
  onCheck: check,
  onAllowAccess: (cloud) => void requestAccess([cloud]).then(check),
  onSignIn: (account, registration) =>
    void send({ type: 'signIn', account, ...tenantToSignIn(account, registration) }),
  onConsent: (account, surface) => void send({ type: 'consent', account, surface }),
  onSettings: () => void browser.runtime.openOptionsPage(),
};

function draw(): void {
  const { hash } = location;
  const overview = shownOverview(view);
  render(<Welcome {...{ overview, hash, redirectUri, actions }} />, root);
}

/** What leads here by `#check` wants the check to begin. */
function followHash(): void {
  draw();
  if (location.hash !== '#check') return;
  check();
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
