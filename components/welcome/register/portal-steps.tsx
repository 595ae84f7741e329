import { text } from '../../../utils/i18n/text';
import { portalSteps } from '../../../utils/set-up/register/portal-steps';
import { CopyButton } from '../../shared/copy-button';
import type { RegisterChoices } from './register-form';
import { scriptOptions } from './script-options';

type PortalStepsProps = {
  chosen: RegisterChoices;
  redirectUri: string;
  onCopy: (value: string) => Promise<boolean>;
};

/** The same as the script, by hand: what to click, and what to paste with a button each. */
export function PortalSteps({ chosen, redirectUri, onCopy }: PortalStepsProps) {
  return (
    <ol class="portal-steps">
      {portalSteps(scriptOptions(chosen, redirectUri)).map((step) => (
        <li key={step.text}>
          <p>{text(step.text)}</p>
          {step.paste.length > 0 && (
            <ul class="portal-paste">
              {step.paste.map((value) => (
                <li key={value}>
                  <code>{value}</code>
                  <CopyButton class="subtle" value={value} about={value} onCopy={onCopy} />
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  );
}
