import { useSignal } from '@preact/signals';
import type { ManagedSettings } from '../../../utils/settings/policy';
import { readSetUpText } from '../../../utils/settings/set-up-text';
import type { RegistrationInput } from '../controls/registration-problems';
import type { SettingsForm } from '../settings-form';
import { type Filled, fillIn } from './fill-in';

/** What was found in a pasted text. */
export type Found = { filled: Filled[]; unread: number };

/** What was pasted as a set-up text. It fills in the form, and only the person saves that. */
export function usePaste(form: SettingsForm, managed: ManagedSettings) {
  const text = useSignal('');
  const found = useSignal<Found | undefined>(undefined);
  return {
    text,
    found,
    read(pasted: string): void {
      text.value = pasted;
      if (!pasted.trim()) {
        found.value = undefined;
        return;
      }
      const { registrations, unread } = readSetUpText(pasted);
      const before = {
        first: form.inputOf('registration') as RegistrationInput,
        others: form.inputOf('otherRegistrations') as RegistrationInput[],
      };
      const after = fillIn(before, registrations, managed);
      if (after.form !== before) {
        form.edit('registration', after.form.first);
        form.edit('otherRegistrations', after.form.others);
      }
      found.value = { filled: after.filled, unread };
    },
  };
}
