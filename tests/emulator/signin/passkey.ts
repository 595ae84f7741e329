import * as z from 'zod/mini';
import { type Html, html } from './html';

/**
 * The authentication context behind which a click is not enough: the browser has to do a real
 * WebAuthn ceremony, as a tenant's phishing-resistant strength demands. The others take a click, so
 * that the demo needs no key.
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
 * Asks the browser for a credential when the button is pressed, and sends what it signed with the form.
 * A key that is refused, or a ceremony that is broken off, leaves the page as it is, with words.
 */
export function passkeyScript(flowId: string): Html {
  const script = `
const form = document.querySelector('form');
const bytes = (text) => Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0));
form.addEventListener('submit', async (event) => {
  if (form.elements.proof.value) return;
  event.preventDefault();
  try {
    const made = await navigator.credentials.create({ publicKey: {
      challenge: bytes('${challengeOf(flowId)}'),
      rp: { id: location.hostname, name: 'Emulated sign-in' },
      user: { id: bytes('${challengeOf(flowId)}'), name: 'person', displayName: 'Person' },
      pubKeyCredParams: [{ type: 'public-key', alg: -7 }, { type: 'public-key', alg: -257 }],
      authenticatorSelection: { userVerification: 'required' },
    } });
    form.elements.proof.value = btoa(String.fromCharCode(...new Uint8Array(made.response.clientDataJSON)));
    form.requestSubmit(event.submitter);
  } catch (error) {
    document.querySelector('[role=alert]').textContent = 'The security key did not answer: ' + error.name;
  }
});`;
  return html`<p class="problem" role="alert"></p><script>${{ html: script }}</script>`;
}

/** Whether a form's proof is one that a browser made for this sign-in, at the sign-in page. */
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
