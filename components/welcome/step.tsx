import type { ComponentChildren } from 'preact';
import { text } from '../../utils/i18n/text';
import { showCheck } from '../shared/check/show-check';
import { Icon } from '../shared/icon';
import type { StepState } from './step-state';

type StepProps = { head: string; state: StepState; children: ComponentChildren };

/** One step. Its tick means that the check has seen it to be right, not that somebody typed something. */
export function Step({ head, state, children }: StepProps) {
  return (
    <li class="panel step" data-state={state}>
      <div class="step-head">
        <h2>{head}</h2>
        {state === 'proven' && (
          <span class="step-state">
            <Icon name="check" />
            {text('step_proven')}
          </span>
        )}
        {state === 'typed' && <span class="step-state">{text('step_typed')}</span>}
        {state === 'wrong' && (
          <button type="button" class="subtle step-state" onClick={showCheck}>
            <Icon name="warning" />
            {text('step_wrong')}
          </button>
        )}
      </div>
      {children}
    </li>
  );
}
