import { useEffect, useRef } from 'preact/hooks';
import { text } from '../../../utils/i18n/text';
import type { Registration } from '../../../utils/settings/registration';
import type { FormContext } from '../controls/control';
import type { SettingsForm } from '../settings-form';
import { CopySetUpText } from './copy-set-up-text';
import { PasteWords } from './paste-words';
import { usePaste } from './use-paste';

type SetUpTextPanelProps = {
  form: SettingsForm;
  context: FormContext;
  /** What stood in the address of this page; another object each time. */
  given: { text: string } | undefined;
  /** The applications that are in effect. */
  inEffect: Registration[];
  onCopy: (text: string) => Promise<boolean>;
};

/** Where the applications come from another person or browser, and go to one, as one text. */
export function SetUpTextPanel({ form, context, given, inEffect, onCopy }: SetUpTextPanelProps) {
  const paste = usePaste(form, context.managed);
  const isFixed = 'registration' in context.managed;
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (!given || isFixed) return;
    paste.read(given.text);
    field.current?.focus();
  }, [given]);
  const { is } = form.outcome.value;
  useEffect(() => {
    if (is === 'saved') paste.clear();
  }, [is]);
  return (
    <fieldset class="panel">
      <legend>{text('options_setUpText')}</legend>
      {isFixed ? (
        <p class="note note-calm" role="status">
          {text('options_setUpTextRefused')}
        </p>
      ) : (
        <>
          <div class="field">
            <label for="set-up-text">{text('options_setUpTextPaste')}</label>
            <textarea
              id="set-up-text"
              ref={field}
              rows={3}
              spellcheck={false}
              autocomplete="off"
              aria-describedby="set-up-text-help"
              value={paste.text.value}
              onInput={(event) => paste.read(event.currentTarget.value)}
            />
            <p id="set-up-text-help" class="sub">
              {text('options_setUpTextSays')}
            </p>
          </div>
          <div role="status">{paste.found.value && <PasteWords {...paste.found.value} />}</div>
        </>
      )}
      {inEffect.length > 0 && <CopySetUpText {...{ inEffect, onCopy }} />}
    </fieldset>
  );
}
