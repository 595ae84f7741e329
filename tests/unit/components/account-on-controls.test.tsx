import { signal } from '@preact/signals';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { History } from '../../../components/options/history';
import { historyText } from '../../../components/options/history-lines';
import { announcement } from '../../../components/popup/announcer/announcement';
import { elevatedRows } from '../../../components/popup/elevated/elevated-rows';
import { loadParts } from '../../../components/popup/lazy-part';
import { Popup } from '../../../components/popup/popup';
import { createPopupActions } from '../../../components/popup/popup-actions';
import { createPopupState } from '../../../components/popup/popup-state';
import { accountTags } from '../../../components/shared/owner-names';
import { Welcome } from '../../../components/welcome/welcome';
import { badgeOf } from '../../../utils/badge/badge';
import { badgeTitle } from '../../../utils/badge/badge-title';
import { endsOf } from '../../../utils/badge/ends';
import { accountNames } from '../../../utils/i18n/account-names';
import type { Account } from '../../../utils/pim/account';
import { accountKey } from '../../../utils/pim/account-key';
import { HOUR_MS, MINUTE_MS } from '../../../utils/pim/duration';
import { historyEntryOf } from '../../../utils/pim/elevation/history';
import type { Eligibility } from '../../../utils/pim/eligibility';
import type { ErrorCode } from '../../../utils/pim/error';
import { pimErrorOf } from '../../../utils/pim/pim-error-of';
import type { View } from '../../../utils/snapshot/read';
import type { Overview, Snapshot } from '../../../utils/snapshot/shape';
import {
  active,
  ana,
  elevation,
  eligible,
  page as examplePage,
  input,
  NOW_MS,
  overview,
  sessionOver,
  snapshot,
} from '../../screens/example';
import { welcomeActions } from '../../screens/welcome-states';
import { accessibleName, renderPage } from '../support/render-page';

type Case = {
  account: Account;
  /** What a person must read or hear to know the account: written out here, not computed. */
  accountTag: string;
  label: string;
};
const named = (name: string, ...domains: string[]) => ({ tenant: { name, domains } });
const contoso = named('Contoso', 'contoso.com');
const anaGuest = { ...ana, tenantId: '1a2b3c4d-1111-4000-8000-000000000001', objectId: 'guest' };

const sets: Record<string, Case[]> = {
  'a daily and an administrator account in one tenant': [
    {
      account: { ...ana, ...contoso },
      accountTag: 'ana@contoso.com',
      label: 'ana@contoso.com · Contoso',
    },
    {
      account: { ...ana, ...contoso, objectId: 'adm', username: 'adm-ana@contoso.com' },
      accountTag: 'adm-ana@contoso.com',
      label: 'adm-ana@contoso.com · Contoso',
    },
  ],
  'one person at home and as a guest': [
    { account: { ...ana, ...contoso }, accountTag: 'Contoso', label: 'ana@contoso.com · Contoso' },
    {
      account: { ...anaGuest, ...named('Fabrikam', 'fabrikam.com') },
      accountTag: 'Fabrikam',
      label: 'ana@contoso.com · Fabrikam',
    },
  ],
  'two tenants of one name': [
    {
      account: { ...ana, ...contoso },
      accountTag: 'Contoso (contoso.com)',
      label: 'ana@contoso.com · Contoso (contoso.com)',
    },
    {
      account: { ...anaGuest, ...named('CONTOSO', 'contoso.eu') },
      accountTag: 'CONTOSO (contoso.eu)',
      label: 'ana@contoso.com · CONTOSO (contoso.eu)',
    },
  ],
  'two people of one name, and a tenant that is not read yet': [
    {
      account: { ...ana, ...contoso },
      accountTag: 'ana@contoso.com (Ana Ruiz) · Contoso',
      label: 'ana@contoso.com (Ana Ruiz) · Contoso',
    },
    {
      account: { ...ana, ...contoso, objectId: 'b', name: 'Ana Diaz' },
      accountTag: 'ana@contoso.com (Ana Diaz) · Contoso',
      label: 'ana@contoso.com (Ana Diaz) · Contoso',
    },
    {
      account: anaGuest,
      accountTag: 'tenant 1a2b3c4d',
      label: 'ana@contoso.com · tenant 1a2b3c4d',
    },
  ],
};

