import { expect, it } from 'vitest';
import { fullName } from '../../../components/shared/names';
import { badgeTitle } from '../../../utils/badge/badge-title';
import { isolated } from '../../../utils/i18n/isolated';
import { joined } from '../../../utils/i18n/joined';
import { spokenHint } from '../../../utils/portals/tab/spoken-hint';
import { eligibilityWith, START_MS } from '../support/records';

const hebrew = 'מנהל אבטחה';
const arabic = 'مسؤول';
const inIsolates = (name: string) => `\u2068${name}\u2069`;

it.each([hebrew, arabic, `${arabic} 365`, `Team ${hebrew}`])(
  'a name written from right to left keeps its direction to itself: %s',
  (name) => {
    expect(isolated(name)).toBe(inIsolates(name));
  },
);

it.each(['Security Reader', 'Überwachung · prod', '安全閲覧者', 'क्षेत्र', ''])(
  'any other name stays as it is: %s',
  (name) => {
    expect(isolated(name)).toBe(name);
  },
);

it('the tooltip of the badge says name, scope and time in this order, whatever their scripts', () => {
  const title = badgeTitle(
    {
      text: '9m',
      icon: 'active',
      color: 'calm',
      nextChangeMs: null,
      ends: [
        {
          key: 'k',
          account: 'a',
          roleName: hebrew,
          scopeName: 'prod',
          startsAtMs: START_MS,
          endsAtMs: START_MS,
          highImpact: false,
        },
      ],
    } as unknown as Parameters<typeof badgeTitle>[0],
    () => '14:30',
  );
  const line = title.split('\n')[1] ?? '';
  expect(line).toContain(`${inIsolates(hebrew)} · prod`);
  expect(line.indexOf('14:30')).toBeGreaterThan(line.indexOf('prod'));
});

it('the hint keeps the role’s name apart from the words around it', () => {
  const hint = { kind: 'blocked', page: 'Users', role: hebrew, untilMs: null } as const;
  expect(spokenHint(hint).says).toContain(inIsolates(hebrew));
});

it('a full name keeps each of its parts apart', () => {
  const row = eligibilityWith({
    role: { id: 'r', name: hebrew },
    scope: { id: 'x', name: arabic, kind: 'resourceGroup' },
  });
  expect(fullName(row, 'contoso.com')).toBe(
    `${inIsolates(hebrew)} · ${inIsolates(arabic)} · contoso.com`,
  );
  expect(joined('', undefined, hebrew)).toBe(inIsolates(hebrew));
});
