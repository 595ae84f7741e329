import { accountTags } from '../../components/shared/owner-names';
import { builtInRegistration } from '../../utils/settings/built-in-registration';
import { mergedSettings } from '../../utils/settings/merge';
import { registrationsIn } from '../../utils/settings/registration';
import type { Area } from '../../utils/storage/stored';
import { shownOverview } from '../welcome/shown-overview';
import { isBuiltIn } from './is-built-in';
import { readHistory } from './read-history';
import { readLosses } from './read-losses';
import { readSession } from './read-session';
import { readSettings } from './read-settings';

/** Everything that the settings and the history show, as it is now. */
export async function readPage(records: Pick<Area, 'get'>) {
  const [settings, session, losses, entries] = await Promise.all([
    readSettings(records),
    readSession(),
    readLosses(records),
    readHistory(records),
  ]);
  const { overview, ...reports } = session;
  const { managed = {}, policyProblems = [] } = overview ?? {};
  const { setUpChecks = [] } = shownOverview(overview) ?? {};
  const inEffect = registrationsIn(mergedSettings(settings, managed, builtInRegistration()));
  const policy = { managed, policyProblems, isBuiltIn: isBuiltIn(overview, settings) };
  return {
    options: { settings, inEffect, setUpChecks, ...policy, ...reports, ...losses },
    history: {
      entries,
      accountTags: accountTags(overview),
      nowMs: Date.now() + (overview?.clockOffsetMs ?? 0),
    },
  };
}
