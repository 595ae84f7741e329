import { type Signal, useSignal } from '@preact/signals';
import { Fragment } from 'preact';
import { plural } from '../../../utils/i18n/plural';
import { text } from '../../../utils/i18n/text';
import type { CommandReply } from '../../../utils/messages/commands';
import type { PimError } from '../../../utils/pim/error';
import { letsAnyIn, type Registration } from '../../../utils/settings/registration';
import { readSetUpText } from '../../../utils/settings/set-up-text';
import { ErrorNote } from '../../shared/error-note';
import { focusSignIn } from '../sign-in-button';
import { RegistrationWords } from './registration-words';
import { TypedIds } from './typed-ids';

type PasteFieldProps = {
  /** What it asks for. */
  label: string;
  /** What is typed: it stays while somebody looks at another choice. */
  pasted: Signal<string>;
  /** What is set. */
  there: Registration[];
  onUse: (registrations: Registration[]) => Promise<CommandReply>;
};

/**
 * Where the answer of a script or an administrator is pasted. Anybody may have sent it: what it says is
 * shown, and counts after a click.
 */
export function PasteField({ label, pasted, there, onUse }: PasteFieldProps) {
  const failed = useSignal<PimError | undefined>(undefined);
  const { registrations, unread } = readSetUpText(pasted.value);
  const isUnread = pasted.value.trim() !== '' && registrations.length === 0;

  async function use(used: Registration[]): Promise<void> {
    const reply = await onUse(used);
    failed.value = reply.ok ? undefined : reply.error;
    if (!reply.ok) return;
    pasted.value = '';
    focusSignIn();
  }
  return (
    <>
      <div class="field paste">
        <label for="pasted">{label}</label>
        <textarea
          id="pasted"
          rows={3}
          spellcheck={false}
          autocomplete="off"
          value={pasted.value}
          aria-invalid={isUnread}
          aria-describedby="pasted-outcome"
          onInput={(event) => {
            pasted.value = event.currentTarget.value;
            failed.value = undefined;
          }}
        />
        <p id="pasted-outcome" class={isUnread ? 'field-error' : 'sub'} role="status">
          {pasteWords(isUnread, registrations.length, unread)}
        </p>
      </div>
      {registrations.map((registration) => (
        <Fragment key={registration.tenant}>
          <RegistrationWords {...registration} />
          {placeWords(registration, there).map((words) => (
            <p key={words} class="note note-warn">
              {words}
            </p>
          ))}
        </Fragment>
      ))}
      {registrations.length > 0 && (
        <>
          <p>{text('setUp_trust')}</p>
          <button type="button" class="primary" onClick={() => void use(registrations)}>
            {text('setUp_use')}
          </button>
        </>
      )}
      {pasted.value.trim() === '' && (
        <TypedIds onUse={(registration) => void use([registration])} />
      )}
      {failed.value && <ErrorNote error={failed.value} />}
    </>
  );
}

/** Whose place one takes: of two for one tenant the new one counts, and one for any tenant comes first. */
function placeWords(registration: Registration, there: Registration[]): string[] {
  const [first] = there;
  const ofTenant = there.find((each) => isSame(each.tenant, registration.tenant));
  if (ofTenant) {
    const { clientId } = ofTenant;
    return isSame(clientId, registration.clientId) ? [] : [text('setUp_replaces', clientId)];
  }
  return first && letsAnyIn(registration) ? [text('setUp_moves', first.tenant)] : [];
}

const isSame = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

function pasteWords(isUnread: boolean, found: number, unread: number): string {
  if (isUnread) return text('setUp_unread');
  if (found === 0) return text('setUp_pasteHelp');
  const words = text('setUp_found');
  return unread > 0 ? `${words} ${plural('setUp_damaged', unread)}` : words;
}
