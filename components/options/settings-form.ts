import { useSignal } from '@preact/signals';
import type { CommandReply } from '../../utils/messages/commands';
import type { PimError } from '../../utils/pim/error';
import { type SettingName, settingNames } from '../../utils/settings/definitions';
import { isFixed } from '../../utils/settings/fixed';
import {
  changeableNames,
  forEach,
  type Settings,
  type SettingsChange,
} from '../../utils/settings/shape';
import type { FormContext, Problem } from './controls/control';
import { controlOf } from './controls/controls';
import type { RegistrationInput } from './controls/registration-problems';

export type Outcome =
  | { is: 'editing' | 'saving' | 'saved' | 'wrong' }
  | { is: 'failed'; error: PimError };
export type SettingsForm = ReturnType<typeof useSettingsForm>;

/**
 * What is typed on the options page, what is wrong with it, and what came of saving it. What was typed
 * stays, whatever comes of it.
 * @param settings what the person set before
 */
export function useSettingsForm(
  settings: Settings,
  onSave: (change: SettingsChange) => Promise<CommandReply>,
) {
  /** What the fields of each setting hold; only its control knows the form of it. */
  const inputs = useSignal(
    forEach(settingNames, (name): unknown => controlOf(name).inputOf(settings[name])),
  );
  const problems = useSignal<(Problem & { setting: SettingName })[]>([]);
  const outcome = useSignal<Outcome>({ is: 'editing' });

  return {
    inputs,
    outcome,
    /** The first application as typed. */
    first: inputs.value.registration as RegistrationInput,
    problemsOf: (name: SettingName): Problem[] =>
      problems.value.filter(({ setting }) => setting === name),
    /** @param changedField id of the only field that was changed: what is wrong with others stays */
    edit(name: SettingName, input: unknown, changedField?: string): void {
      inputs.value = { ...inputs.value, [name]: input };
      problems.value = problems.value.filter(
        ({ setting, field }) => setting !== name || (changedField && field !== changedField),
      );
      outcome.value = { is: 'editing' };
    },
    /** Saves everything that the organisation leaves to the person, or says what is wrong with it. */
    async save(context: FormContext): Promise<void> {
      const names = changeableNames.filter((name) => !isFixed(name, context.managed));
      const read = forEach(names, (name) => controlOf(name).read(inputs.value[name], context));
      problems.value = names.flatMap((setting) =>
        read[setting].problems.map((problem) => ({ ...problem, setting })),
      );
      const [firstProblem] = problems.value;
      if (firstProblem) {
        outcome.value = { is: 'wrong' };
        document.getElementById(firstProblem.field)?.focus();
        return;
      }
      outcome.value = { is: 'saving' };
      const change = forEach(names, (name) => read[name].value);
      const reply = await onSave(change as SettingsChange);
      outcome.value = reply.ok ? { is: 'saved' } : { is: 'failed', error: reply.error };
    },
  };
}
