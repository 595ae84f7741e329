import { describe, expect, it } from 'vitest';
import { elevatedRows } from '../../../../../components/popup/elevated/elevated-rows';
import { pageCardModel } from '../../../../../components/popup/page/page-card-model';
import { accountKey } from '../../../../../utils/pim/account-key';
import { HOUR_MS } from '../../../../../utils/pim/duration';
import type { Eligibility } from '../../../../../utils/pim/eligibility';
import type { PageView, Snapshot } from '../../../../../utils/snapshot/shape';
import { active, ana, NOW_MS, overview, page, roles, snapshot } from '../../../../screens/example';
import { requestWith } from '../../../support/records';

const pickRole = ({ surface, role, scope }: Eligibility) => ({ surface, role, scope });

function card(change: Partial<PageView>, snapshotChange: Partial<Snapshot> = {}) {
  const view = { overview: overview(), snapshots: [snapshot(snapshotChange)], intent: undefined };
  const whole = { ...view, page: page(change) };
  return pageCardModel(whole, elevatedRows(whole, [], NOW_MS), NOW_MS);
}

describe('the card of the page', () => {
  it('is not shown for an unknown page', () => {
    expect(card({ state: 'quiet' })).toBeUndefined();
  });

  it('offers the least-privileged role for a page that needs one', () => {
    expect(card({})).toMatchObject({ tone: 'needs', offers: [{ notes: [] }] });
  });

  it('says that a refused page was refused', () => {
    expect(card({ state: 'blocked' })).toMatchObject({ tone: 'blocked' });
  });

  it('says until when an active role covers the page', () => {
    const activations = [active(roles.reports, HOUR_MS, HOUR_MS)];
    const covered = card({ state: 'covered', coveredBy: roles.reports.key }, { activations });
    expect(covered).toMatchObject({ tone: 'covered', offers: [] });
    expect(covered?.says).toContain('Reports Reader');
  });

  it.each([
    [null, 'Covered by Global Administrator, always active.'],
    [
      NOW_MS + HOUR_MS,
      'Covered by Global Administrator, which you hold until 2:20 PM without activation.',
    ],
  ])('names what covers the page without activation, until %s', (endsAtMs, says) => {
    const standing = { ...roles.global, startsAtMs: null, endsAtMs, kind: 'assigned' as const };
    const change = { state: 'covered' as const, suggestions: [], coveredBy: roles.global.key };
    expect(card(change, { activations: [standing] })).toMatchObject({ says, tone: 'covered' });
  });

  it('does not call always active what a group brings', () => {
    const standing = { ...roles.global, startsAtMs: null, endsAtMs: null };
    const activations = [{ ...standing, kind: 'assigned' as const, via: 'group' as const }];
    const change = { state: 'covered' as const, suggestions: [], coveredBy: roles.global.key };
    expect(card(change, { activations })?.says).toBe(
      'Covered by Global Administrator, which you hold through a group.',
    );
  });

  it('offers no role that is held without activation, though the worker’s list is older', () => {
    const standing = { ...roles.reports, startsAtMs: null, endsAtMs: null };
    const activations = [{ ...standing, kind: 'assigned' as const }];
    expect(card({}, { activations })).toMatchObject({
      offers: [],
      says: 'Covered by Reports Reader, always active.',
    });
  });

  it.each(['unit', 'ifBelow'] as const)(
    'is not called covered by a right that may hold elsewhere: %s',
    (note) => {
      const standing = { ...roles.reports, startsAtMs: null, endsAtMs: null };
      const activations = [{ ...standing, kind: 'assigned' as const }];
      const [first] = page({}).suggestions;
      const suggestions = [
        { ...first!, note },
        { ...first!, key: roles.user.key },
      ];
      const elsewhere = card({ suggestions }, { activations });
      expect(elsewhere?.tone).toBe('needs');
      expect(elsewhere?.offers.map(({ row }) => row.key)).toEqual([roles.user.key]);
    },
  );

  it('names the role to request when there is none to activate', () => {
    const says = card({ suggestions: [], leastRoles: ['Billing Administrator'] })?.says;
    expect(says).toContain('Billing Administrator');
  });

  it('asks to sign in, and does not say that one is not eligible, while no roles are listed', () => {
    const says = card({ suggestions: [] }, { updatedAtMs: null })?.says;
    expect(says).toMatch(/sign in/i);
    expect(says).not.toMatch(/not eligible/i);
  });

  it.each([
    ['directory', '', /Privileged Role Administrator.*Reports Reader/],
    ['azure', 'rg-web', /Owner or User Access Administrator of rg-web/],
    ['azure', '', /Owner or User Access Administrator to make/],
    ['group', '', /comes through a group/],
  ] as const)('says who can grant the role: %s %s', (kind, where, words) => {
    const change = { suggestions: [], leastRoles: ['Reports Reader'], grantedBy: { kind, where } };
    expect(card(change)?.says).toMatch(words);
  });

  it('says that a role is broader than needed, and which one would be enough', () => {
    const suggestions = [{ key: roles.reports.key, broader: true }];
    const [offer] = card({ suggestions, leastRoles: ['Message Center Reader'] })?.offers ?? [];
    expect(offer?.notes).toEqual(['Broader than this page needs (Message Center Reader would do)']);
  });

  it.each([
    ['slowGroup', /hours/],
    ['direct', /directly/],
  ] as const)('has a note on a role: %s', (note, words) => {
    const suggestions = [{ key: roles.reports.key, broader: false, note }];
    expect(card({ suggestions })?.offers[0]?.notes.join()).toMatch(words);
  });

  it('says when only Global Administrator opens the page', () => {
    expect(card({ onlyGlobal: true })?.says).toMatch(/only Global Administrator/);
  });

  it.each([
    ['waiting', /waiting for approval/],
    ['working', /on its way/],
  ] as const)('does not offer a role again while its request is %s', (bucket, words) => {
    const { reports } = roles;
    const request = { ...requestWith({ bucket }), ...pickRole(reports), key: reports.key };
    const found = card({}, { requests: [request] });
    expect(found?.offers).toEqual([]);
    expect(found?.says).toMatch(words);
  });

  it.each([
    ['signOut', /Sign out of/],
    ['azure', /10 minutes/],
    ['group', /hours/],
  ] as const)('says what to do when the page is still refused: %s', (advice, words) => {
    expect(card({ state: 'blocked', stillRefused: true, advice })?.warning).toMatch(words);
  });

  it('warns that the portal may be signed in as someone else', () => {
    const { warning } = card({ state: 'blocked', stillRefused: true })!;
    expect(warning).toContain('Microsoft Entra admin center');
  });

  describe('with several accounts', () => {
    const fabrikam = { name: 'Fabrikam', domains: ['fabrikam.com'] };
    const other = { ...ana, tenantId: 't2', username: 'ana@fabrikam.com', tenant: fabrikam };
    const keys = [ana, other].map(accountKey);
    const both = (change: Partial<PageView>) => {
      const accounts = overview({ accounts: [ana, other] });
      const view = { overview: accounts, snapshots: [snapshot()], intent: undefined };
      return pageCardModel({ ...view, page: page(change) }, [], NOW_MS);
    };

    const choice = (index: number) => ({
      account: keys[index],
      label: ['ana@contoso.com', 'ana@fabrikam.com · Fabrikam'][index],
    });

    it('asks whose page it is, with a choice for each account', () => {
      const unclear = both({ account: null, candidates: keys, suggestions: [] });
      expect(unclear?.says).toMatch(/Which account/);
      expect(unclear?.owner).toMatchObject({
        is: 'asks',
        name: '',
        choices: [choice(0), choice(1)],
      });
    });

    it('asks also where there is only one choice, which may be wrong', () => {
      const unclear = both({ account: null, candidates: keys.slice(0, 1), suggestions: [] });
      expect(unclear?.says).toMatch(/Which account/);
      expect(unclear?.owner).toMatchObject({ is: 'asks', choices: [choice(0)] });
    });

    it('names the account, and lets another one be chosen', () => {
      const { owner } = both({ candidates: keys })!;
      expect(owner).toMatchObject({ is: 'settled', name: choice(0).label, choices: [choice(1)] });
    });

    it('shows a guessed account as a guess, and lets it be confirmed', () => {
      const { owner } = both({ candidates: keys, guessed: true })!;
      expect(owner.name).toBe(`probably ${choice(0).label}`);
      const confirming = { ...choice(0), label: `No, as ${choice(0).label}` };
      expect(owner.choices).toEqual([confirming, choice(1)]);
    });

    it('says that nobody is signed in to the page’s tenant, and offers to add an account there', () => {
      const foreign = both({
        account: null,
        candidates: [],
        suggestions: [],
        tenant: 'fabrikam.onmicrosoft.com',
      });
      expect(foreign?.says).toBe(
        'This page is of fabrikam.onmicrosoft.com, where nobody is signed in here.',
      );
      expect(foreign?.owner).toMatchObject({
        ...{ is: 'nobody', name: '', choices: [], tenant: 'fabrikam.onmicrosoft.com' },
      });
    });

    it.each([
      'your session is over: call 555 1042',
      '!!',
      'contoso.com\u202emoc.',
      'ü@contoso.com',
    ])('shows nothing of an address that is no tenant’s name: %j', (tenant) => {
      const foreign = both({ account: null, candidates: [], suggestions: [], tenant });
      expect(foreign?.says).toBe('This page is of a tenant where nobody is signed in here.');
      expect(foreign?.owner).toMatchObject({ is: 'nobody', tenant: undefined });
    });

    it('says that nobody is signed in to the page’s cloud', () => {
      const foreign = both({ account: null, candidates: [], suggestions: [] });
      expect(foreign?.says).toMatch(/cloud in which nobody is signed in/);
      expect(foreign?.owner).toMatchObject({ is: 'nobody', tenant: undefined });
    });
  });

  it('names the tenant of the only account', () => {
    expect(card({})?.owner).toMatchObject({ is: 'settled', name: 'contoso.com' });
    expect(card({ guessed: true })?.owner.name).toBe('probably contoso.com');
  });
});
