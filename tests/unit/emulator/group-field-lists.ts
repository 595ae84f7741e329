import { policy as rolePolicy, request as roleRequest } from './field-lists';
import { list, nullable, object, oneOf, type Shape } from './field-shape';

/** The fields of PIM for Groups, restated from its published samples (contract §0–§6). */
const instance = {
  id: 'id',
  principalId: 'guid',
  groupId: 'guid',
  accessId: oneOf('member', 'owner'),
  memberType: oneOf('Direct', 'Group'),
  startDateTime: nullable('moment'),
  endDateTime: nullable('moment'),
} satisfies Record<string, Shape>;

export const eligibleInstance = object({ ...instance, eligibilityScheduleId: 'id' });
export const eligiblePlainInstance = object(instance);

export const activeInstance = object({
  ...instance,
  assignmentType: oneOf('Activated', 'Assigned'),
  assignmentScheduleId: 'id',
});

const fieldsOf = (shape: Shape): Record<string, Shape> =>
  typeof shape === 'object' && 'object' in shape ? shape.object : {};

/** The fields that requests for roles have, too; `createdBy` has the user only. */
const {
  roleDefinitionId: _role,
  directoryScopeId: _scope,
  appScopeId: _app,
  ...common
} = fieldsOf(roleRequest);

export const request = object({
  ...common,
  createdBy: object({ user: object({ displayName: 'null', id: 'guid' }) }),
  groupId: 'guid',
  accessId: oneOf('member', 'owner'),
  targetScheduleId: 'id',
});

export const stage = object({
  id: 'guid',
  displayName: 'null',
  reviewedDateTime: nullable('moment'),
  reviewResult: oneOf('NotReviewed', 'Approve', 'Deny'),
  status: oneOf('InProgress', 'Completed'),
  assignedToMe: 'boolean',
  justification: 'text',
  reviewedBy: nullable(object({ displayName: nullable('text'), id: 'guid' })),
});

export const policyAssignment = object({
  id: 'text',
  policyId: 'text',
  scopeId: 'guid',
  scopeType: oneOf('Group'),
  roleDefinitionId: oneOf('member', 'owner'),
});

export const policy = object({
  ...fieldsOf(rolePolicy),
  scopeId: 'guid',
  scopeType: oneOf('Group'),
});

export const target = object({
  caller: oneOf('Admin', 'EndUser'),
  operations: list(oneOf('All')),
  level: oneOf('Eligibility', 'Assignment'),
  inheritableSettings: list('text'),
  enforcedSettings: list('text'),
});
