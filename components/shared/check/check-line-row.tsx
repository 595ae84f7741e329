import { text } from '../../../utils/i18n/text';
import type { CheckLine, SetUpCheck } from '../../../utils/snapshot/set-up-check';
import { Icon } from '../icon';
import type { CheckActions } from './check-actions';
import { lineMarks } from './line-marks';
import { lineSteps } from './line-steps';
import { isPermissionMissing, lineLabel, lineWords, permissionIn, stateWords } from './line-words';
import { StepButton } from './step-button';

type CheckLineRowProps = {
  line: CheckLine;
  check: SetUpCheck;
  /** Whether it says what to do; else the next line does, for both. */
  hasSteps: boolean;
  /** What tells its buttons from those of other registrations. */
  about: string | undefined;
  /** This browser's, which has to be registered. */
  redirectUri: string;
  actions: CheckActions;
};

/** One line of the check: what, how it stands, and what to do where it is not right. */
export function CheckLineRow({ line, check, hasSteps, about, ...props }: CheckLineRowProps) {
  const { redirectUri, actions } = props;
  const words = hasSteps || isPermissionMissing(line) ? lineWords(line) : undefined;
  const permission = permissionIn(line);
  const steps = hasSteps ? lineSteps(line, check.account !== null) : [];
  return (
    <li class="check-line" data-state={line.state}>
      <Icon name={lineMarks[line.state]} class="check-mark" />
      <span class="check-label">
        {lineLabel(line)} {permission && <code>{permission}</code>}
      </span>
      <span class="check-state">{stateWords(line, check.lines)}</span>
      {words && (
        <div class="check-words">
          <p>{words.said}</p>
          {line.error?.code === 'redirectUnknown' && <code>{redirectUri}</code>}
          {hasSteps && words.next && <p>{words.next}</p>}
          {words.service && <p class="sub">{words.service}</p>}
          {words.id && <p class="sub">{words.id}</p>}
          {steps.length > 0 && (
            <div class="check-steps">
              {steps.map((step) => (
                <StepButton key={step} {...{ step, line, check, about, actions }} />
              ))}
            </div>
          )}
          {steps.includes('adminConsent') && <p class="sub">{text('setUp_consentEnds')}</p>}
        </div>
      )}
    </li>
  );
}
