import type { EmulatedResponse } from '../http-types';
import { html } from './html';
import { page } from './page';
import type { StsError } from './sts-error';

/**
 * A refusal on a page of the sign-in service, which never goes back to the application. It is a page
 * like any other: of a failed one the browser would close the window.
 */
export function errorPage({ code, message }: StsError): EmulatedResponse {
  return page(
    'Sign-in failed',
    html`<h1>Sorry, we couldn't sign you in</h1><p role="alert">AADSTS${String(code)}: ${message}</p>`,
  );
}
