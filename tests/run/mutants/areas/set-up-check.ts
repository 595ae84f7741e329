import type { Mutant } from '../mutant';

const outside = 'utils/set-up/check/outside-lines.ts';
const outsideTests = ['tests/unit/set-up/check/outside-lines.test.ts'];
const metadata = 'utils/set-up/check/tenant-metadata.ts';
const inside = 'utils/set-up/check/inside-check.ts';
const insideTests = ['tests/unit/background/set-up-check-signed-in.test.ts'];
const permission = 'utils/set-up/check/permission-lines.ts';
const workerTests = ['tests/unit/background/set-up-check.test.ts'];
const byItself = ['tests/unit/background/set-up-check-by-itself.test.ts'];

/** A check of the set-up: a line is green only for what was seen to be right. */
export const setUpCheckMutants: Mutant[] = [
  {
    breaks: 'a redirect to anywhere proves the registration',
    file: outside,
    find: "return known?.code === 'redirectUnknown' ? 'right' : undefined;",
    replace: "return signIn.kind === 'redirect' ? 'right' : undefined;",
    tests: outsideTests,
  },
  {
    breaks: 'any refusal of a wrong redirect URI proves the right one',
    file: outside,
    find: "known?.code === 'redirectUnknown'",
    replace: 'known',
    tests: outsideTests,
  },
  {
    breaks: 'a page without a word of Microsoft proves the registration',
    file: outside,
    find: "(signIn.numbers.includes(NO_SESSION) ? 'right' : undefined)",
    replace: "'right'",
    tests: outsideTests,
  },
  {
    breaks: 'what comes after a mistake counts as right',
    file: outside,
    find: "const states = ['passed', 'failed', 'untold'] as const;",
    replace: "const states = ['passed', 'failed', 'passed'] as const;",
    tests: outsideTests,
  },
  {
    breaks: 'a tenant of another cloud counts as found',
    file: outside,
    find: 'if (tenant.found === false) return linesWith(tenant.error);',
    replace: '',
    tests: outsideTests,
  },
  {
    breaks: 'a tenant of DoD counts as one of GCC High',
    file: metadata,
    find: ' && (!own || !shared.includes(own) || own === cloud)',
    replace: '',
    tests: outsideTests,
  },
  {
    breaks: 'a tenant of another cloud’s sign-in counts as one of this',
    file: metadata,
    find: 'shared.includes(cloud) && ',
    replace: '',
    tests: outsideTests,
  },
  {
    breaks: 'any page counts as metadata of the tenant',
    file: metadata,
    find: 'result.status !== 200 || !shared',
    replace: '!shared',
    tests: outsideTests,
  },
  {
    breaks: 'something is sent although the browser does not let it',
    file: 'utils/set-up/check/outside-check.ts',
    find: 'if (kept) return tell(',
    replace: 'if (kept) tell(',
    tests: workerTests,
  },
  {
    breaks: 'a clock that is behind counts as right',
    file: 'utils/set-up/check/outside-check.ts',
    find: 'Math.abs(aheadMs) <= MOST_OFF_MS',
    replace: 'aheadMs <= MOST_OFF_MS',
    tests: workerTests,
  },
  {
    breaks: 'a clock that nobody measured counts as right',
    file: 'utils/set-up/check/outside-check.ts',
    find: "if (!isVouched()) return lineOf('clock', 'untold', pimErrorOf('unavailable'));",
    replace: '',
    tests: workerTests,
  },
  {
    breaks: 'a missing permission passes',
    file: permission,
    find: "lineOf('permission', optional ? 'lacking' : 'failed', error, name);\n  });\n\nconst",
    replace: "lineOf('permission', 'passed', error, name);\n  });\n\nconst",
    tests: insideTests,
  },
  {
    breaks: 'a token that cannot be read has every permission',
    file: permission,
    find: "if (granted === null) return lineOf('permission', 'untold', null, name);",
    replace: "if (granted === null) return lineOf('permission', 'passed', null, name);",
    tests: ['tests/unit/set-up/check/permission-lines.test.ts'],
  },
  {
    breaks: 'a surface whose list was refused passes',
    file: inside,
    find: 'if (error) return tell(linesWithout(surface, error));',
    replace: '',
    tests: insideTests,
  },
  {
    breaks: 'calls are sent for which the permission is missing',
    file: inside,
    find: 'if (!mayList(surface.readScopes, granted))',
    replace: 'if (granted?.length === 0)',
    tests: insideTests,
  },
  {
    breaks: 'a policy that cannot be read passes',
    file: inside,
    find: "return policy?.kind === 'known';",
    replace: 'return policy !== undefined;',
    tests: insideTests,
  },
  {
    breaks: 'one part alone proves the registration',
    file: 'utils/snapshot/proven-steps.ts',
    find: "passed('tenant') && passed('application') && passed('redirectUri')",
    replace: "passed('tenant') || passed('application') || passed('redirectUri')",
    tests: ['tests/unit/snapshot/proven-steps.test.ts'],
  },
  {
    breaks: 'a redirect URI of the wrong platform counts as right again',
    file: 'utils/set-up/check/sign-in-answers.ts',
    find: 'if (!error) return lines;',
    replace: 'return lines;',
    tests: byItself,
  },
  {
    breaks: 'a check names somebody who has signed out',
    file: 'utils/set-up/check/check-book.ts',
    find: 'if (check.account !== account) continue;',
    replace: 'continue;',
    tests: insideTests,
  },
  {
    breaks: 'a check that was overtaken goes on writing',
    file: 'utils/set-up/check/check-book.ts',
    find: 'if (check && isMine()) set(next(check));',
    replace: 'if (check) set(next(check));',
    tests: insideTests,
  },
  {
    breaks: 'a check without a sign-in is joined by who has signed in',
    file: 'utils/set-up/check/whole-checks.ts',
    find: 'before?.key === key && before.run.isWriting()',
    replace: 'before?.run.isWriting()',
    tests: ['tests/unit/background/set-up-check-overtaken.test.ts'],
  },
  {
    breaks: 'a check that was given up is joined for ever',
    file: 'utils/set-up/check/whole-checks.ts',
    find: 'before?.key === key && before.run.isWriting()',
    replace: 'before?.key === key',
    tests: ['tests/unit/background/set-up-check-overtaken.test.ts'],
  },
  {
    breaks: 'a cached token proves what was taken back',
    file: inside,
    find: '{ ...need, fresh: true }',
    replace: 'need',
    tests: ['tests/unit/background/set-up-check-false-green.test.ts'],
  },
  {
    breaks: 'another worker forgets what a sign-in said of the redirect URI',
    file: 'utils/set-up/check/set-up-checks.ts',
    find: 'book.restore(records).forEach(answers.restore)',
    replace: 'void book.restore(records)',
    tests: ['tests/unit/background/set-up-check-false-green.test.ts'],
  },
  {
    breaks: 'a killed worker leaves lines running',
    file: 'utils/snapshot/ended-check.ts',
    find: "line.state === 'running'",
    replace: 'false',
    tests: insideTests,
  },
];
