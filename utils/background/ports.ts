import type { HostReply, HostTask } from '../auth/protocol';
import type { Badge, BadgeIcon } from '../badge/badge';
import type { TimerEnvironment } from '../elevation/timers';
import type { HttpEnvironment } from '../http/http';
import type { Notice } from '../messages/facts';
import type { PageData } from '../portals/data/page-data';
import type { ManagedSource } from '../settings/managed';
import type { Registration } from '../settings/registration';
import type { Area } from '../storage/stored';

/** Everything the background needs of the browser, so that the app itself can be run without one. */
export type Ports = TimerEnvironment &
  HttpEnvironment & {
    newId: () => string;
    /** Closes the browser's storage to content scripts, and takes over what lay in it once. */
    secureStorage: () => Promise<void>;
    /** Records that lie on disk. */
    local: Area;
    /** Records in memory, which end with the browser. */
    session: Area;
    /** All records of the session area. */
    sessionRecords: () => Promise<Record<string, unknown>>;
    managed: ManagedSource;
    builtIn: Registration | null;
    /** Where sign-ins come back to: registered with the application. */
    redirectUri: string;
    /** Whether the browser lets the content script run in the portals. */
    mayRunInPortals: () => Promise<boolean>;
    askTokenHost: (task: HostTask) => Promise<HostReply['result']>;
    launchSignIn: (url: string, interactive: boolean) => Promise<string | undefined>;
    showBadge: (badge: Badge, nowMs: number) => Promise<void>;
    showTabIcon: (tabId: number, icon: BadgeIcon, dot: boolean) => Promise<void>;
    openPopup: () => Promise<void>;
    liveTabIds: () => Promise<number[]>;
    notifyPage: (tabId: number, documentId: string, notice: Notice) => Promise<void>;
    pageData: () => Promise<PageData>;
  };
