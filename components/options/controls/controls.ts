import { definitions, type SettingName } from '../../../utils/settings/definitions';
import type { Settings } from '../../../utils/settings/shape';
import { carries } from './carries';
import { check, choice } from './choice';
import type { Control } from './control';
import { names } from './names';
import { otherRegistrations } from './other-registrations';
import { registration } from './registration';
import { rules } from './rules';

/** The editors of settings that are more than a choice or a yes or no. One without does not compile. */
const editors = { registration, otherRegistrations, rules, carries, names } satisfies {
  [Name in SettingName as Settings[Name] extends string | boolean ? never : Name]: Pick<
    Control<Settings[Name], unknown>,
    'inputOf'
  >;
};

/** What shows and edits a setting. Its values and inputs are its own, and nobody else looks into them. */
export function controlOf(name: SettingName): Control<unknown, unknown> {
  const { type } = definitions[name].schema;
  const control =
    type === 'enum' ? choice : type === 'boolean' ? check : editors[name as keyof typeof editors];
  return control as Control<unknown, unknown>;
}
