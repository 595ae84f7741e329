import { setUpRefusal } from '../../auth/sign-in-error';
import type { SignInAnswer } from '../../http/sign-in-probe';
import type { ErrorCode, PimError } from '../../pim/error';
import { pimErrorOf } from '../../pim/pim-error-of';
import type { Registration } from '../../settings/registration';
import type { CheckedThing, CheckLine } from '../../snapshot/set-up-check';
import { lineOf } from './lines';
import type { OutsideView } from './outside-look';
import { type TenantAnswer, tenantAnswer } from './tenant-metadata';

/** In this order the service looks at them: what it holds against one says that those before are right. */
export const outsideThings = ['tenant', 'application', 'redirectUri'] as const;
type OutsideThing = (typeof outsideThings)[number];

/** What of a registration is wrong; what is not named here is the application's. */
export const thingOf: Partial<Record<ErrorCode, OutsideThing>> = {
  tenantUnknown: 'tenant',
  wrongCloud: 'tenant',
  redirectUnknown: 'redirectUri',
  redirectWrongType: 'redirectUri',
};

/** Nobody is signed in: what is said of a request that is right but for that. */
const NO_SESSION = '50058';

/**
 * What a look from outside tells of tenant, application and redirect URI, a line for each. One answer
 * settles several; one that is not certainly Microsoft's settles none.
 */
export function outsideLines(
  { cloud }: Pick<Registration, 'cloud'>,
  { metadata, ...answers }: OutsideView,
): CheckLine[] {
  const tenant = tenantAnswer(metadata, cloud);
  if (tenant.found === false) return linesWith(tenant.error);
  const signIn = signInVerdict(answers);
  if (signIn === 'right') return outsideThings.map((thing) => lineOf(thing, 'passed'));
  if (signIn) return linesWith(signIn);
  return untoldLines(tenant, answers.signIn);
}

/** What is held against a request; `right`: nothing is; undefined: that cannot be told. */
function signInVerdict({
  signIn,
  control,
}: Pick<OutsideView, 'signIn' | 'control'>): PimError | 'right' | undefined {
  if (signIn.kind === 'page') {
    const refused = setUpRefusal(signIn.numbers);
    return refused ?? (signIn.numbers.includes(NO_SESSION) ? 'right' : undefined);
  }
  // The browser does not say where a redirect leads: perhaps to another cloud, or to a proxy's own page.
  const known = control?.kind === 'page' ? setUpRefusal(control.numbers) : undefined;
  return known?.code === 'redirectUnknown' ? 'right' : undefined;
}

function linesWith(error: PimError): CheckLine[] {
  const at = outsideThings.indexOf(thingOf[error.code] ?? 'application');
  const states = ['passed', 'failed', 'untold'] as const;
  return outsideThings.map((thing, index) => {
    const state = states[Math.sign(index - at) + 1]!;
    return lineOf(thing, state, state === 'failed' ? error : null);
  });
}

function untoldLines(tenant: TenantAnswer, signIn: SignInAnswer): CheckLine[] {
  const [number] = signIn.kind === 'page' ? signIn.numbers : [];
  const why = tenant.found
    ? pimErrorOf('unavailable', '', number ? { serviceCode: `AADSTS${number}` } : {})
    : tenant.error;
  return outsideThings.map((thing) =>
    thing === 'tenant' && tenant.found ? lineOf(thing, 'passed') : lineOf(thing, 'untold', why),
  );
}

/** What of a set-up is wrong, by its lines; undefined: nothing that could be told. */
export const setUpMistake = (lines: CheckLine[]): PimError | undefined => {
  const things: readonly CheckedThing[] = outsideThings;
  const failed = lines.find(({ thing, state }) => state === 'failed' && things.includes(thing));
  return failed?.error ?? undefined;
};
