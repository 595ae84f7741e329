import type { Notice } from '../../messages/facts';
import type { AccountKey } from '../../pim/account';
import type { Settings } from '../../settings/shape';
import type { PageData } from '../data/page-data';
import type { Choices } from '../suggest/choices';
import type { AccountLists } from './page-context';
import type { TabPorts } from './tabs';

/** What the portal tabs need of the rest of the worker. */
export type PagesPorts = TabPorts & {
  /** The built tables; read once per worker life, the first time a portal page speaks. */
  data: () => Promise<PageData>;
  /** What is listed now, one entry per account. */
  lists: () => AccountLists[];
  settings: () => Pick<Settings, 'hint' | 'autoReload' | 'rules' | 'carries'>;
  /** Whether all settings are known, the organisation's too: until then no page is told anything. */
  maySpeak: () => boolean;
  /** Keys of eligibilities that were sent from here and are not active yet. */
  underWay: () => string[];
  now: () => number;
  /** Runs something in a while, if the worker still lives then. */
  later: (run: () => Promise<void>, afterMs: number) => void;
  /** Sends to one document; a document that is gone is no error. */
  notify: (tabId: number, documentId: string, notice: Notice) => Promise<void>;
  /** Which account was last seen on a portal's host. */
  hosts: {
    get: (host: string) => AccountKey | null;
    set: (host: string, account: AccountKey) => void;
  };
  /** What the person said of pages. */
  choices: {
    get: () => Choices;
    change: (change: (before: Choices) => Choices) => Promise<void>;
  };
  /** Lines about what the catalogue does not know, for a report that the person may send. */
  reportUnknown: (lines: string[]) => void;
  /** The hint was clicked: open the popup at this tab's page. It decides nothing. */
  openPopup: (tabId: number) => void;
};