/** Each account has the same roles in the same states: only the account tag distinguishes them. */
const rolesOf = ({ account }: Case) => ({
  failed: eligible('Failed Role', {}, account),
  waiting: eligible('Waiting Role', {}, account),
  requested: eligible('Requested Role', {}, account),
  active: eligible('Active Role', {}, account),
  renewed: eligible('Renewed Role', {}, account),
  plain: eligible('Plain Role', {}, account),
  other: eligible('Other Role', {}, account),
});

function snapshotOf(own: Case, change: Partial<Snapshot> = {}): Snapshot {
  const roles = rolesOf(own);
  const error = (code: ErrorCode) => ({ ...pimErrorOf(code, 'said'), requestId: 'r-1' });
  const renewed = { state: 'active' as const, renewal: 'next', endsAtMs: NOW_MS + 10 * MINUTE_MS };
  return snapshot({
    account: own.account,
    eligibilities: Object.values(roles),
    roleDefaults: { [roles.plain.key]: { lastSent: { input: input('INC-1'), atMs: NOW_MS } } },
    policies: {},
    elevations: [
      elevation(roles.failed, { state: 'failed', error: error('wrongAccount') }),
      elevation(roles.waiting, { state: 'waiting' }),
      elevation(roles.renewed, { ...renewed, startsAtMs: NOW_MS - HOUR_MS }),
    ],
    activations: [active(roles.active, HOUR_MS, HOUR_MS)],
    requests: [
      {
        ...roles.requested,
        ...{ id: 'r1', action: 'activate', bucket: 'waiting', status: '', justification: '' },
        ...{ createdAtMs: NOW_MS, startsAtMs: null, durationMs: null, approvalId: null },
        endsAtMs: null,
      },
    ],
    surfaces: [
      { surface: 'directory', error: null, incomplete: true },
      { surface: 'azure', error: error('consentMissing') },
    ],
    notShown: 3,
    ...change,
  });
}

/** The full names of controls that belong to no account. */
const general = [
  ...['Refresh', 'History', 'Uplift settings', 'Settings', 'Select', 'Filter roles', 'Cancel'],
  ...['Add an account', 'Change', 'Close', 'Continue (0)', 'Continue (2)', 'Dismiss'],
];
/** Whether a control is part of a form. Only one is open at a time, and the form itself names the account. */
const inForm = (control: Element): boolean =>
  control.closest('form') !== null && control.getAttribute('type') !== 'submit';
const controlsIn = (root: Element): Element[] =>
  [...root.querySelectorAll('button, a, progress, form, summary, input')].filter(
    (control) => !inForm(control) || control.matches('form'),
  );

/** The accounts whose tag or label a text contains, except where that is only a part of another's. */
function ownersIn(text: string, all: Case[]): string[] {
  const found = all.flatMap(({ account, accountTag, label }) =>
    [accountTag, label].filter((name) => text.includes(name)).map((name) => ({ account, name })),
  );
  const whole = found.filter(
    ({ name }) => !found.some((other) => other.name !== name && other.name.includes(name)),
  );
  return [...new Set(whole.map(({ account }) => accountKey(account)))];
}

function expectOwnersNamed(root: Element, all: Case[]): void {
  const controls = controlsIn(root);
  for (const control of controls) {
    const name = accessibleName(control);
    if (general.includes(name) || name === `${all.length} accounts`) continue;
    expect(ownersIn(name, all), `“${name}”`).toHaveLength(1);
  }
}

type Change = Partial<Omit<View, 'overview'>> & { overview?: Partial<Overview> };

