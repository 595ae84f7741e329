import type { CloudName } from '../../../utils/pim/account';
import { type SettingsChange, settingsChange } from '../../../utils/settings/shape';

/** The registration as typed, before it is checked. */
export type RegistrationInput = { clientId: string; tenant: string; cloud: CloudName };
export type RegistrationField = 'clientId' | 'tenant';

/**
 * Reads the typed registration with the same schema the background checks it with. Both fields
 * empty means none of one's own.
 * @returns the change to save, or the fields that are wrong
 */
export function readRegistration(
  input: RegistrationInput,
):
  | { ok: true; registration: NonNullable<SettingsChange['registration']> | null }
  | { ok: false; wrong: RegistrationField[] } {
  const clientId = input.clientId.trim();
  const tenant = input.tenant.trim();
  if (!clientId && !tenant) return { ok: true, registration: null };
  const registration = { clientId, tenant, cloud: input.cloud };
  const parsed = settingsChange.safeParse({ registration });
  if (parsed.success) return { ok: true, registration };
  const wrong = parsed.error.issues.map((issue) => issue.path[1]);
  return { ok: false, wrong: (['clientId', 'tenant'] as const).filter((f) => wrong.includes(f)) };
}
