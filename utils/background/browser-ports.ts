import { browser } from 'wxt/browser';
import { createOnce } from '../async/once';
import { createHostLink } from '../auth/host-link';
import { showBadge, showTabIcon } from '../badge/show-badge';
import { awakeFetch } from '../http/awake-fetch';
import type { Notice, Spoken } from '../messages/facts';
import { readDataFiles } from '../portals/data/data-files';
import type { PageData } from '../portals/data/page-data';
import { spokenHint } from '../portals/tab/spoken-hint';
import { builtInRegistration } from '../settings/built-in-registration';
import { createDatabaseArea } from '../storage/database';
import type { Area } from '../storage/stored';
import { deliver } from './deliver';
import { launchSignIn } from './launch-sign-in';
import { managedSource } from './managed-source';
import type { Ports } from './ports';
import { secureStorage } from './secure-storage';

/** The browser as the background's environment. */
export function createBrowserPorts(): Ports {
  const local = createDatabaseArea();
  const session = browser.storage.session as Area;
  const redirectUri = browser.identity.getRedirectURL();

  return {
    now: Date.now,
    random: Math.random,
    newId: () => crypto.randomUUID(),
    fetch: awakeFetch,
    isOnline: () => navigator.onLine,
    mayReach: (origin) => browser.permissions.contains({ origins: [`${origin}/*`] }),
    wait,
    setTimer(run, afterMs) {
      // Longer than the longest timer there is: the alarm is there for it.
      const timer = setTimeout(run, Math.min(afterMs, 2 ** 31 - 1));
      return () => clearTimeout(timer);
    },
    setAlarm: (name, atMs) => void browser.alarms.create(name, { when: atMs }),
    clearAlarm: (name) => void browser.alarms.clear(name),
    secureStorage: () => secureStorage(local),
    local,
    session,
    sessionRecords: () => browser.storage.session.get(null),
    managed: managedSource,
    builtIn: builtInRegistration(),
    askTokenHost: createHostLink({
      deliver,
      session,
      redirectUri,
    }),
    redirectUri,
    mayRunInPortals: () => browser.permissions.contains({ origins: portalOrigins() }),
    launchSignIn: (url, interactive) => launchSignIn({ session, wait }, url, interactive),
    showBadge,
    showTabIcon,
    openPopup: () => browser.action.openPopup(),
    liveTabIds: async () => (await browser.tabs.query({})).flatMap((tab) => tab.id ?? []),
    async notifyPage(tabId, documentId, notice) {
      const target = import.meta.env.FIREFOX ? { frameId: 0 } : { documentId };
      await browser.tabs.sendMessage(tabId, spoken(notice), target).catch(() => undefined);
    },
    pageData: createOnce(readPageData),
  };
}

const portalOrigins = (): string[] =>
  (browser.runtime.getManifest().content_scripts ?? []).flatMap(({ matches }) => matches ?? []);

/** A notice as a page gets it. */
function spoken(notice: Notice): Notice<Spoken> {
  if (notice.type === 'ping') return notice;
  return { ...notice, hint: notice.hint && spokenHint(notice.hint) };
}

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** `import()` is refused in a worker; our own files can be fetched (platform §3.1). */
async function readPageData(): Promise<PageData> {
  const [roles, catalogue] = await Promise.all(
    (['roles', 'catalogue'] as const).map(async (name) => {
      const response = await fetch(browser.runtime.getURL(`/data/${name}.json`));
      return response.json();
    }),
  );
  return readDataFiles({ roles, catalogue });
}
