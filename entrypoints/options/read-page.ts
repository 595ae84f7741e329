import { accountTags } from '../../components/shared/owner-names';
import { isBuiltIn } from './is-built-in';
import { readHistory } from './read-history';
import { readSession } from './read-session';
import { readSettings } from './read-settings';

type Area = { get: (key: string) => Promise<Record<string, unknown>> };

/** Everything that the settings and the history show, as it is now. */
export async function readPage(records: Area) {
  const settings = await readSettings(records);
  const { overview, ...reports } = await readSession();
  const { managed = {}, policyProblems = [] } = overview ?? {};
  return {
    options: {
      settings,
      managed,
      policyProblems,
      isBuiltIn: isBuiltIn(overview, settings),
      ...reports,
    },
    history: { entries: await readHistory(records), accountTags: accountTags(overview) },
  };
}
