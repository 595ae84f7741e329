import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Welcome } from '../../../../components/welcome/welcome';
import type { WelcomeActions } from '../../../../components/welcome/welcome-actions';
import { graphScopeNames, nameScopeNames } from '../../../../utils/auth/scopes';
import type { CommandReply } from '../../../../utils/messages/commands';
import { pimErrorOf } from '../../../../utils/pim/pim-error-of';
import type { Overview } from '../../../../utils/snapshot/shape';
import {
  checkOf,
  failures,
  goesOn,
  inFabrikam,
  outside,
  partlyGranted,
  signedInAll,
} from '../../../screens/check-examples';
import { type ana, overview } from '../../../screens/example';
import { accessibleName, dispatch, redrawn, renderPage } from '../../support/render-page';

const line =
  'uplift://set-up?client=1b2c3d4e-0000-1111-2222-333344445555&tenant=contoso.com&cloud=global';
const contoso = checkOf({ lines: [] }).registration;

function open(choice: string, change: Partial<Overview> = { configured: false, accounts: [] }) {
  const reply: CommandReply = { ok: true };
  const actions = {
    onChoose: vi.fn(),
    onUse: vi.fn(async () => reply),
    onCopy: vi.fn(async () => true),
    onCheck: vi.fn(),
    onAllowAccess: vi.fn(),
    onSignIn: vi.fn(),
    onConsent: vi.fn(),
    onSettings: vi.fn(),
  } satisfies WelcomeActions;
  const props = { redirectUri: 'https://abc.chromiumapp.org/', actions };
  const welcome = (now: Partial<Overview>) => (
    <Welcome overview={overview(now)} hash={`#${choice}`} {...props} />
  );
  const page = renderPage(welcome(change));
  const show = (now: Partial<Overview>): void => render(welcome(now), page);
  const button = (name: string) =>
    [...page.querySelectorAll('button')].find((each) => accessibleName(each) === name);
  const press = async (name: string) => {
    const found = button(name);
    expect(found, name).toBeDefined();
    dispatch('click', found!);
    await redrawn();
  };
  const paste = async (value: string) => {
    const field = page.querySelector('textarea#pasted') as HTMLTextAreaElement;
    field.value = value;
    dispatch('input', field);
    await redrawn();
  };
  return { page, actions, button, press, paste, show };
}
const consentLinkOn = (page: ParentNode) =>
  [...page.querySelectorAll('a')]
    .find(({ textContent }) => textContent === 'Grant as administrator')
    ?.getAttribute('href');
const heads = (page: ParentNode) =>
  [...page.querySelectorAll('.step h2')].map(({ textContent }) => textContent);
const stateOf = (page: ParentNode) =>
  [...page.querySelectorAll('.steps > .step')].map((step) => step.getAttribute('data-state'));

afterEach(() => renderPage(null));

describe('Each choice', () => {
  it('is nobody’s while the browser loads policy, which may set the application yet', () => {
    const { page, show } = open('', { accounts: [], policyLoading: true });
    expect(heads(page)).toEqual([]);
    expect(page.querySelectorAll('[name=who]:checked')).toHaveLength(0);
    show({ accounts: [] });
    expect(heads(page)).toEqual(['Sign in']);
  });

  it('shows only what that person needs', () => {
    expect(heads(open('').page)).toEqual([]);
    expect(heads(open('administrator').page)).toEqual([
      'Register the application',
      'Tell Uplift about it',
      'Sign in',
    ]);
    expect(heads(open('ask').page)).toEqual([
      'Ask your administrator',
      'Paste the answer',
      'Sign in',
    ]);
    expect(heads(open('organization').page)).toEqual(['Paste your set-up', 'Sign in']);
    expect(heads(open('', { accounts: [] }).page)).toEqual(['Sign in']);
  });

  it('asks for the line once more where the application that is set cannot be right', () => {
    const wrong = checkOf({ lines: failures.tenantUnknown! });
    const { page, show } = open('', { accounts: [], setUpChecks: [checkOf({ lines: outside })] });
    expect(heads(page)).toEqual(['Sign in']);
    show({ accounts: [], setUpChecks: [wrong] });
    expect(heads(page)).toEqual(['Paste your set-up', 'Sign in']);
    show({ accounts: [], setUpChecks: [wrong], managed: { registration: wrong.registration } });
    expect(heads(page)).toEqual(['Sign in']);
  });

  it('is told to the page, which keeps it in its address', () => {
    const { page, actions } = open('');
    dispatch('change', page.querySelectorAll('.who input')[1]!);
    expect(actions.onChoose).toHaveBeenCalledWith('ask');
  });
});

