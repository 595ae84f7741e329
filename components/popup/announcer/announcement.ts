import { formatDuration, formatTime } from '../../../utils/i18n/format';
import { text } from '../../../utils/i18n/text';
import { MINUTE_MS, SECOND_MS } from '../../../utils/pim/duration';
import { activeName, fullName } from '../../shared/names';
import type { ActiveRow } from '../elevated/active-rows';
import type { ElevatedRow } from '../elevated/elevated-rows';
import { elevationWords } from '../elevated/elevation-words';

/** A countdown is announced when this much remains, and at no other moment. */
const announcedMs = [MINUTE_MS, 5 * MINUTE_MS, 15 * MINUTE_MS];
const JUST_NOW_MS = 30 * SECOND_MS;

/**
 * The sentence that a screen reader says. It changes only when a request changes its state, a role
 * becomes active, or a countdown passes 15, 5 or 1 minute.
 */
export function announcement(rows: ElevatedRow[], nowMs: number): string {
  const sentences = rows.flatMap((row) => {
    if (row.kind === 'active') return activeWords(row, nowMs);
    if (row.kind === 'request') return [];
    const { elevation } = row;
    // Counted seconds are for the eye: the state alone is said.
    const { label } = elevationWords({ ...elevation, notBeforeMs: null }, undefined, nowMs);
    return [text('announce_state', fullName(elevation.eligibility, row.accountTag), label)];
  });
  return sentences.reduce((said, next) => (said ? text('announce_several', said, next) : next), '');
}

function activeWords(row: ActiveRow, nowMs: number): string[] {
  const remainingMs = row.endsAtMs - nowMs;
  const name = activeName(row);
  const passed = announcedMs.find((ms) => remainingMs <= ms);
  if (passed !== undefined && remainingMs > 0) {
    return [text('announce_left', name, formatDuration(passed, 'long'))];
  }
  const { elevation } = row;
  const fresh = elevation?.state === 'active' && nowMs - elevation.sinceMs < JUST_NOW_MS;
  return fresh ? [text('announce_active', name, formatTime(row.endsAtMs, nowMs))] : [];
}
