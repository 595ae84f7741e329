import type { EmulatedResponse } from '../http-types';
import { addressOf, type Person } from '../persons';
import { type Html, html } from './html';
import type { Step } from './next-step';
import { page } from './page';
import { passkeyContext, passkeyScript } from './passkey';
import type { Flow } from './state';

type PageStep = Exclude<Step, { kind: 'done' }>;

/** The page that asks a person for what a sign-in needs next. Its form posts to `action`. */
export function stepPage(
  step: PageStep,
  flow: Flow,
  action: string,
  appName: string,
): EmulatedResponse {
  const problem = flow.problem ? html`<p class="problem" role="alert">${flow.problem}</p>` : html``;
  const form = (body: Html) =>
    html`${problem}<form method="post" action="${action}">${body}</form>`;
  switch (step.kind) {
    case 'account':
      return accountPage(step.people, form);
    case 'mfa':
      return page(
        'Approve sign-in',
        html`${accountLine(step.person)}<h1>Approve sign-in request</h1>
<p>Open your authenticator app and enter the number shown.</p>
<p class="number">${numberOf(flow)}</p>
${form(html`<div class="row">${button('approve', 'Approve', true)}</div>`)}`,
      );
    case 'context':
      return page(
        'Verify your identity',
        html`${accountLine(step.person)}<h1>Verify it's you</h1>
<p>What you are about to do needs a stronger proof (${step.context}). Touch your security key.</p>
${form(html`<input type="hidden" name="context" value="${step.context}">
<input type="hidden" name="proof">
<div class="row">${button('verify', 'Use security key', true)}</div>`)}
${step.context === passkeyContext ? passkeyScript(flow.id) : html``}`,
      );
    case 'consent':
      return page(
        'Permissions requested',
        html`${accountLine(step.person)}<h1>Permissions requested</h1>
<p><strong>${appName}</strong> would like to:</p>
<ul>${step.names.map((name) => html`<li>${name}</li>`)}</ul>
${form(html`${step.mayConsentForAll ? forAll(step.person) : html``}
<div class="row">${button('cancel', 'Cancel')}${button('accept', 'Accept', true)}</div>`)}`,
      );
    case 'adminConsent':
      return page(
        'Need admin approval',
        html`${accountLine(step.person)}<h1>Need admin approval</h1>
<p><strong>${appName}</strong> asks for permissions that only an administrator of
${step.person.tenant.displayName} can grant:</p>
<ul>${step.names.map((name) => html`<li>${name}</li>`)}</ul>
${form(html`<div class="row">${button('return', 'Return to the application', true)}</div>`)}`,
      );
    case 'grantAll':
      return page(
        'Permissions requested',
        html`${accountLine(step.person)}<h1>Permissions requested</h1>
<p>Review for ${step.person.tenant.displayName}. <strong>${appName}</strong> would like to, for everybody there:</p>
${step.permissions.map(
  ({ resource, names }) =>
    html`<p>${resource}</p><ul>${names.map((name) => html`<li>${name}</li>`)}</ul>`,
)}
${form(html`<div class="row">${button('cancel', 'Cancel')}${button('accept', 'Accept', true)}</div>`)}`,
      );
    case 'mayNotGrant':
      return page(
        'Need admin approval',
        html`${accountLine(step.person)}<h1>Need admin approval</h1>
<p>You cannot grant <strong>${appName}</strong> permissions for everybody in
${step.person.tenant.displayName}: only an administrator can.</p>
${form(html`<div class="row">${button('other', 'Sign in with an admin account', true)}</div>`)}`,
      );
  }
}

function accountPage(people: Person[], form: (body: Html) => Html): EmulatedResponse {
  const tiles = people.map(
    ({ user }) => html`<button class="tile" name="pick" value="${user.id}">${user.displayName}
<small>${addressOf(user)}</small></button>`,
  );
  return page(
    'Pick an account',
    html`<h1>Pick an account</h1>${form(html`${tiles}`)}
<details><summary>Use another account</summary>
${form(html`<label>Email address <input type="email" name="address" required autocomplete="username"></label>
<div class="row">${button('other', 'Next', true)}</div>`)}</details>`,
  );
}

const accountLine = ({ user }: Person) => html`<p>${addressOf(user)}</p>`;

const forAll = ({ tenant }: Person) => html`<label><input type="checkbox" name="forAll" value="yes">
Consent on behalf of ${tenant.displayName}</label>`;

function button(answer: string, label: string, primary = false): Html {
  return html`<button name="answer" value="${answer}" class="${primary ? 'primary' : 'plain'}">${label}</button>`;
}

/** The two digits of number matching, which differ from sign-in to sign-in. */
function numberOf(flow: Flow): string {
  return String(10 + (Number.parseInt(flow.id.slice(0, 4), 16) % 90));
}
