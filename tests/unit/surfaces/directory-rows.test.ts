import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOUR_MS } from '../../../utils/pim/duration';
import { directoryRows, scopeInBody } from '../../../utils/surfaces/graph/directory-rows';
import { ana, eligibilityWith, START_MS } from '../support/records';

const id = eligibilityWith().role.id;
const row = {
  id: 'row-1-e',
  roleDefinitionId: id,
  directoryScopeId: '/',
  appScopeId: null,
  startDateTime: '2026-01-01T00:00:00Z',
  endDateTime: '2026-12-31T00:00:00Z',
  memberType: 'Direct',
  roleEligibilityScheduleId: 'schedule',
  roleDefinition: { id, displayName: 'Security Reader', templateId: id },
};
const eligibility = (change: object) =>
  directoryRows.rows.toEligibilities([{ ...row, ...change }], ana)[0]!;
const activation = (change: object) =>
  directoryRows.rows.toActivations([{ ...row, ...change }], ana)[0]!;
const request = (change: object) =>
  directoryRows.rows.toRequests([{ ...row, status: 'Provisioned', ...change }], ana, START_MS)[0]!;

describe('an eligible row', () => {
  it('has account, role, scope and end', () => {
    expect(eligibility({})).toEqual({
      ...eligibilityWith(),
      endsAtMs: Date.UTC(2026, 11, 31),
      scheduleId: 'schedule',
    });
  });

  it('has the same key in whatever case its ids are', () => {
    const upperCase = eligibility({ roleDefinitionId: id.toUpperCase() });
    expect(upperCase.key).toBe(eligibility({}).key);
  });

  it.each([
    ['Direct', 'direct'],
    ['group', 'group'],
    ['Inherited', 'inherited'],
    ['SomethingNew', 'direct'],
    [null, 'direct'],
  ])('with the member type %j is held %s', (memberType, via) => {
    expect(eligibility({ memberType }).via).toBe(via);
  });

  it.each([
    ['/', 'tenant'],
    ['/administrativeUnits/a1', 'administrativeUnit'],
    ['/AdministrativeUnits/a1', 'administrativeUnit'],
    ['/0f0f', 'object'],
  ])('at the scope %s is of the kind %s', (directoryScopeId, kind) => {
    expect(eligibility({ directoryScopeId }).scope).toEqual({
      id: directoryScopeId,
      name: '',
      kind,
    });
  });

  it('at an application scope is of the kind app', () => {
    const scope = eligibility({ directoryScopeId: null, appScopeId: '/app' }).scope;
    expect(scope).toEqual({ id: '/app', name: '', kind: 'app' });
  });

  it.each([null, undefined, ''])(
    'at the whole of an application, beside %j, is not the tenant’s',
    (directoryScopeId) => {
      const whole = eligibility({ directoryScopeId, appScopeId: '/' });
      expect(whole.scope).toEqual({ id: '/', name: '', kind: 'app' });
      expect(whole.key).not.toBe(eligibility({}).key);
      expect(scopeInBody(whole.scope)).toEqual({ appScopeId: '/' });
      expect(scopeInBody(eligibility({}).scope)).toEqual({ directoryScopeId: '/' });
    },
  );

  it('is read without any optional field', () => {
    const [minimal] = directoryRows.rows.toEligibilities([{ id: 'x', roleDefinitionId: id }], ana);
    expect(minimal).toMatchObject({
      role: { name: id },
      scope: { kind: 'tenant' },
      endsAtMs: null,
    });
  });
});

describe('an active row', () => {
  it.each([
    ['Activated', 'activated'],
    ['activated', 'activated'],
    ['Assigned', 'assigned'],
    ['Unknown', 'assigned'],
    [undefined, 'assigned'],
  ])('of assignment type %j is %s', (assignmentType, kind) => {
    expect(activation({ assignmentType }).kind).toBe(kind);
  });

  it('that is permanent has no end', () => {
    expect(activation({ endDateTime: null, startDateTime: null })).toMatchObject({
      startsAtMs: null,
      endsAtMs: null,
    });
  });
});

describe('a request', () => {
  it('ends its duration after its start', () => {
    const scheduleInfo = {
      startDateTime: new Date(START_MS).toISOString(),
      expiration: { type: 'AfterDuration', duration: 'PT2H', endDateTime: null },
    };
    expect(request({ scheduleInfo })).toMatchObject({
      durationMs: 2 * HOUR_MS,
      endsAtMs: START_MS + 2 * HOUR_MS,
    });
  });

  it.each([
    ['selfActivate', 'activate'],
    ['SelfActivate', 'activate'],
    ['selfDeactivate', 'deactivate'],
    ['adminAssign', 'other'],
    [null, 'other'],
  ])('with the action %j is of the kind %s', (action, expected) => {
    expect(request({ action }).action).toBe(expected);
  });
});

describe('damaged rows', () => {
  it('are left out, and no others', () => {
    const rows = [null, 7, {}, { id: 'x' }, row, { ...row, roleDefinitionId: 5 }];
    expect(directoryRows.rows.toEligibilities(rows, ana)).toHaveLength(1);
  });

  it('never make the reading of a list throw', () => {
    const damaged = fc
      .tuple(fc.constantFrom(...Object.keys(row)), fc.anything())
      .map(([name, value]) => ({ ...row, [name]: value }));
    fc.assert(
      fc.property(fc.array(damaged), (rows) => {
        directoryRows.rows.toEligibilities(rows, ana);
        directoryRows.rows.toActivations(rows, ana);
        directoryRows.rows.toRequests(rows, ana, START_MS);
      }),
    );
  });
});
