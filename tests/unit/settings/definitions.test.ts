import { describe, expect, it } from 'vitest';
import { definitions, settingNames } from '../../../utils/settings/definitions';
import { readPolicy } from '../../../utils/settings/policy';
import { settingsRecord } from '../../../utils/settings/settings-record';
import { changeableNames, defaultSettings, settingsChange } from '../../../utils/settings/shape';
import { messages } from '../support/messages';

describe.each(settingNames)('The setting %s', (name) => {
  const definition = definitions[name];

  it('has a valid default, which it has in records of an earlier version', () => {
    expect(definition.schema.safeParse(definition.default).success).toBe(true);
    const { [name]: _, ...older } = defaultSettings;
    expect(settingsRecord.read(older)).toEqual({ kept: defaultSettings, lost: 0 });
  });

  it('is changed by `saveSettings`, or by a command of its own', () => {
    const change = settingsChange.parse({ [name]: definition.default });
    expect(name in change).toBe(changeableNames.includes(name as never));
  });

  it('has its strictest value where an organisation’s cannot be read, and a text that says so', () => {
    if (!('strictest' in definition)) return;
    expect(definition.schema.safeParse(definition.strictest).success).toBe(true);
    const { settings: read, problems } = readPolicy({ [name]: 7 });
    expect(read[name]).toEqual(definition.strictest);
    expect(problems).toEqual([{ setting: name, lines: null }]);
    expect(messages[`options_policy_${name}`]?.message).toContain(`(${name})`);
  });
});

it('Names are the only setting that `saveSettings` does not change', () => {
  expect(settingNames.filter((name) => !changeableNames.includes(name as never))).toEqual([
    'names',
  ]);
});