/** The popup with these accounts, which can be drawn, and its actions. */
function popupOf(all: Case[], change: Change = {}) {
  const state = createPopupState(() => NOW_MS);
  const actions = createPopupActions(state, {
    send: async () => ({ ok: true }),
    now: () => NOW_MS,
    newId: () => 'id',
    schedule: () => () => undefined,
  });
  const accounts = all.map(({ account }) => account);
  state.show({
    snapshots: all.map((own) => snapshotOf(own)),
    ...{ page: undefined, intent: undefined },
    ...change,
    overview: overview({ accounts, ...change.overview }),
  });
  const clock = { nowMs: signal(NOW_MS), stop: () => undefined };
  const on = { onSettings: () => {}, onHistory: () => {}, onSetUp: () => {}, onCheck: () => {} };
  const draw = () => renderPage(<Popup {...{ state, actions, clock }} {...on} />);
  return { state, actions, draw };
}

/** The account of each row or note that says `words`. */
function ownersOf(root: Element, selector: string, words: string, all: Case[]): string[] {
  const found = [...root.querySelectorAll(selector)].filter((element) =>
    element.textContent?.includes(words),
  );
  return found.map((element) => {
    const owners = ownersIn(element.textContent ?? '', all);
    expect(owners, element.textContent ?? '').toHaveLength(1);
    return owners[0]!;
  });
}

beforeAll(loadParts);

