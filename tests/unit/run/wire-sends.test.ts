import { describe, expect, it } from 'vitest';
import { readIndex } from '../../run/wire-index';
import { checkSent } from '../../run/wire-sends';

const graph = 'https://graph.microsoft.com/v1.0';
const directory = `POST ${graph}/roleManagement/directory/roleAssignmentScheduleRequests`;
const groups = `POST ${graph}/identityGovernance/privilegedAccess/group/assignmentScheduleRequests`;
const azure =
  'PUT https://management.azure.com/{scope}/providers/Microsoft.Authorization/roleAssignmentScheduleRequests/{id}?api-version=2020-10-01';
const check = (endpoint: string, body: object) =>
  checkSent(readIndex(`file,kind,endpoint,status\na.json,request,${endpoint},`)[0]!, body);

const activation = {
  action: 'SelfActivate',
  principalId: 'p',
  roleDefinitionId: 'r',
  directoryScopeId: '/',
  justification: 'INC-1',
  scheduleInfo: { expiration: { type: 'AfterDuration', duration: 'PT2H' } },
};

describe('a recorded activation', () => {
  it('is what the extension sends, whatever the case of its enums', async () => {
    expect(await check(directory, activation)).toEqual([]);
  });

  it('may have more than the extension sends', async () => {
    expect(await check(directory, { ...activation, isValidationOnly: false })).toEqual([]);
  });

  it('with a ticket is sent with it', async () => {
    const ticketInfo = { ticketNumber: '7', ticketSystem: 'Desk' };
    expect(await check(directory, { ...activation, ticketInfo })).toEqual([]);
  });

  it('without a field that the extension sends is reported', async () => {
    const { justification: _, ...without } = activation;
    expect(await check(directory, without)).toEqual(['sends another justification']);
  });

  it('with another kind of duration is reported', async () => {
    const scheduleInfo = { expiration: { type: 'afterDateTime', duration: 'PT2H' } };
    expect(await check(directory, { ...activation, scheduleInfo })).toEqual([
      'sends another scheduleinfo.expiration.type',
    ]);
  });
});

it('a recorded end of a group’s membership is what the extension sends', async () => {
  const end = { action: 'selfDeactivate', principalId: 'p', accessId: 'member', groupId: 'g' };
  expect(await check(groups, end)).toEqual([]);
});

it('a recorded activation of an Azure role is what the extension sends', async () => {
  const { action: requestType, directoryScopeId: _, ...rest } = activation;
  const schedule = { linkedRoleEligibilityScheduleId: '/s/roleEligibilitySchedules/1' };
  expect(await check(azure, { properties: { requestType, ...rest, ...schedule } })).toEqual([]);
});

it.each([
  ['what an administrator assigns', directory, { ...activation, action: 'adminAssign' }],
  ['bodies of other calls', `POST ${graph}/$batch`, { requests: [] }],
])('%s is nothing that the extension sends', async (_, endpoint, body) => {
  expect(await check(endpoint, body)).toBeUndefined();
});
