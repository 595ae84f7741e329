import { accountKey } from '../../../utils/pim/account-key';
import { assignmentKey } from '../../../utils/pim/assignment-key';
import type { Eligibility } from '../../../utils/pim/eligibility';
import { narrowed } from '../../../utils/pim/narrowed';
import { pimErrorOf } from '../../../utils/pim/pim-error-of';
import { ana, elevation, policy, snapshot } from '../example';
import { listed, type PopupScreen } from './screen';

const account = accountKey(ana);
const platform = '/providers/Microsoft.Management/managementGroups/mg-platform';
const operator: Eligibility = {
  key: assignmentKey(account, 'azure', 'operator', platform),
  account,
  surface: 'azure',
  role: {
    id: '/providers/Microsoft.Authorization/roleDefinitions/operator',
    name: 'Blob Data Operator',
  },
  scope: { id: platform, name: 'mg-platform', kind: 'managementGroup' },
  via: 'direct',
  endsAtMs: null,
};
const subscription = (name: string, id: string) => ({ id: `/subscriptions/${id}`, name });
const test = subscription('Contoso Test', '7b1a4d53-9b7e-4f4d-8a1c-8e905f0c2c4e');
const scopes = [
  subscription('Contoso Production', '5f0c2c4e-7b1a-4d53-9b7e-2f4d6a1c8e90'),
  test,
  { id: '/providers/Microsoft.Management/managementGroups/mg-sandbox', name: 'Sandboxes' },
];

const withOperator = (change = {}) =>
  listed({
    eligibilities: [operator, ...snapshot().eligibilities],
    policies: { ...snapshot().policies, [operator.key]: policy() },
    ...change,
  });
const level = (change: object) => ({
  childScopes: {
    key: operator.key,
    levels: {
      [platform.toLowerCase()]: { reading: false, error: null, scopes, ...change },
    },
  },
});
const open = { key: operator.key, place: 'roles', where: true } as const;
const draft = { durationMs: 3_600_000, justification: 'INC-1042', ticket: null, scope: test };

/** Where an Azure role is activated: for all of its scope, or for something in it. */
export const whereScreens: Record<string, PopupScreen> = {
  where: { view: withOperator(), open: { ...open, where: false } },
  'where-choices': { view: withOperator(level({})), open },
  'where-reading': { view: withOperator(level({ reading: true, scopes: [] })), open },
  'where-none': { view: withOperator(level({ scopes: [] })), open },
  'where-error': {
    view: withOperator(level({ scopes: [], error: pimErrorOf('permissionMissing') })),
    open,
  },
  'where-chosen': {
    view: withOperator({
      roleDefaults: { [operator.key]: { draft } },
      narrowedPolicies: {
        [narrowed(operator, test).key]: policy({}, { maxDurationMs: 7_200_000 }),
      },
    }),
    open: { ...open, where: false },
  },
  'where-too-wide': {
    view: withOperator({
      elevations: [
        elevation(operator, {
          state: 'failed',
          error: pimErrorOf('scopeTooWide', '', {
            serviceCode: 'InvalidCreateRoleAssignmentRequest',
          }),
        }),
      ],
    }),
  },
};
