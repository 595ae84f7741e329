import { clouds } from '../../auth/clouds';
import type { CallResult, Http } from '../../http/http';
import type { SignInAnswer, SignInProbe } from '../../http/sign-in-probe';
import type { Registration } from '../../settings/registration';
import { signInUrl } from './sign-in-url';

/** What Microsoft's sign-in shows of a registration to whoever asks. */
export type OutsideView = {
  /** What it publishes of the tenant. */
  metadata: CallResult;
  signIn: SignInAnswer;
  /**
   * The same sign-in with a redirect URI that is certainly wrong: where that leads elsewhere, too, a
   * redirect says nothing. Null: there was none.
   */
  control: SignInAnswer | null;
};

export type OutsideEnvironment = {
  http: Pick<Http, 'call'>;
  probe: SignInProbe;
  redirectUri: string;
  newId: () => string;
};

/** Looks at a registration without anybody's sign-in: two or three requests to the cloud's own sign-in host. */
export function createOutsideLook({ http, probe, redirectUri, newId }: OutsideEnvironment) {
  const probeWith = (registration: Registration, uri: string): Promise<SignInAnswer> =>
    probe(signInUrl(registration, uri, (newId() + newId()).replaceAll('-', '')));

  return async (registration: Registration): Promise<OutsideView> => {
    const { cloud, tenant } = registration;
    const base = `${clouds[cloud].login}/${encodeURIComponent(tenant)}`;
    const [metadata, signIn] = await Promise.all([
      http.call({ cloud, method: 'GET', url: `${base}/v2.0/.well-known/openid-configuration` }),
      probeWith(registration, redirectUri),
    ]);
    const isLedElsewhere = signIn.kind === 'redirect';
    const control = isLedElsewhere
      ? await probeWith(registration, `${redirectUri}not-registered`)
      : null;
    return { metadata, signIn, control };
  };
}
