import { browser } from 'wxt/browser';
import { copyText } from '../../components/shared/copy-text';
import type { WelcomeActions } from '../../components/welcome/welcome-actions';
import { send } from '../../utils/messages/client';
import type { Overview } from '../../utils/snapshot/shape';
import { createDatabaseArea } from '../../utils/storage/database';
import { requestAccess, requestPortals } from '../options/request-access';
import { applySetUp } from './apply-set-up';
import { tenantToSignIn } from './tenant-to-sign-in';

/**
 * What the page can do: by commands, but for the clipboard, and the site access that only a page may ask for.
 * @param overview what is known by now
 */
export function createActions(overview: () => Overview | undefined): WelcomeActions {
  const records = createDatabaseArea();
  const onCheck = (): void => void send({ type: 'checkSetUp' });
  return {
    onCheck,
    onCopy: copyText,
    onChoose: (choice) => {
      location.hash = choice;
    },
    onUse: (registrations) => applySetUp(registrations, { records, overview: overview() }),
    onAllowAccess: (sites) =>
      void (sites === 'portals' ? requestPortals() : requestAccess([sites])).then(onCheck),
    onSignIn: (account, registration) =>
      void send({ type: 'signIn', account, ...tenantToSignIn(account, registration) }),
    onConsent: (account, surface) => void send({ type: 'consent', account, surface }),
    onSettings: () => void browser.runtime.openOptionsPage(),
  };
}
