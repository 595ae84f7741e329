import type { Mutant } from '../mutant';

const apart = 'utils/i18n/names-apart.ts';
const [apartTests, backgroundTests] = [
  ['tests/unit/i18n/names-apart.test.ts'],
  ['tests/unit/background/names.test.ts'],
];

/** Nobody activates a role in another place than was meant: equal names say what they are in. */
export const namesApartMutants: Mutant[] = [
  {
    breaks: 'scopes of one name are not told apart',
    file: apart,
    find: '...(scopes.get(scopeKey(assignment)) ?? []),',
    replace: '',
    tests: backgroundTests,
  },
  {
    breaks: 'custom roles of one name are not told apart',
    file: apart,
    find: '...(roles.get(roleKey(assignment)) ?? []),',
    replace: '',
    tests: apartTests,
  },
  {
    breaks: 'whole names that look alike although their parts differ are not told apart',
    file: apart,
    find: 'return wholeNamesApart(assignments, apart);',
    replace: 'return apart;',
    tests: apartTests,
  },
  {
    breaks: 'ids that look alike are taken for telling two names apart',
    file: apart,
    find: 'idsOf(assignment).map(spelled)',
    replace: '',
    tests: apartTests,
  },
  {
    breaks: 'two subscriptions of one name tell their resource groups apart by that name alone',
    file: apart,
    find: 'return [...steps, withId, [typeOf(scope), ...withId], [id]];',
    replace: 'return [...steps];',
    tests: apartTests,
  },
  {
    breaks: 'an application’s whole scope is taken for the tenant',
    file: 'utils/surfaces/graph/directory-rows.ts',
    find: "if (!directoryScopeId && appScopeId) return { id: appScopeId, name: '', kind: 'app' };",
    replace: '',
    tests: ['tests/unit/surfaces/directory-rows.test.ts'],
  },
  {
    breaks: 'a request in an application’s scope names a scope of the directory',
    file: 'utils/surfaces/graph/directory-rows.ts',
    find: "kind === 'app' ? { appScopeId: id } : { directoryScopeId: id }",
    replace: '({ directoryScopeId: id })',
    tests: ['tests/unit/surfaces/directory-rows.test.ts'],
  },
  {
    breaks: 'an application’s scope and the directory’s of one id are one assignment',
    file: 'utils/surfaces/graph/directory-rows.ts',
    find: "kind === 'app' ? `app:${id}` : id",
    replace: 'id',
    tests: ['tests/unit/surfaces/directory-rows.test.ts'],
  },
  {
    breaks: 'names are asked for that the token cannot read',
    file: 'utils/surfaces/graph/scope-names.ts',
    find: 'return undefined;',
    replace: '{}',
    tests: backgroundTests,
  },
  {
    breaks: 'a list with another name in it is named as before',
    file: 'utils/snapshot/names-apart.ts',
    find: 'a.scope.name === b.scope.name &&',
    replace: '',
    tests: ['tests/unit/snapshot/names-apart.test.ts'],
  },
  {
    breaks: 'a row that came is taken for one that was there',
    file: 'utils/snapshot/names-apart.ts',
    find: 'rows!.length === earlier!.length && ',
    replace: '',
    tests: ['tests/unit/snapshot/names-apart.test.ts'],
  },
  {
    breaks: 'an equal name in an elevation is not told apart where it is shown',
    file: 'utils/snapshot/names-apart.ts',
    find: 'listed(eligibility.key)?.scope ?? apart?.(eligibility) ?? eligibility.scope',
    replace: 'eligibility.scope',
    tests: ['tests/unit/snapshot/names-apart.test.ts'],
  },
];
