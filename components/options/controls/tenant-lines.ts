import { text } from '../../../utils/i18n/text';
import { otherRegistration } from '../../../utils/settings/registration';
import type { Settings } from '../../../utils/settings/shape';
import type { RegistrationField, RegistrationInput } from './registration-problems';

/** What is wrong with one field of one line. */
export type TenantProblem = { index: number; field: RegistrationField; says: string };

const trimmed = (lines: RegistrationInput[]): RegistrationInput[] =>
  lines.map(({ clientId, tenant, cloud }) => ({
    clientId: clientId.trim(),
    tenant: tenant.trim(),
    cloud,
  }));
const isBlank = ({ clientId, tenant }: RegistrationInput): boolean => !clientId && !tenant;

/** Lines without any text are left out. */
export const otherRegistrationsOf = (lines: RegistrationInput[]): Settings['otherRegistrations'] =>
  trimmed(lines).filter((line) => !isBlank(line));

/**
 * What is wrong with the applications of further tenants, as typed, line by line.
 * @param firstTenant the tenant of the application above them, as typed
 */
export function tenantProblems(lines: RegistrationInput[], firstTenant: string): TenantProblem[] {
  const { tenant: tenantName, clientId } = otherRegistration.shape;
  const taken = new Set([firstTenant.trim().toLowerCase()]);
  return trimmed(lines).flatMap((line, index): TenantProblem[] => {
    if (isBlank(line)) return [];
    const tenant = line.tenant.toLowerCase();
    const isTwin = taken.has(tenant);
    taken.add(tenant);
    const tenantSays = !tenantName.safeParse(tenant).success
      ? text('options_otherRegistrationsTenantWrong')
      : isTwin && text('options_otherRegistrationsTwin');
    const idSays = !clientId.safeParse(line.clientId).success && text('options_clientIdWrong');
    return [
      ...(tenantSays ? [{ index, field: 'tenant' as const, says: tenantSays }] : []),
      ...(idSays ? [{ index, field: 'clientId' as const, says: idSays }] : []),
    ];
  });
}
