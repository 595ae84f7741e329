import { createHash } from 'node:crypto';
import { createClient, type Reply, type Send } from '../../emulator/client';
import type { Emulator } from '../../emulator/server';
import { scriptTarget } from '../../emulator/signin/script-redirect';
import { chromiumRedirectUri, clientId, productScopes } from '../../emulator/tenants/product';

const login = 'https://login.microsoftonline.com';
const verifier = 'a-verifier-of-at-least-forty-three-characters-0';
const challenge = createHash('sha256').update(verifier).digest('base64url');
export const extensionOrigin = `chrome-extension://${new URL(chromiumRedirectUri).host.split('.')[0]}`;

/** The scope parameter with which an extension requests Graph's scopes. */
export const graphScope = [
  ...productScopes.filter((scope) => scope.startsWith('https://graph.')),
  'openid',
  'profile',
  'offline_access',
].join(' ');

export type Browser = {
  send: Send;
  /** Opens an authorize request; undefined leaves a parameter out. */
  authorize: (more?: Record<string, string | undefined>, authority?: string) => Promise<Reply>;
  /** Sends the form of a page as a click on one of its buttons does. */
  click: (page: Reply, button: RegExp, fields?: Record<string, string>) => Promise<Reply>;
  /** Redeems a code or refresh token from the extension's origin. */
  token: (
    form: Record<string, string>,
    origin?: string | null,
    authority?: string,
  ) => Promise<TokenReply>;
};

export type TokenReply = { status: number; headers: Record<string, string>; json: TokenJson };
type TokenJson = Record<string, string> & { error_codes?: number[] };

/** A browser with cookies of its own, which can do what a sign-in needs. */
export function openBrowser(emulator: Emulator): Browser {
  const send = createClient(emulator);
  return {
    send,
    authorize: (more = {}, authority = 'organizations') => {
      const query = new URLSearchParams({
        client_id: clientId,
        redirect_uri: chromiumRedirectUri,
        response_type: 'code',
        response_mode: 'fragment',
        scope: graphScope,
        state: 'state-1',
        nonce: 'nonce-1',
        client_info: '1',
        code_challenge: challenge,
        code_challenge_method: 'S256',
      });
      for (const [name, value] of Object.entries(more)) {
        if (value === undefined) query.delete(name);
        else query.set(name, value);
      }
      return send(`${login}/${authority}/oauth2/v2.0/authorize?${query}`);
    },
    click: (page, button, fields = {}) => {
      const action = /action="([^"]+)"/.exec(page.body)?.[1];
      const buttons = [
        ...page.body.matchAll(
          /<button[^>]* name="(\w+)" value="([^"]+)"[^>]*>([^<]*(?:<small>[^<]*)?)/g,
        ),
      ];
      const found = buttons.find(([, , , label]) => button.test(label ?? ''));
      if (!action || !found) throw new Error(`No button ${button} on: ${titleOf(page)}`);
      const [, name = '', value = ''] = found;
      const body = new URLSearchParams({ ...fields, [name]: value });
      return send(login + action, { method: 'POST', body });
    },
    token: async (form, origin = extensionOrigin, authority = 'organizations') => {
      const reply = await send(`${login}/${authority}/oauth2/v2.0/token`, {
        method: 'POST',
        headers: origin === null ? {} : { origin },
        body: new URLSearchParams({ client_id: clientId, client_info: '1', ...form }),
      });
      return { status: reply.status, headers: reply.headers, json: JSON.parse(reply.body) };
    },
  };
}

/** Where a reply goes on to, by HTTP or by its script. */
export const targetOf = ({ headers, body }: Reply): string | undefined =>
  headers.location ?? scriptTarget(body);

/** The parameters of a redirect back to the extension. */
export function redirectParameters(reply: Reply): URLSearchParams {
  const location = targetOf(reply);
  if (!location) throw new Error(`Not redirected, but shown: ${titleOf(reply)}`);
  return new URLSearchParams(new URL(location).hash.slice(1));
}

/** The heading of a page. */
export function titleOf(page: Reply): string {
  return /<h1>([^<]*)/.exec(page.body)?.[1] ?? `${page.status}`;
}

/** Clicks through a first sign-in: the account, then MFA. */
export async function signIn(
  browser: Browser,
  address: string,
  more: Record<string, string | undefined> = {},
): Promise<Reply> {
  const picker = await browser.authorize({ prompt: 'select_account', ...more });
  return browser.click(await browser.click(picker, new RegExp(address)), /Approve/);
}

/** Redeems the code that a sign-in was redirected with. */
export function redeem(
  browser: Browser,
  reply: Reply,
  more: Record<string, string> = {},
  origin: string | null = extensionOrigin,
  authority?: string,
) {
  const form = {
    grant_type: 'authorization_code',
    code: redirectParameters(reply).get('code') ?? '',
    redirect_uri: chromiumRedirectUri,
    code_verifier: verifier,
    ...more,
  };
  return browser.token(form, origin, authority);
}

/** The claims inside a token. */
export function claimsIn(token: string | undefined): Record<string, unknown> {
  return JSON.parse(Buffer.from(token?.split('.')[1] ?? '', 'base64url').toString());
}

export const acrsClaims = (context: string) =>
  JSON.stringify({
    access_token: { xms_cc: { values: ['cp1'] }, acrs: { essential: true, value: context } },
  });
