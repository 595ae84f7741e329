import { useSignal } from '@preact/signals';
import type { CommandReply } from '../../utils/messages/commands';
import type { PimError } from '../../utils/pim/error';
import type { SettingName } from '../../utils/settings/definitions';
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

type Inputs = Partial<Record<SettingName, unknown>>;

/** They are checked beside each other: whoever changes one saves both. */
const applications: SettingName[] = ['registration', 'otherRegistrations'];

/**
 * What is typed on the options page, what is wrong with it, and what came of saving it. What was typed
 * stays until it is saved. A setting that nobody typed here follows what is stored, and is left alone:
 * another page may change it meanwhile.
 * @param settings what the person set before
 */
export function useSettingsForm(
  settings: Settings,
  onSave: (change: SettingsChange) => Promise<CommandReply>,
) {
  /** What the fields of a setting hold that was typed; only its control knows the form of it. */
  const typed = useSignal<Inputs>({});
  const problems = useSignal<(Problem & { setting: SettingName })[]>([]);
  const outcome = useSignal<Outcome>({ is: 'editing' });

  const inputOf = (name: SettingName): unknown =>
    name in typed.value ? typed.value[name] : controlOf(name).inputOf(settings[name]);
  const isTyped = (name: SettingName): boolean =>
    name in typed.value ||
    (applications.includes(name) && applications.some((other) => other in typed.value));

  return {
    inputOf,
    outcome,
    /** The first application as typed. */
    first: inputOf('registration') as RegistrationInput,
    problemsOf: (name: SettingName): Problem[] =>
      problems.value.filter(({ setting }) => setting === name),
    /** @param changedField id of the only field that was changed: what is wrong with others stays */
    edit(name: SettingName, input: unknown, changedField?: string): void {
      typed.value = { ...typed.value, [name]: input };
      problems.value = problems.value.filter(
        ({ setting, field }) => setting !== name || (changedField && field !== changedField),
      );
      outcome.value = { is: 'editing' };
    },
    /** Saves what was typed of what the organisation leaves to the person, or says what is wrong. */
    async save(context: FormContext): Promise<void> {
      if (outcome.value.is === 'saving') return;
      const names = changeableNames.filter((name) => !isFixed(name, context.managed));
      const read = forEach(names, (name) => controlOf(name).read(inputOf(name), context));
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
      const sent = typed.value;
      const change = forEach(names.filter(isTyped), (name) => read[name].value);
      const reply = await onSave(change as SettingsChange);
      if (!reply.ok) {
        outcome.value = { is: 'failed', error: reply.error };
        return;
      }
      typed.value = typedBeside(change, typed.value, sent);
      // What was typed meanwhile is not saved.
      if (outcome.value.is === 'saving') outcome.value = { is: 'saved' };
    },
  };
}

/** What was typed after it was sent, or was not sent because the organisation has set it meanwhile. */
function typedBeside(change: object, typed: Inputs, sent: Inputs): Inputs {
  const entries = Object.entries(typed) as [SettingName, unknown][];
  const isLeft = ([name, input]: [SettingName, unknown]): boolean =>
    !(name in change) || input !== sent[name];
  return Object.fromEntries(entries.filter(isLeft));
}
