import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOUR_MS } from '../../../utils/pim/duration';
import { readPolicyRules } from '../../../utils/surfaces/policy';
import { contoso } from '../../emulator/tenants/contoso';
import { paths, roleId, startGraph } from '../emulator/graph-client';

const graph = startGraph();

/** The rules of a role's policy as the emulated Graph serves them. */
async function rulesOf(role: string): Promise<Record<string, unknown>[]> {
  const client = await graph.as(contoso.ana);
  const filter = `scopeId eq '/' and scopeType eq 'DirectoryRole' and roleDefinitionId eq '${roleId(graph.tenant, role)}'`;
  const { body } = await client.get(
    `${paths.policies}?$filter=${encodeURIComponent(filter)}&$expand=policy($expand=rules)`,
  );
  return body.value[0].policy.rules;
}
const read = async (role: string) => readPolicyRules(await rulesOf(role));

/** A rule of a policy by the beginning of its id. */
const rule = (id: string, more: object) => ({ id: `${id}_EndUser_Assignment`, ...more });
/** A policy that requires nothing but what these rules say. */
const policyOf = (...rules: object[]) =>
  readPolicyRules([rule('Enablement', { enabledRules: [] }), ...rules]);

describe('a policy', () => {
  it('is read from the usual 17 rules', async () => {
    expect(await rulesOf('Security Reader')).toHaveLength(17);
    expect(await read('Security Reader')).toEqual({
      kind: 'known',
      maxDurationMs: 8 * HOUR_MS,
      needs: {
        justification: true,
        ticket: false,
        mfa: false,
        authenticationContext: null,
        approval: null,
      },
      notifies: [],
    });
  });

  it('is read from 19 rules, two of them of unknown kinds', async () => {
    expect(await rulesOf('Global Reader')).toHaveLength(19);
    expect(await read('Global Reader')).toMatchObject({ kind: 'known' });
  });

  it('has the authentication context, the approvers and the recipients of e-mail', async () => {
    expect(await read('Global Administrator')).toMatchObject({
      maxDurationMs: HOUR_MS,
      needs: {
        authenticationContext: 'c1',
        approval: {
          approvers: [{ id: contoso.securityTeam.id, kind: 'group', name: 'Security team' }],
        },
      },
      notifies: ['security@contoso.com', 'soc@contoso.com'],
    });
  });

  it.each([
    ['Exchange Administrator', { ticket: true, justification: true }],
    ['Authentication Policy Administrator', { mfa: true }],
    ['Helpdesk Administrator', { justification: false }],
  ])('of %s has its requirements: %o', async (role, needs) => {
    expect(await read(role)).toMatchObject({ needs });
  });
});

describe('an unusual policy', () => {
  it.each([null, ''])('has no authentication context when its value is %j', (claimValue) => {
    const policy = policyOf(rule('AuthenticationContext', { isEnabled: true, claimValue }));
    expect(policy).toMatchObject({ needs: { authenticationContext: null } });
  });

  it('has no authentication context when its rule is off', () => {
    const policy = policyOf(rule('AuthenticationContext', { isEnabled: false, claimValue: 'c1' }));
    expect(policy).toMatchObject({ needs: { authenticationContext: null } });
  });

  it.each([
    ['an empty list', { approvalStages: [{ primaryApprovers: [] }] }],
    ['null', { approvalStages: [{ primaryApprovers: null }] }],
    ['nothing', {}],
  ])('has approval by the default approvers when they are given as %s', (_, more) => {
    const policy = policyOf(rule('Approval', { setting: { isApprovalRequired: true, ...more } }));
    expect(policy).toMatchObject({ needs: { approval: { approvers: [] } } });
  });

  it('has the approvers in the form of Azure', () => {
    const primaryApprovers = [{ id: 'g', description: 'Team', isBackup: false, userType: 'Group' }];
    const setting = { isApprovalRequired: true, approvalStages: [{ primaryApprovers }] };
    expect(policyOf(rule('Approval', { setting }))).toMatchObject({
      needs: { approval: { approvers: [{ id: 'g', kind: 'group', name: 'Team' }] } },
    });
  });

  it('e-mails nobody when the recipients are null', () => {
    const policy = policyOf(rule('Notification_Admin', { notificationRecipients: null }));
    expect(policy).toMatchObject({ notifies: [] });
  });

  it('is read with ids and values in upper or lower case', () => {
    const policy = readPolicyRules([
      { id: 'enablement_enduser_assignment', enabledRules: ['JUSTIFICATION'] },
      { id: 'EXPIRATION_ENDUSER_ASSIGNMENT', maximumDuration: 'PT30M' },
    ]);
    expect(policy).toMatchObject({ maxDurationMs: HOUR_MS / 2, needs: { justification: true } });
  });

  it('is unknown, never free of requirements, when the rules that matter are missing', () => {
    expect(readPolicyRules([])).toEqual({ kind: 'unknown' });
    expect(readPolicyRules([null, 7, { id: 'Other' }])).toEqual({ kind: 'unknown' });
  });

  it('never makes reading it throw', async () => {
    const rules = await rulesOf('Global Administrator');
    const damaged = fc
      .constantFrom(...rules)
      .chain((intact) =>
        fc
          .tuple(fc.constantFrom(...Object.keys(intact)), fc.anything())
          .map(([name, value]) => ({ ...intact, [name]: value })),
      );
    fc.assert(
      fc.property(fc.array(damaged), (some) => {
        expect(['known', 'unknown']).toContain(readPolicyRules(some).kind);
      }),
    );
  });
});
