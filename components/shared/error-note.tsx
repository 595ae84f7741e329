import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { text } from '../../utils/i18n/text';
import type { PimError } from '../../utils/pim/error';
import { copyText } from './copy-text';
import { errorWords } from './error-words';

type ErrorNoteProps = {
  error: PimError;
  /** The account it was for, by its label. */
  account?: string | undefined;
  /** What it was for, where several may fail: their buttons tell which. */
  about?: string | undefined;
  /** Whether it says so itself first: nothing that stands above it does. */
  namesIt?: boolean;
  /** What today is, for the times in it. */
  nowMs?: number | undefined;
  /** What places it where it stands. */
  class?: string;
  children?: ComponentChildren;
};

/** What went wrong and what to do, with the service's own words where ours say little. */
export function ErrorNote(props: ErrorNoteProps) {
  const words = errorWords(props.error, props.account, props.nowMs);
  const { said, next, service, id, browser, hasDetails } = words;
  return (
    <div class={`note note-bad ${props.class ?? ''}`} role="alert">
      <p class="note-said">
        {props.namesIt && props.about && <bdi>{text('label', props.about)} </bdi>}
        {said}
      </p>
      <p>{next}</p>
      {service && <p class="note-service">{service}</p>}
      {id && <p class="note-id">{id}</p>}
      {(hasDetails || props.children) && (
        <div class="note-actions">
          {props.children}
          {hasDetails && (
            <CopyButton
              about={props.about}
              details={[said, service, browser, id].filter(Boolean).join('\n')}
            />
          )}
        </div>
      )}
    </div>
  );
}

type CopyButtonProps = { details: string; about: string | undefined };

/** What a bug report or a support case needs, for the clipboard. */
function CopyButton({ details, about }: CopyButtonProps) {
  const copied = useSignal(false);
  async function copy(): Promise<void> {
    copied.value = await copyText(details);
  }
  const label = text(copied.value ? 'error_copied' : 'error_copy');
  return (
    <button
      type="button"
      class="subtle"
      aria-label={about ? text('action_for', label, about) : undefined}
      onClick={() => void copy()}
    >
      {label}
    </button>
  );
}
