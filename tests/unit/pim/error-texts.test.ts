import { readdirSync, readFileSync } from 'node:fs';
import { AuthError, InteractionRequiredAuthError, ServerError } from '@azure/msal-browser';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBroker } from '../../../utils/auth/broker';
import { toHostFailure } from '../../../utils/auth/host-failure';
import { toSignInError } from '../../../utils/auth/sign-in-error';
import { createHttp } from '../../../utils/http/http';
import { advance } from '../../../utils/pim/elevation/machine/advance';
import { pimError } from '../../../utils/pim/error';
import { pimErrorOf } from '../../../utils/pim/pim-error-of';
import { decisionIn } from '../../../utils/surfaces/decision';
import { errorOf, refusalOutcome } from '../../../utils/surfaces/refusal';
import { ana, elevationWith, requestWith, START_MS } from '../support/records';
import { registration, tokenResult, tokenWith } from '../support/token-host';
import { tokenText } from '../support/token-text';

/** The longest message of an error. */
const LONGEST = 1_000;
const RUNS = { numRuns: 60 };

function expectNoToken(made: unknown, secrets: string[]): void {
  const all = JSON.stringify(made) ?? '';
  for (const secret of secrets) expect(all).not.toContain(secret);
  expect(all).not.toMatch(/eyJ[\w-]{8}/);
}

const answer = (body: unknown, requestId?: string) => ({
  kind: 'answer' as const,
  status: 400,
  body,
  retryAfterMs: undefined,
  challenge: null,
  requestId,
});

/** Every place where a text of a service, a library or a person becomes an error, with a token in the text. */
const sources: [string, (text: string) => unknown][] = [
  [
    'every field of an error',
    (text) =>
      pimErrorOf('refused', text, { serviceCode: text, requestId: text, by: text, rules: [text] }),
  ],
  [
    'an error that an earlier version stored',
    (text) =>
      pimError.parse({
        code: 'refused',
        message: text,
        serviceCode: text,
        requestId: text,
        by: text,
        rules: [text],
      }),
  ],
  [
    'the body of a refused write',
    (text) =>
      refusalOutcome(
        answer({ error: { code: text, message: text, innerError: { 'request-id': text } } }),
      ),
  ],
  [
    'an error nested in another',
    (text) =>
      errorOf(
        answer({
          error: {
            code: 'UnknownError',
            message: JSON.stringify({ errorCode: text, message: text }),
          },
        }),
      ),
  ],
  ['the id of a refused call, in its header', (text) => errorOf(answer({ error: {} }, text))],
  [
    'a message from MSAL',
    (text) => toSignInError(toHostFailure(new ServerError(text, text, text, text))),
  ],
  [
    'a failure of MSAL that the token host sends on',
    (text) => toHostFailure(new InteractionRequiredAuthError(text, text, text)),
  ],
  ['an error code from MSAL', (text) => toHostFailure(new AuthError(text, text))],
  ['a thrown error', (text) => toHostFailure(new Error(text))],
  [
    'an AADSTS number that is no number',
    (text) => toSignInError({ code: text, aadsts: text, message: text, interaction: false }),
  ],
  [
    'an approver’s name and justification',
    (text) =>
      decisionIn([
        { reviewResult: 'Deny', justification: text, reviewedBy: { displayName: text } },
      ]),
  ],
  [
    'a denial that an elevation keeps',
    (text) =>
      advance(elevationWith({ state: 'denied', error: pimErrorOf('approvalDenied') }), {
        type: 'explained',
        decision: { by: text, words: text },
        atMs: START_MS,
      })[0].error,
  ],
  [
    'an unknown status',
    (text) =>
      advance(elevationWith({ state: 'submitting', sentAtMs: START_MS }), {
        type: 'answered',
        request: requestWith({ bucket: 'failed', status: text }),
        atMs: START_MS,
      })[0].error,
  ],
];

describe('An error never contains a token', () => {
  it.each(sources)('that was in %s', (_, make) => {
    fc.assert(
      fc.property(tokenText, ({ text, secrets }) => expectNoToken(make(text), secrets)),
      RUNS,
    );
  });

  it('that was in the user name of the account that signed in', async () => {
    await fc.assert(
      fc.asyncProperty(tokenText, async ({ text, secrets }) => {
        const broker = createBroker({
          askHost: async () =>
            tokenResult({ username: text, accessToken: tokenWith({ oid: 'somebody else' }) }),
          mistakeIn: async () => undefined,
          onAnswer: () => undefined,
          launch: async () => undefined,
          registrationOf: () => registration,
          isKnown: () => true,
          mayUse: () => true,
        });
        expectNoToken(await broker.token({ account: ana, resource: 'graph' }), secrets);
      }),
      RUNS,
    );
  });

  it('that was in the error of a failed call', async () => {
    await fc.assert(
      fc.asyncProperty(tokenText, async ({ text, secrets }) => {
        const http = createHttp({
          fetch: () => Promise.reject(new Error(text)),
          now: () => START_MS,
          isOnline: () => true,
          mayReach: async () => true,
          wait: async () => undefined,
          random: () => 0,
        });
        const url = 'https://graph.microsoft.com/v1.0/me';
        expectNoToken(await http.call({ cloud: 'global', method: 'POST', url }), secrets);
      }),
      RUNS,
    );
  });
});

describe('An error', () => {
  it('has a limited length in every field', () => {
    const long = 'word '.repeat(100_000);
    const made = pimErrorOf('refused', long, {
      serviceCode: long,
      requestId: long,
      by: long,
      rules: Array.from({ length: 10_000 }, () => long),
    });
    expect(made.message.length).toBe(LONGEST);
    expect(made.serviceCode?.length).toBe(100);
    expect(made.requestId?.length).toBe(100);
    expect(made.by?.length).toBe(256);
    expect(made.rules?.map(({ length }) => length)).toEqual(Array(20).fill(100));
  });

  it('keeps a service’s codes and ids as they are', () => {
    const details = {
      serviceCode: 'RoleAssignmentRequestPolicyValidationFailed',
      requestId: 'westeurope:5f0c2c4e-7b1a-4d53-9b7e-2f4d6a1c8e90',
      by: 'Šárka Nováková',
      rules: ['Mfa'],
    };
    expect(pimErrorOf('refused', 'No.', details)).toEqual({
      code: 'refused',
      message: 'No.',
      ...details,
    });
  });

  it('is made in one place only', () => {
    const files = ['utils', 'components', 'entrypoints'].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.tsx?$/.test(name))
        .map((name) => `${folder}/${name}`),
    );
    const makingTheirOwn = files.filter((file) =>
      /\.\.\.\s*(?:[\w.?]*[eE]rror\b|pimErrorOf)|\{\s*code:\s*'\w+',\s*message/.test(
        readFileSync(file, 'utf8').replaceAll(/pimErrorOf\([^;]*?\)/gs, 'pimErrorOf()'),
      ),
    );
    expect(makingTheirOwn).toEqual([]);
  });
});
