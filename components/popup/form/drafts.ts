import type { Command } from '../../../utils/messages/commands';
import type { RoleRow } from '../roles/role-rows';
import type { Schedule } from '../schedule';
import { type FormValues, formStart, typedOf } from './form-values';

/** Typing pauses this long before a draft leaves the popup. */
const DRAFT_PAUSE_MS = 400;

/**
 * Keeps what is typed: in this popup at once, in the background after a pause in typing, and when
 * the popup closes. Closing the popup loses nothing.
 */
export function createDrafts(
  send: (command: Command) => void,
  schedule: Schedule,
  now: () => number,
) {
  const typed = new Map<string, FormValues>();
  const waiting = new Map<string, { save: () => void; cancel: () => void }>();

  function forget(key: string): void {
    waiting.get(key)?.cancel();
    waiting.delete(key);
    typed.delete(key);
  }

  return {
    /** What the form of a role opens with. */
    start: (row: RoleRow): FormValues => typed.get(row.key) ?? formStart(row, now()),
    /** Puts values back, as after a refusal. */
    put: (key: string, values: FormValues): void => void typed.set(key, values),
    type(row: RoleRow, values: FormValues): void {
      typed.set(row.key, values);
      waiting.get(row.key)?.cancel();
      const save = (): void => {
        waiting.delete(row.key);
        const input = isUntouched(row, values, now()) ? null : typedOf(values);
        send({ type: 'saveDraft', key: row.key, input });
      };
      waiting.set(row.key, { save, cancel: schedule(save, DRAFT_PAUSE_MS) });
    },
    forget,
    /** Sends what still waits, before the popup goes away. */
    flush(): void {
      for (const { save, cancel } of [...waiting.values()]) {
        cancel();
        save();
      }
    },
  };
}
export type Drafts = ReturnType<typeof createDrafts>;

/** Typed and taken back again: nothing to keep, and one click stays possible. */
function isUntouched(row: RoleRow, values: FormValues, nowMs: number): boolean {
  const { lastSent } = row.roleDefaults ?? {};
  const start = formStart({ ...row, roleDefaults: lastSent ? { lastSent } : undefined }, nowMs);
  return JSON.stringify(start) === JSON.stringify(values);
}
