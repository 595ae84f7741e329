import { eachField, type Reader, whole } from '../storage/readable';
import { defineRecord } from '../storage/record';
import { definitions, type SettingName, settingNames } from './definitions';
import { defaultSettings, forEach, type Settings } from './shape';

/** What the person set, each setting by itself. */
export const settingsRecord = defineRecord({
  key: 'settings',
  version: 1,
  migrations: [],
  read: eachField(
    forEach(settingNames, readerOf) as { [Name in SettingName]: Reader<Settings[Name]> },
    defaultSettings,
  ),
  empty: defaultSettings,
});

/** A setting that an earlier version did not know has its default; a damaged one is lost as one. */
function readerOf(name: SettingName): Reader<unknown> {
  const { schema, read, readDamaged = read, default: kept } = definitions[name];
  return (value) => {
    if (value === undefined) return { kept, lost: 0 };
    const found = readDamaged?.(value, {});
    return whole<unknown>(schema)(value) ?? (found && { kept: found.kept, lost: 1 });
  };
}
