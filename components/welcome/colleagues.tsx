import { text } from '../../utils/i18n/text';
import type { Registration } from '../../utils/settings/registration';
import { setUpText } from '../../utils/settings/set-up-text';
import { CopyBox } from './copy-box';

type ColleaguesProps = {
  registrations: Registration[];
  onCopy: (value: string) => Promise<boolean>;
};

/** What colleagues need, as one message: it is all that they paste. */
export function Colleagues({ registrations, onCopy }: ColleaguesProps) {
  const message = text('colleagues_message', setUpText(registrations));
  return (
    <section class="panel step" aria-labelledby="colleagues">
      <h2 id="colleagues">{text('colleagues_head')}</h2>
      <p>{text('colleagues_says')}</p>
      <CopyBox
        name={text('colleagues_head')}
        value={message}
        label={text('ask_copy')}
        isProse
        onCopy={onCopy}
      />
    </section>
  );
}
