import * as z from 'zod/mini';
import { type Html, html } from './html';

/**
 * The authentication context that requires a real WebAuthn ceremony, as a tenant's phishing-resistant
 * authentication strength does. A click satisfies the others, so that the demo needs no security key.
 */
export const passkeyContext = 'c9';

const clientData = z.object({
  type: z.literal('webauthn.create'),
  challenge: z.string(),
  origin: z.string(),
});

/** The challenge of a sign-in. */
const challengeOf = (flowId: string): string => Buffer.from(flowId).toString('base64url');

/**
 * Asks the browser for a credential when the button is pressed, and sends the client data with the
 * form. When the key fails or the ceremony is cancelled the page stays and says so.
 */
export function passkeyScript(flowId: string): Html {
  const script = `
const form = document.querySelector('form');
const bytes = (text) => Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0));
form.addEventListener('submit', async (event) => {
  if (form.elements.proof.value) return;
  event.preventDefault();
  try {
    const credential = await navigator.credentials.create({ publicKey: {
      challenge: bytes('${challengeOf(flowId)}'),
      rp: { id: location.hostname, name: 'Emulated sign-in' },
      user: { id: bytes('${challengeOf(flowId)}'), name: 'person', displayName: 'Person' },
      pubKeyCredParams: [{ type: 'public-key', alg: -7 }, { type: 'public-key', alg: -257 }],
      authenticatorSelection: { userVerification: 'required' },
    } });
    form.elements.proof.value = btoa(String.fromCharCode(...new Uint8Array(credential.response.clientDataJSON)));
    form.requestSubmit(event.submitter);
  } catch (error) {
    document.querySelector('[role=alert]').textContent = 'The security key did not answer: ' + error.name;
  }
});`;
  return html`<p class="problem" role="alert"></p><script>${{ html: script }}</script>`;
}

/** Whether a form's proof was made by a browser for this sign-in, on the sign-in page. */
export function isPasskeyProof(proof: string | null, flowId: string): boolean {
  try {
    const read = clientData.safeParse(JSON.parse(Buffer.from(proof ?? '', 'base64').toString()));
    return (
      read.success &&
      read.data.challenge === challengeOf(flowId) &&
      new URL(read.data.origin).hostname.startsWith('login.')
    );
  } catch {
    return false;
  }
}
