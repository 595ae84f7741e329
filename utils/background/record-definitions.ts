import { endsRecord } from '../badge/ends';
import { accountsRecord } from '../elevation/accounts';
import { historyRecord } from '../elevation/history-record';
import { journalRecord } from '../elevation/journal-record';
import { draftsRecord, reasonsRecord } from '../settings/role-defaults-records';
import { settingsRecord } from '../settings/settings-record';
import type { LocalKey } from '../storage/keys';
import type { RecordDefinition } from '../storage/record';
import { clockRecord } from '../time/service-clock';
import { pageAccountsRecord } from './page-choices';
import { signingOutRecord } from './signing-out-record';

/** How each record on disk is read, whatever state it is in. */
export const recordDefinitions = {
  accounts: accountsRecord,
  clock: clockRecord,
  drafts: draftsRecord,
  ends: endsRecord,
  history: historyRecord,
  journal: journalRecord,
  pageAccounts: pageAccountsRecord,
  reasons: reasonsRecord,
  settings: settingsRecord,
  signingOut: signingOutRecord,
} satisfies { [Key in LocalKey]: RecordDefinition<never> | RecordDefinition<unknown> };
