import { isRecord } from '../readable';
import { changeEach } from './change-each';

/**
 * Version 1 to 2: what is asked for was `ask` and became `input`, which builds of version 1 wrote
 * already. Both are taken.
 */
function withInput(holder: unknown): unknown {
  if (!isRecord(holder) || !('ask' in holder)) return holder;
  const { ask, ...rest } = holder;
  return { input: ask, ...rest };
}

/** Reasons and drafts: an input by each eligibility key. */
export const inputsFrom1 = {
  from: 1 as const,
  migrate: (data: unknown): unknown => changeEach(data, withInput),
};

/** The history: an input in each entry. */
export const historyFrom1 = {
  from: 1 as const,
  migrate: (data: unknown): unknown =>
    isRecord(data) ? { ...data, entries: changeEach(data.entries, withInput) } : data,
};

/**
 * The journal: the input of each elevation, and of the click before it. The error of another account
 * than the one meant had its user name as its message.
 */
export const journalFrom1 = {
  from: 1 as const,
  migrate: (data: unknown): unknown =>
    changeEach(data, (elevation) => {
      const renamed = withInput(elevation);
      if (!isRecord(renamed)) return renamed;
      const { earlier, error } = renamed;
      return {
        ...renamed,
        ...('earlier' in renamed && { earlier: withInput(earlier) }),
        ...('error' in renamed && { error: withAbout(error) }),
      };
    }),
};

/** The record's schema scrubs what it reads, here as anywhere. */
function withAbout(stored: unknown): unknown {
  const isOld = isRecord(stored) && stored.code === 'wrongAccount' && stored.message !== '';
  return isOld ? { about: stored.message, ...stored, message: '' } : stored;
}
