/**
 * The tokens of this document, asked for once, when it is loaded. They are kept where the portals keep
 * theirs: in sessionStorage, as MSAL writes its cache.
 */
export async function readTokens() {
  const at = encodeURIComponent(location.pathname + location.search);
  const response = await fetch(`/emulated/tokens?at=${at}`);
  const tokens = await response.json();
  for (const secret of Object.values(tokens)) keep(secret);
  return tokens;
}

function keep(secret) {
  const { aud, tid, oid, appid, scp, iat, exp } = payloadOf(secret);
  const homeAccountId = `${oid}.${tid}`;
  const environment = 'login.windows.net';
  const target = scp
    .split(' ')
    .map((scope) => `${aud}/${scope}`)
    .join(' ');
  const entry = {
    credentialType: 'AccessToken',
    tokenType: 'Bearer',
    homeAccountId,
    environment,
    clientId: appid,
    realm: tid,
    target,
    secret,
    cachedAt: String(iat),
    expiresOn: String(exp),
    extendedExpiresOn: String(exp),
  };
  const key = [homeAccountId, environment, 'accesstoken', appid, tid, target, ''].join('-');
  sessionStorage.setItem(key.toLowerCase(), JSON.stringify(entry));
}

/** What a token says of itself. */
export function payloadOf(token) {
  return JSON.parse(atob(token.split('.')[1].replace(/-/g, '+').replace(/_/g, '/')));
}
