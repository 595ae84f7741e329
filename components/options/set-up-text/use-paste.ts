import { useSignal } from '@preact/signals';
import type { ManagedSettings } from '../../../utils/settings/policy';
import { readSetUpText } from '../../../utils/settings/set-up-text';
import type { RegistrationInput } from '../controls/registration-problems';
import type { SettingsForm } from '../settings-form';
import { type Applications, type Filled, fillIn } from './fill-in';

/** What was found in a pasted text. */
export type Found = { filled: Filled[]; unread: number };

/**
 * What stands in the field for a set-up text. It fills in the form, and only the person saves that.
 * Another text, or none, takes the place of what the one before it filled in, unless somebody has
 * changed that since.
 */
export function usePaste(form: SettingsForm, managed: ManagedSettings) {
  const text = useSignal('');
  const found = useSignal<Found | undefined>(undefined);
  /** The form before the text in the field, and with it. */
  const last = useSignal<{ before: Applications; after: Applications } | undefined>(undefined);
  const formNow = (): Applications => ({
    first: form.inputOf('registration') as RegistrationInput,
    others: form.inputOf('otherRegistrations') as RegistrationInput[],
  });

  return {
    text,
    found,
    read(pasted: string): void {
      const { registrations, unread } = readSetUpText(pasted);
      const now = formNow();
      const before = last.value && isThis(last.value.after, now) ? last.value.before : now;
      const { form: after, filled } = fillIn(before, registrations, managed);
      if (!isThis(after, now)) {
        form.edit('registration', after.first);
        form.edit('otherRegistrations', after.others);
      }
      last.value = { before, after };
      text.value = pasted;
      found.value = pasted.trim() ? { filled, unread } : undefined;
    },
    /** What was filled in is saved: the field is for another text. */
    clear(): void {
      text.value = '';
      found.value = undefined;
      last.value = undefined;
    },
  };
}

const isThis = (a: Applications, b: Applications): boolean =>
  a.first === b.first && a.others === b.others;
