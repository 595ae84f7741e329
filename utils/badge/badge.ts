import type { AccountName } from '../i18n/account-names';
import { formatNumber } from '../i18n/format';
import { text } from '../i18n/text';
import type { AccountKey } from '../pim/account';
import type { Activation } from '../pim/activation';
import { HOUR_MS, MINUTE_MS } from '../pim/duration';
import { standingRights } from '../pim/standing';
import type { End } from '../snapshot/shape';

export type BadgeTone = 'calm' | 'soon' | 'now';
export type BadgeIcon = 'idle' | 'active' | 'alert';

/** A running end as the badge tells it. */
export type BadgeEnd = Omit<End, 'seenAtMs' | 'assignment'> & {
  /** When the service last said that the role holds, where that is a while ago; else null. */
  asOfMs: number | null;
  /** Whose it is, where several are signed in. */
  accountTag?: string | undefined;
};

/** What the toolbar shows. */
export type Badge = {
  /** `3h`, `40m`, `…` or nothing. Rounded down: it never promises more than remains. */
  text: string;
  tone: BadgeTone;
  icon: BadgeIcon;
  /** Elevated roles still running, soonest end first. */
  ends: BadgeEnd[];
  /** How many roles hold without activation: told in the title, counted down nowhere. */
  standing: number;
  /** Since when the text is what it is, by the countdown alone; 0 where nothing counts down. */
  sinceMs: number;
  /** When the text, the tone or the number of standing rights changes next; null: never by itself. */
  nextChangeMs: number | null;
};

const SOON_MS = 15 * MINUTE_MS;
const NOW_MS = 5 * MINUTE_MS;
const STEP_MS = 5 * MINUTE_MS;
/** What the service said longer ago is told with its time. */
const AS_OF_MS = 5 * MINUTE_MS;

/**
 * The badge for what is elevated: hours, then five-minute steps, then minutes in the last fifteen;
 * amber under fifteen minutes, red under five. In eight hours it changes at most 32 times.
 * @param names how each account is told from the others
 * @param standing the rights that hold without activation
 * @param busy a request is working or waiting: shown while nothing is elevated
 */
export function badgeOf(
  ends: End[],
  busy: boolean,
  nowMs: number,
  names: Record<AccountKey, Pick<AccountName, 'accountTag'>> = {},
  standing: Pick<Activation, 'key' | 'kind' | 'via' | 'endsAtMs'>[] = [],
): Badge {
  const rights = standingRights(standing, nowMs);
  const standingEndMs = soonestOf(rights);
  const running = ends
    .filter((end) => end.endsAtMs > nowMs)
    .sort((a, b) => a.endsAtMs - b.endsAtMs);
  const soonest = running[0];
  if (!soonest) {
    const none = { ends: [], standing: rights.length, sinceMs: 0, nextChangeMs: standingEndMs };
    return { text: busy ? '…' : '', tone: 'calm', icon: 'idle', ...none };
  }
  const { endsAtMs } = soonest;
  const leftMs = endsAtMs - nowMs;
  const { label, holdsToMs, stepMs } = labelOf(leftMs);
  return {
    text: label,
    tone: leftMs < NOW_MS ? 'now' : leftMs < SOON_MS ? 'soon' : 'calm',
    icon: running.some((end) => end.highImpact) ? 'alert' : 'active',
    ends: running.map(({ seenAtMs, assignment: _, ...end }) => {
      const asOfMs = seenAtMs ?? end.startsAtMs;
      return {
        ...end,
        asOfMs: nowMs - asOfMs >= AS_OF_MS ? asOfMs : null,
        accountTag: names[end.account]?.accountTag,
      };
    }),
    standing: rights.length,
    sinceMs: endsAtMs - holdsToMs - stepMs,
    // One millisecond past the step, where the rounded-down label is the next one.
    nextChangeMs: Math.min(endsAtMs, endsAtMs - holdsToMs + 1, standingEndMs ?? endsAtMs),
  };
}

/** When the first of them ends; null: none does. */
const soonestOf = (rights: Pick<Activation, 'endsAtMs'>[]): number | null => {
  const ends = rights.flatMap(({ endsAtMs }) => endsAtMs ?? []);
  return ends.length ? Math.min(...ends) : null;
};

/** The label for a rest of time, the rest down to which it holds, and how long it holds. */
function labelOf(leftMs: number): { label: string; holdsToMs: number; stepMs: number } {
  const isHours = leftMs >= HOUR_MS;
  const minutesMs = leftMs >= SOON_MS ? STEP_MS : MINUTE_MS;
  const stepMs = isHours ? HOUR_MS : minutesMs;
  const holdsToMs = leftMs - (leftMs % stepMs);
  const count = formatNumber(holdsToMs / (isHours ? HOUR_MS : MINUTE_MS));
  const counted = text(isHours ? 'badge_hours' : 'badge_minutes', count);
  return { label: holdsToMs ? counted : text('badge_lastMinute'), holdsToMs, stepMs };
}
