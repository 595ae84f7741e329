import type { ManagedSettings } from '../../../utils/settings/policy';
import { MOST_OTHER_TENANTS, type Registration } from '../../../utils/settings/registration';
import { isManagedTenant } from '../controls/is-managed-tenant';
import type { RegistrationInput } from '../controls/registration-problems';

/** The applications as the form has them, saved or not. */
export type Applications = { first: RegistrationInput; others: RegistrationInput[] };

/** What became of one registration of a set-up text. */
export type Filled = {
  registration: Registration;
  /**
   * filled: it is the first one now. added: it is among the other tenants. replaced: it has the place of
   * its tenant's application. same: it was there. managed: the organization has set its tenant's.
   */
  became: 'filled' | 'added' | 'replaced' | 'same' | 'managed' | 'noRoom';
  /** The application id that it replaced. */
  before?: string;
  /** The tenant that was first and is among the others now. */
  moved?: string;
};

/**
 * The form with what a set-up text says. Nothing that was there is dropped but the application of the
 * same tenant, of which there can be only one.
 */
export function fillIn(
  before: Applications,
  registrations: Registration[],
  managed: ManagedSettings,
): { form: Applications; filled: Filled[] } {
  let form = before;
  const filled = registrations.map((registration) => {
    const step = isManagedTenant(registration.tenant, managed)
      ? { form, became: 'managed' as const }
      : place(form, registration);
    ({ form } = step);
    const { form: _, ...rest } = step;
    return { registration, ...rest };
  });
  return { form, filled };
}

type Step = { form: Applications } & Omit<Filled, 'registration'>;

function place(form: Applications, registration: Registration): Step {
  const { first, others } = form;
  const twin = [first, ...others].findIndex((each) => isAlike(each.tenant, registration.tenant));
  if (twin >= 0) return replaceAt(form, twin, registration);
  if (isBlank(first)) return { form: { first: registration, others }, became: 'filled' };
  if (others.length >= MOST_OTHER_TENANTS) return { form, became: 'noRoom' };
  // The only one that cannot be among the other tenants.
  return isAlike(registration.tenant, 'organizations')
    ? {
        form: { first: registration, others: [first, ...others] },
        became: 'filled',
        moved: first.tenant,
      }
    : { form: { first, others: [...others, registration] }, became: 'added' };
}

function replaceAt(form: Applications, twin: number, registration: Registration): Step {
  const all = [form.first, ...form.others];
  const before = all[twin]!;
  if (isAlike(before.clientId, registration.clientId) && before.cloud === registration.cloud)
    return { form, became: 'same' };
  const [first, ...others] = all.with(twin, registration);
  return { form: { first: first!, others }, became: 'replaced', before: before.clientId };
}

const isAlike = (a: string, b: string): boolean => a.trim().toLowerCase() === b.toLowerCase();
const isBlank = ({ clientId, tenant }: RegistrationInput): boolean =>
  !clientId.trim() && !tenant.trim();
