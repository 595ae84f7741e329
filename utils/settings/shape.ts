import * as z from 'zod/mini';
import { holding } from '../pim/checks';
import {
  type ChangeableName,
  definitions,
  type SchemaOf,
  type SettingName,
  settingNames,
} from './definitions';
import { hasOnePerTenant, registrationsIn } from './registration';

/** What is made for each of these settings, by its name. */
export function forEach<Name extends SettingName, Value>(
  names: Name[],
  make: (name: Name) => Value,
): Record<Name, Value> {
  return Object.fromEntries(names.map((name) => [name, make(name)])) as Record<Name, Value>;
}

/** What a person can set. Managed policy comes before it, the build's defaults after it. */
export type Settings = { [Name in SettingName]: z.infer<SchemaOf<Name>> };

export const defaultSettings = forEach(
  settingNames,
  (name) => definitions[name].default,
) as Settings;

/** The settings that `saveSettings` changes. */
export const changeableNames = settingNames.filter(
  (name): name is ChangeableName => definitions[name].change !== null,
);

/** A change as the options page sends it: only what changed, checked. */
export const settingsChange = z
  .object(
    forEach(changeableNames, (name) =>
      z.optional<z.ZodMiniType>(definitions[name].change ?? definitions[name].schema),
    ) as { [Name in ChangeableName]: z.ZodMiniOptional<SchemaOf<Name>> },
  )
  .check(holding((change) => hasOnePerTenant(registrationsIn(change))));
export type SettingsChange = z.infer<typeof settingsChange>;
