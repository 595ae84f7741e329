import { eachField, type Readable, type Reader, whole } from '../storage/readable';
import { defineRecord } from '../storage/record';
import { definitions, type SettingName, settingNames } from './definitions';
import { defaultSettings, forEach, type Settings } from './shape';

const readers = forEach(settingNames, readerOf) as {
  [Name in SettingName]: Reader<Settings[Name]>;
};

/**
 * What the person set, each setting by itself. Nobody knows whether one that cannot be read was the
 * strictest, so it is, as in an organisation's policy: no role is activated by one click, and no page
 * learns of one, that its person wanted otherwise.
 */
export const settingsRecord = defineRecord({
  key: 'settings',
  version: 1,
  migrations: [],
  read: readSettings,
  empty: defaultSettings,
  unreadable: forEach(settingNames, (name) => definitions[name].strictest) as Settings,
});

function readSettings(value: unknown): Readable<Settings> | undefined {
  const found = eachField(readers, defaultSettings)(value);
  // What a group carries decides about one click: with a line unread nobody knows which groups may not.
  const carries = found && readers.carries((value as Partial<Settings>).carries);
  return carries?.lost ? { ...found!, kept: { ...found!.kept, oneClick: 'never' } } : found;
}

/** A setting that an earlier version did not know has its default; a damaged one is lost as one. */
function readerOf(name: SettingName): Reader<unknown> {
  const { schema, read, readDamaged = read, default: kept, strictest } = definitions[name];
  return (value) => {
    if (value === undefined) return { kept, lost: 0 };
    const found = readDamaged?.(value, {}) ?? { kept: strictest };
    return whole<unknown>(schema)(value) ?? { kept: found.kept, lost: 1 };
  };
}
