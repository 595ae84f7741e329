import { type Signal, useSignal } from '@preact/signals';
import type { CloudName } from '../../../utils/pim/account';
import { isGuid } from '../../../utils/pim/is-guid';
import type { Registration } from '../../../utils/settings/registration';

export type Shell = 'powershell' | 'azure';

/** What an administrator chooses about the script. */
export type RegisterChoices = {
  shell: Shell;
  cloud: CloudName;
  severalTenants: boolean;
  /** Permissions to read names with. */
  names: boolean;
  /** The application is there already: it gets what it lacks, instead of a second one. */
  isThere: boolean;
  /** Its id, as typed. */
  clientId: string;
};

export type RegisterForm = Signal<RegisterChoices>;

export const useRegisterForm = (): RegisterForm =>
  useSignal<RegisterChoices>({
    shell: 'powershell',
    cloud: 'global',
    severalTenants: false,
    names: true,
    isThere: false,
    clientId: '',
  });

/** Whether the id of the application that is there can be none. */
export const isClientIdWrong = ({ isThere, clientId }: RegisterChoices): boolean =>
  isThere && !isGuid(clientId.trim());

/** Chooses the script that adds to a registration what it lacks. */
export function chooseRegistration(form: RegisterForm, registration: Registration): void {
  const { clientId, cloud } = registration;
  form.value = { ...form.value, isThere: true, clientId, cloud };
}
