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

/** A policy with the rules that are given, over one that asks for nothing. */
const rule = (id: string, more: object) => ({ id: `${id}_EndUser_Assignment`, ...more });
const known = (...rules: object[]) =>
  readPolicyRules([rule('Enablement', { enabledRules: [] }), ...rules]);

describe('what a policy asks for', () => {
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

  it('is read from 19 rules, two of them of a kind nobody knows', async () => {
    expect(await rulesOf('Global Reader')).toHaveLength(19);
    expect(await read('Global Reader')).toMatchObject({ kind: 'known' });
  });

  it('names the authentication context, the approvers and who is e-mailed', async () => {
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
  ])('of %s', async (role, needs) => {
    expect(await read(role)).toMatchObject({ needs });
  });
});

describe('odd policies', () => {
  it.each([null, ''])('no context when its value is %j', (claimValue) => {
    const policy = known(rule('AuthenticationContext', { isEnabled: true, claimValue }));
    expect(policy).toMatchObject({ needs: { authenticationContext: null } });
  });

  it('no context when its rule is off', () => {
    const policy = known(rule('AuthenticationContext', { isEnabled: false, claimValue: 'c1' }));
    expect(policy).toMatchObject({ needs: { authenticationContext: null } });
  });

  it.each([
    ['an empty list', { approvalStages: [{ primaryApprovers: [] }] }],
    ['null', { approvalStages: [{ primaryApprovers: null }] }],
    ['nothing', {}],
  ])('approval by the default approvers when they are given as %s', (_, more) => {
    const policy = known(rule('Approval', { setting: { isApprovalRequired: true, ...more } }));
    expect(policy).toMatchObject({ needs: { approval: { approvers: [] } } });
  });

  it('approvers as Azure writes them', () => {
    const primaryApprovers = [{ id: 'g', description: 'Team', isBackup: false, userType: 'Group' }];
    const setting = { isApprovalRequired: true, approvalStages: [{ primaryApprovers }] };
    expect(known(rule('Approval', { setting }))).toMatchObject({
      needs: { approval: { approvers: [{ id: 'g', kind: 'group', name: 'Team' }] } },
    });
  });

  it('nobody is e-mailed when the recipients are null', () => {
    const policy = known(rule('Notification_Admin', { notificationRecipients: null }));
    expect(policy).toMatchObject({ notifies: [] });
  });

  it('are read in either casing of ids and values', () => {
    const policy = readPolicyRules([
      { id: 'enablement_enduser_assignment', enabledRules: ['JUSTIFICATION'] },
      { id: 'EXPIRATION_ENDUSER_ASSIGNMENT', maximumDuration: 'PT30M' },
    ]);
    expect(policy).toMatchObject({ maxDurationMs: HOUR_MS / 2, needs: { justification: true } });
  });

  it('are unknown, never allowed, when the rules that matter are missing', () => {
    expect(readPolicyRules([])).toEqual({ kind: 'unknown' });
    expect(readPolicyRules([null, 7, { id: 'Other' }])).toEqual({ kind: 'unknown' });
  });

  it('never make reading them throw', async () => {
    const rules = await rulesOf('Global Administrator');
    const damaged = fc
      .constantFrom(...rules)
      .chain((one) =>
        fc
          .tuple(fc.constantFrom(...Object.keys(one)), fc.anything())
          .map(([name, value]) => ({ ...one, [name]: value })),
      );
    fc.assert(
      fc.property(fc.array(damaged), (some) => {
        expect(['known', 'unknown']).toContain(readPolicyRules(some).kind);
      }),
    );
  });
});