describe('What is pasted', () => {
  it('is shown, and counts after a click only', async () => {
    const { page, actions, button, paste, press } = open('ask');
    expect(button('Use this set-up')).toBeUndefined();
    await paste(`> Here it is:\n> ${line}`);
    const words = page.querySelector('.registration')?.textContent;
    for (const part of ['contoso.com', contoso.clientId, 'Microsoft Azure (worldwide)']) {
      expect(words).toContain(part);
    }
    expect(actions.onUse).not.toHaveBeenCalled();
    await press('Use this set-up');
    expect(actions.onUse).toHaveBeenCalledWith([contoso]);
    await press('Sign in');
    expect(actions.onSignIn).not.toHaveBeenCalled();
  });

  it('names the application whose place it takes', async () => {
    const clientId = '99999999-0000-1111-2222-333344445555';
    const set = { ...contoso, clientId, tenant: 'contoso.com' };
    const there = { ...checkOf({ lines: outside }), registration: set };
    const { page, paste } = open('ask', { setUpChecks: [there] });
    await paste(line);
    expect(page.textContent).toContain(`takes the place of the application ${set.clientId}`);
    await paste(`uplift://set-up?client=${set.clientId}&tenant=contoso.com&cloud=global`);
    expect(page.textContent).not.toContain('takes the place');
    await paste(line.replace('contoso.com', 'organizations'));
    expect(page.textContent).toContain('before the application for contoso.com, which stays');
  });

  it('that is no set-up line is said, and cannot be used', async () => {
    const { page, button, paste } = open('administrator');
    await paste('Application (client) ID: 1b2c3d4e-0000-1111-2222-333344445555');
    expect(page.querySelector('#pasted-outcome')?.textContent).toContain('no whole set-up line');
    expect(button('Use this set-up')).toBeUndefined();
  });

  it('counts nothing where the organization has set the application', () => {
    const managed = { registration: contoso };
    const { page } = open('administrator', { managed, setUpChecks: [checkOf({ lines: outside })] });
    expect(page.querySelector('#pasted')).toBeNull();
    expect(page.textContent).toContain('Your organization has set the application.');
  });
});

describe('The script', () => {
  it('asks for the reading of names, and says so, until somebody takes the tick off', async () => {
    const { page } = open('administrator');
    const value = () => (page.querySelector('textarea.command') as HTMLTextAreaElement).value;
    const listed = () => page.querySelector('.scopes')?.textContent ?? '';
    for (const name of [...graphScopeNames, ...nameScopeNames]) {
      expect(value()).toContain(name);
      expect(listed()).toContain(name);
    }
    const tick = page.querySelector('#register-names') as HTMLInputElement;
    tick.checked = false;
    dispatch('change', tick);
    await redrawn();
    expect(value()).not.toContain('Group.ReadBasic.All');
    for (const name of graphScopeNames) expect(listed()).toContain(name);
    expect(listed()).not.toContain('Group.ReadBasic.All');
  });

  it('for an application that is there waits for its id', async () => {
    const { page } = open('administrator');
    const tick = page.querySelector('#register-there') as HTMLInputElement;
    tick.checked = true;
    dispatch('change', tick);
    await redrawn();
    expect(page.querySelector('textarea.command')).toBeNull();
    const field = page.querySelector('#register-client') as HTMLInputElement;
    field.value = contoso.clientId;
    dispatch('input', field);
    await redrawn();
    expect((page.querySelector('textarea.command') as HTMLTextAreaElement).value).toContain(
      contoso.clientId,
    );
  });
});

describe('Ticks', () => {
  it('come before the message to colleagues', () => {
    const colleagues = (page: ParentNode) => page.querySelector('#colleagues');
    const { page, show } = open('administrator', {
      accounts: [],
      setUpChecks: [checkOf({ lines: failures.redirectUnknown! })],
    });
    expect(colleagues(page)).toBeNull();
    show({ accounts: [], setUpChecks: [checkOf({ lines: outside })] });
    expect(colleagues(page)).not.toBeNull();
  });

  it('stay as they are while the set-up is checked once more', () => {
    const before = checkOf({ lines: outside });
    const { page, show } = open('administrator', { accounts: [], setUpChecks: [before] });
    expect(stateOf(page)).toEqual(['proven', 'proven', 'open']);
    const running = { ...before, startedAtMs: before.startedAtMs + 9_000, endedAtMs: null };
    show({ accounts: [], setUpChecks: [{ ...running, lines: goesOn }] });
    expect(stateOf(page)).toEqual(['proven', 'proven', 'open']);
    const other = { ...running.registration, tenant: 'fabrikam.com' };
    show({ accounts: [], setUpChecks: [{ ...running, lines: goesOn, registration: other }] });
    expect(stateOf(page)).toEqual(['open', 'typed', 'open']);
    show({ accounts: [], setUpChecks: [{ ...before, lines: failures.redirectUnknown! }] });
    expect(stateOf(page)).toEqual(['wrong', 'wrong', 'open']);
  });

  it('mean proven, and not typed', () => {
    const seen = (lines: typeof outside, accounts = [] as (typeof ana)[]) =>
      stateOf(open('administrator', { accounts, setUpChecks: [checkOf({ lines })] }).page);
    expect(stateOf(open('administrator').page)).toEqual(['open', 'open', 'open']);
    expect(seen(failures.offline!)).toEqual(['open', 'typed', 'open']);
    expect(seen(failures.redirectUnknown!)).toEqual(['wrong', 'wrong', 'open']);
    expect(seen(outside)).toEqual(['proven', 'proven', 'open']);
    const all = open('administrator', { setUpChecks: [signedInAll] });
    expect(stateOf(all.page)).toEqual(['proven', 'proven', 'proven']);
  });
});

