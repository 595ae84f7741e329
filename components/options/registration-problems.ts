import type { CloudName } from '../../utils/pim/account';
import { registrationChange, type SettingsChange } from '../../utils/settings/shape';

/** The registration as typed, before it is checked. */
export type RegistrationInput = { clientId: string; tenant: string; cloud: CloudName };
export type RegistrationField = 'clientId' | 'tenant';

/**
 * Reads the typed registration with the same schemas the background checks it with. Both fields
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
  const wrong = (['clientId', 'tenant'] as const).filter(
    (field) => !registrationChange.shape[field].safeParse(registration[field]).success,
  );
  return wrong.length === 0 ? { ok: true, registration } : { ok: false, wrong };
}