describe.each(Object.entries(sets))('%s', (_, all) => {
  const keys = all.map(({ account }) => accountKey(account)).sort();
  const expectOneOfEach = (found: string[]) => expect([...found].sort()).toEqual(keys);

  it('each have a row of their own for every role, whose controls name the account', () => {
    const root = popupOf(all).draw();
    expectOwnersNamed(root, all);
    for (const role of Object.keys(rolesOf(all[0]!))) {
      const row = `${role} Role`.replace(/^./, (letter) => letter.toUpperCase());
      const found = ownersOf(root, '.row', row, all);
      // A failed role has a second row, from which it can be activated again.
      expectOneOfEach([...new Set(found)]);
    }
  });

  it('are named where somebody else signed in in a window', () => {
    const root = popupOf(all).draw();
    const notes = [...root.querySelectorAll('.note-said')].map(({ textContent }) => textContent);
    for (const { label } of all) {
      expect(notes).toContain(`The window was used with another account than ${label}.`);
    }
  });

  it('are named in the notices of their lists and sessions', () => {
    const signInTroubles = all.map(({ account }) => sessionOver(account));
    const root = popupOf(all, { overview: { signInTroubles } }).draw();
    expectOwnersNamed(root, all);
    const [over = '', ...others] = [...root.querySelectorAll('.note p')]
      .map(({ textContent }) => textContent)
      .filter((words) => words.startsWith('The session'));
    expect(others).toEqual([]);
    for (const { label } of all) expect(over).toContain(label);
    expectOneOfEach(ownersOf(root, '.note button', 'Sign in again', all));
    expectOneOfEach(ownersOf(root, '.note', 'at most 50', all));
    expectOneOfEach(ownersOf(root, '.note', 'no room', all));
    expectOneOfEach(ownersOf(root, '.note', 'permissions it needs', all));
    const snapshots = all.map((own) => snapshotOf(own, { problem: pimErrorOf('offline') }));
    const broken = popupOf(all, { snapshots }).draw();
    expectOwnersNamed(broken, all);
    expectOneOfEach(ownersOf(broken, '.note', 'You are offline', all));
  });

  it('are named in the account menu', () => {
    const root = popupOf(all).draw();
    expectOneOfEach(
      [...root.querySelectorAll('.menu-actions button, .menu-account a')]
        .flatMap((control) => ownersIn(accessibleName(control), all))
        .filter((key, index, found) => found.indexOf(key) === index),
    );
    const shown = [...root.querySelectorAll('.menu-account')].map(({ textContent }) => textContent);
    for (const [index, { account, label }] of all.entries()) {
      expect(shown[index]).toContain(account.username);
      expect(shown[index]).toContain(label.split(' · ').at(-1));
    }
  });

  it.each(all)('the form of a role of $accountTag names the account', (own) => {
    const { state, draw } = popupOf(all);
    const { plain, failed } = rolesOf(own);
    // What failed has its form where it failed.
    for (const [role, place] of [
      [plain, 'roles'],
      [failed, 'elevated'],
    ] as const) {
      state.open.value = { key: role.key, place };
      const root = draw();
      expectOwnersNamed(root, all);
      const owner = [accountKey(own.account)];
      const form = root.querySelector('form')!;
      expect(ownersIn(accessibleName(form), all)).toEqual(owner);
      expect(ownersIn(accessibleName(form.querySelector('[type=submit]')!), all)).toEqual(owner);
    }
  });

  it.each(all)('the form of several roles of $accountTag names the account', (own) => {
    const { state, actions, draw } = popupOf(all);
    actions.startPicking();
    const { plain, other } = rolesOf(own);
    for (const { key } of [plain, other]) actions.pick(state.row(key)!);
    expectOwnersNamed(draw(), all);
    const inputs = [...draw().querySelectorAll('input[type=checkbox]')];
    expect(
      inputs.filter((input) => input.getAttribute('aria-disabled') === 'true'),
    ).not.toHaveLength(0);
    state.open.value = { key: '', place: 'several' };
    const root = draw();
    expectOwnersNamed(root, all);
    const form = root.querySelector('form')!;
    const owner = [accountKey(own.account)];
    for (const part of [
      form,
      form.querySelector('h3')!,
      ...form.querySelectorAll('.several-roles > li'),
    ]) {
      expect(ownersIn(part.getAttribute('aria-label') ?? part.textContent ?? '', all)).toEqual(
        owner,
      );
    }
  });

  it.each(all)('the roles offered for a page of $accountTag name the account', (own) => {
    const roles = rolesOf(own);
    const suggestions = [roles.plain, roles.other].map(({ key }) => ({ key, broader: false }));
    const candidates = all.map(({ account }) => accountKey(account));
    const account = accountKey(own.account);
    const page = examplePage({ account, candidates, suggestions, state: 'needs' });
    const root = popupOf(all, { page }).draw();
    const card = root.querySelector('.card')!;
    expect(ownersIn(card.querySelector('h2')?.textContent ?? '', all)).toEqual([account]);
    const buttons = [...card.querySelectorAll('.offer-role button')];
    expect(buttons.length).toBeGreaterThanOrEqual(2);
    for (const button of buttons) expect(ownersIn(accessibleName(button), all)).toEqual([account]);
    const others = [...card.querySelectorAll('.page-accounts button')].flatMap((button) =>
      ownersIn(accessibleName(button), all),
    );
    expect(others.sort()).toEqual(keys.filter((key) => key !== account));
  });

  it.each(all)('the details of an active role of $accountTag name the account', (own) => {
    const { state, draw } = popupOf(all);
    state.open.value = { key: rolesOf(own).renewed.key, place: 'elevated' };
    const root = draw();
    expectOwnersNamed(root, all);
    const renewal = root.querySelector('.details .form-actions button')!;
    expect(ownersIn(accessibleName(renewal), all)).toEqual([accountKey(own.account)]);
  });

  it.each(all)('a sign-in of $accountTag that failed or still runs names the account', (own) => {
    const account = accountKey(own.account);
    const error = pimErrorOf('wrongAccount');
    const failed = popupOf(all, { overview: { signIn: { state: 'idle', error, account } } }).draw();
    const note = [...failed.querySelectorAll('main > .notice')].find(({ textContent }) =>
      textContent?.includes('another account'),
    );
    expect(ownersIn(note?.textContent ?? '', all)).toEqual([account]);
    const signIn = { state: 'running' as const, error: null, account };
    const running = popupOf(all, { overview: { signIn } }).draw();
    expect(ownersOf(running, '.note', 'Finish signing in', all)).toEqual([account]);
    const page = renderPage(
      <Welcome
        overview={overview({
          signIn: { state: 'idle', error, account },
          accounts: all.map(({ account }) => account),
        })}
        hash=""
        redirectUri="https://abc.chromiumapp.org/"
        actions={welcomeActions()}
      />,
    );
    expect(ownersIn(page.querySelector('.note')?.textContent ?? '', all)).toEqual([account]);
    for (const { label } of all) expect(page.textContent).toContain(label);
  });

  it('are named in announcements', () => {
    const view = {
      overview: overview({ accounts: all.map(({ account }) => account) }),
      snapshots: all.map((own) => {
        const late = active(rolesOf(own).active, HOUR_MS, 5 * MINUTE_MS - 1);
        return snapshotOf(own, { activations: [late] });
      }),
    };
    const rows = elevatedRows({ ...view, page: undefined, intent: undefined }, [], NOW_MS);
    const sentences = announcement(rows, NOW_MS).split('. ');
    for (const words of ['Failed Role', 'Waiting Role', 'Active Role', 'Renewed Role']) {
      expectOneOfEach(
        sentences
          .filter((sentence) => sentence.startsWith(words))
          .flatMap((sentence) => ownersIn(sentence, all)),
      );
    }
  });

  it('are named in the title of the toolbar button', () => {
    const ends = all.flatMap((own) =>
      endsOf([active(rolesOf(own).active, HOUR_MS, HOUR_MS)], new Set()),
    );
    const names = accountNames(all.map(({ account }) => account));
    const [, ...lines] = badgeTitle(badgeOf(ends, false, NOW_MS, names), () => '14:20').split('\n');
    expectOneOfEach(lines.flatMap((line) => ownersIn(line, all)));
  });

  it('are named in the history and in its copy', () => {
    const tags = accountTags(overview({ accounts: all.map(({ account }) => account) }));
    const entries = all.map((own, index) => ({
      ...historyEntryOf(elevation(rolesOf(own).failed, { state: 'failed' }))!,
      id: String(index),
    }));
    const on = { onCopy: async () => true, onClear: () => {} };
    const root = renderPage(<History {...{ entries, accountTags: tags, ...on }} nowMs={NOW_MS} />);
    expectOneOfEach(ownersOf(root, '.history-rows > li', 'Failed Role', all));
    const lines = historyText(entries, tags, NOW_MS).split('\n');
    expect(lines.map((line) => line.split('\t')[3])).toEqual(
      all.map(({ accountTag }) => accountTag),
    );
  });

  it('keep the order of their rows, whatever the order of the accounts', () => {
    const rowsOf = (order: Case[]) =>
      [...popupOf(order).draw().querySelectorAll('.row')].map(({ textContent }) => textContent);
    const first = rowsOf(all);
    expect(rowsOf([...all].reverse())).toEqual(first);
    expect(new Set(first).size).toBe(first.length);
  });
});

describe('a single account', () => {
  const role: Eligibility = eligible('Plain Role');

  it('is named on no row', () => {
    const account = { ...ana, ...contoso };
    const view = { snapshots: [snapshot({ account, eligibilities: [role] })] };
    const root = popupOf([{ account, accountTag: '', label: '' }], view).draw();
    expect(root.querySelector('.rows')?.textContent).not.toContain('Contoso');
    expect(root.querySelector('.account')?.textContent).toBe('ana@contoso.com');
  });

  it('that is a guest has its tenant in the menu’s button', () => {
    const account = { ...anaGuest, ...named('Fabrikam') };
    const root = popupOf([{ account, accountTag: '', label: '' }]).draw();
    expect(root.querySelector('.account')?.textContent).toBe('ana@contoso.com · Fabrikam');
  });
});

afterEach(() => renderPage(null));
