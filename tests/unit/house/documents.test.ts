import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cloudOrigins } from '../../../utils/auth/clouds';
import { errorCodes } from '../../../utils/pim/error';
import { permissions } from '../../../utils/set-up/register/permissions';
import { localKeys } from '../../../utils/storage/keys';
import { messages } from '../support/messages';

const readme = readFileSync('README.md', 'utf8');
const privacy = readFileSync('PRIVACY.md', 'utf8');

/** What is marked as code in the first column of the tables under a heading. */
function firstColumn(document: string, heading: string): string[] {
  const section = document.split(new RegExp(`^#+ ${heading}$`, 'm'))[1]?.split(/^#+ /m)[0] ?? '';
  return [...section.matchAll(/^\| [^|`]*`([^`]+)`[^|]*\|/gm)].map((match) => match[1] ?? '');
}

describe('The README', () => {
  it('names every delegated permission, and no other', () => {
    expect(firstColumn(readme, 'What the application may do in your tenant').sort()).toEqual(
      permissions.map(({ name }) => name).sort(),
    );
  });

  it('names every permission and host of the extension, and no other', () => {
    expect(firstColumn(readme, 'What the extension may do in your browser').sort()).toEqual(
      [
        'identity',
        'storage',
        'alarms',
        'offscreen',
        ...cloudOrigins('global').map((origin) => `${origin}/*`),
      ].sort(),
    );
  });

  it('points to commands that exist', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
    const named = [...readme.matchAll(/npm (?:run )?([a-z:]+)/g)].map((match) => match[1] ?? '');
    const known = [...Object.keys(scripts), 'ci'];
    expect(named.filter((name) => !known.includes(name))).toEqual([]);
  });
});

describe('PRIVACY.md', () => {
  it('lists every record that lies on disk, and no other', () => {
    const listed = firstColumn(privacy, 'What is kept on this device');
    expect(listed.sort()).toEqual([...localKeys].sort());
  });
});

describe('The English texts', () => {
  it.each(errorCodes)('have a text and a next step for the error %s', (code) => {
    expect(messages[`error_${code}`]?.message).toBeTruthy();
    expect(messages[`error_${code}_next`]?.message).toBeTruthy();
  });

  it('describe each text for translators', () => {
    const undescribed = Object.entries(messages).filter(([, text]) => !text?.description);
    expect(undescribed.map(([key]) => key)).toEqual([]);
  });
});