describe('A sign-in', () => {
  it.each([
    ['adminConsentNeeded', '/contoso.com/adminconsent?client_id=1b2c3d4e'],
    ['signInClosed', undefined],
  ] as const)('that ended with %s leads to consent where that helps', (code, expected) => {
    const signIn = { state: 'idle' as const, error: pimErrorOf(code) };
    const check = checkOf({ lines: outside });
    const { page } = open('organization', { accounts: [], setUpChecks: [check], signIn });
    const link = consentLinkOn(page);
    if (expected) expect(link).toContain(expected);
    else expect(link).toBeUndefined();
  });
});

describe('The check', () => {
  it('leads from each failure to what mends it', async () => {
    const { actions, page, press } = open('', { setUpChecks: [partlyGranted] });
    await press('Review permissions');
    expect(actions.onConsent).toHaveBeenCalledWith(partlyGranted.account, 'groups');
    expect(consentLinkOn(page)).toContain('/contoso.com/adminconsent?client_id=1b2c3d4e');
    await press('Show the script');
    expect(actions.onChoose).toHaveBeenCalledWith('administrator');
    await press('Check again');
    expect(actions.onCheck).toHaveBeenCalledOnce();
  });

  it('links to the consent of an administrator of the tenant that somebody is in', () => {
    const registration = { ...contoso, tenant: 'organizations' };
    const { page } = open('', { setUpChecks: [{ ...partlyGranted, registration }] });
    const [, tenantId] = partlyGranted.account!.split('|');
    expect(consentLinkOn(page)).toContain(`/${tenantId}/adminconsent?client_id=1b2c3d4e`);
  });

  it('asks for the site access of the cloud that lacks it', async () => {
    const { actions, page, press } = open('', { setUpChecks: [signedInAll, inFabrikam] });
    await press('Allow access: fabrikam.us');
    expect(actions.onAllowAccess).toHaveBeenCalledWith('usgov');
    await press('Sign in: fabrikam.us');
    expect(actions.onSignIn).toHaveBeenCalledWith(null, inFabrikam.registration);
    const opened = [...page.querySelectorAll('details.check-one')].map((each) =>
      each.hasAttribute('open'),
    );
    expect(opened).toEqual([false, true]);
  });

  it('reads out its beginning and its end, and no line of its own', () => {
    const { page } = open('', { setUpChecks: [partlyGranted] });
    const statuses = [...page.querySelectorAll('.check-panel [role=status]')];
    expect(statuses.map(({ textContent }) => textContent)).toEqual([
      '4 things are not right. What to do stands below each.',
      '',
    ]);
  });

  it('waits for no second click while it goes on', async () => {
    const running = checkOf({ lines: outside, endedAtMs: null });
    const { actions, press } = open('', { setUpChecks: [running] });
    await press('Check again');
    expect(actions.onCheck).not.toHaveBeenCalled();
  });
});

describe('After a sign-in from here', () => {
  const end = async (error: Overview['signIn']['error'], press?: string) => {
    const setUpChecks = [checkOf({ lines: outside })];
    const opened = open('', { setUpChecks, accounts: [] });
    if (press) await opened.press(press);
    for (const signIn of [
      { state: 'running' as const, error: null },
      { state: 'idle' as const, error },
    ]) {
      await act(() => opened.show({ setUpChecks, accounts: [], signIn }));
    }
    return opened.actions;
  };

  it('the check begins by itself', async () => {
    const { onSignIn, onCheck } = await end(null, 'Sign in');
    expect(onSignIn).toHaveBeenCalledWith(null, contoso);
    expect(onCheck).toHaveBeenCalledOnce();
  });

  it('it does not after one that failed, and not after one from elsewhere', async () => {
    expect((await end(pimErrorOf('signInClosed'), 'Sign in')).onCheck).not.toHaveBeenCalled();
    expect((await end(null)).onCheck).not.toHaveBeenCalled();
  });
});
