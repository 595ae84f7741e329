import { describe, expect, it } from 'vitest';
import { formStart, inputOf } from '../../../../../components/popup/form/form-values';
import type { RoleRow } from '../../../../../components/popup/roles/role-rows';
import { HOUR_MS, MINUTE_MS } from '../../../../../utils/pim/duration';
import { input, NOW_MS, policy, roles } from '../../../../screens/example';

const sent = { input: input('INC-1 reset', 4 * HOUR_MS), atMs: NOW_MS };
const start = (row: Partial<RoleRow>) =>
  formStart(
    {
      eligibility: roles.user,
      highImpact: false,
      policy: policy(),
      roleDefaults: undefined,
      ...row,
    },
    NOW_MS,
  );

describe('what the form opens with', () => {
  it('is an hour and no reason the first time', () => {
    expect(start({})).toMatchObject({ durationMs: HOUR_MS, justification: '' });
  });

  it('is never longer than the policy allows', () => {
    const short = policy({}, { maxDurationMs: 30 * MINUTE_MS });
    expect(start({ policy: short }).durationMs).toBe(30 * MINUTE_MS);
    expect(start({ policy: short, roleDefaults: { lastSent: sent } }).durationMs).toBe(
      30 * MINUTE_MS,
    );
  });

  it('is what was sent last for the role', () => {
    const roleDefaults = { lastSent: sent };
    expect(start({ roleDefaults })).toMatchObject({
      durationMs: 4 * HOUR_MS,
      justification: 'INC-1 reset',
    });
  });

  it('is over before the eligibility is', () => {
    const eligibility = { ...roles.user, endsAtMs: NOW_MS + 49 * MINUTE_MS };
    expect(start({ eligibility, roleDefaults: { lastSent: sent } }).durationMs).toBe(
      45 * MINUTE_MS,
    );
  });

  it('keeps the ticket system but not last time’s ticket', () => {
    const ticket = { number: 'INC-1', system: 'ServiceNow' };
    const roleDefaults = { lastSent: { ...sent, input: { ...sent.input, ticket } } };
    expect(start({ roleDefaults })).toMatchObject({ ticketNumber: '', ticketSystem: 'ServiceNow' });
  });

  it('is the draft that was not sent, before anything else', () => {
    const roleDefaults = { lastSent: sent, draft: input('half a rea', HOUR_MS) };
    expect(start({ roleDefaults }).justification).toBe('half a rea');
  });

  it('is no time of nothing, kept while the eligibility ended too soon for any', () => {
    const roleDefaults = { draft: input('half a rea', 0) };
    expect(start({ roleDefaults })).toMatchObject({ durationMs: HOUR_MS });
  });

  it('is short and empty for a high-impact role, whatever was sent last', () => {
    const roleDefaults = { lastSent: sent };
    expect(start({ highImpact: true, roleDefaults })).toMatchObject({
      durationMs: HOUR_MS,
      justification: '',
    });
  });
});

describe('what is sent', () => {
  it('is the reason exactly as typed', () => {
    const values = { ...start({}), justification: '  spaced  ' };
    expect(inputOf(values).justification).toBe('  spaced  ');
  });

  it('has no ticket unless one was typed', () => {
    expect(inputOf({ ...start({}), ticketNumber: ' ' }).ticket).toBeNull();
    expect(inputOf({ ...start({}), ticketNumber: 'INC-2' }).ticket).toEqual({
      number: 'INC-2',
      system: '',
    });
  });
});
