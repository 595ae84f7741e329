import type { ComponentChild } from 'preact';
import type { SettingName } from '../../../utils/settings/definitions';
import type { ManagedSettings } from '../../../utils/settings/policy';
import type { SetUpCheck } from '../../../utils/snapshot/set-up-check';
import type { PageKnowledge } from './page-pairs';
import type { RegistrationInput } from './registration-problems';

/** What is wrong with what was typed. */
export type Problem = {
  /** Id of the field that it is at. */
  field: string;
  says: string;
};

/** What fields show and check beside their own setting. */
export type FormContext = {
  /** What the organisation set. */
  managed: ManagedSettings;
  /** The build has an application, and nobody set one. */
  isBuiltIn: boolean;
  welcomeUrl: string;
  /** What a check of the set-up found, for each application that was checked. */
  setUpChecks: SetUpCheck[];
  knowledge: PageKnowledge;
  /** The first application as typed. */
  first: RegistrationInput;
};

/** One of a managed list's lines, to look at. */
export type ManagedLine = { name: string; details: ComponentChild[] };

export type FieldsProps<Input> = {
  name: SettingName;
  input: Input;
  problems: Problem[];
  context: FormContext;
  /** @param field id of the only field that was changed */
  onChange: (input: Input, field?: string) => void;
};

/**
 * How a setting is shown and edited. `Input` is what its fields hold while somebody types. Of a list
 * that an organisation may add lines to, these are shown apart; any other managed value is shown in
 * the fields, which take nothing then.
 */
export type Control<Value, Input = Value> = {
  inputOf: (value: Value) => Input;
  read: (input: Input, context: FormContext) => { value: Value; problems: Problem[] };
  /** Absent: it is not edited here. */
  Fields?: (props: FieldsProps<Input>) => ComponentChild;
  linesOf?: (value: Value) => ManagedLine[];
};

/** What is wrong with a field, in words. */
export const problemAt = (problems: Problem[], field: string): string | undefined =>
  problems.find((problem) => problem.field === field)?.says;
