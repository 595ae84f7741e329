import { text } from '../../../utils/i18n/text';
import type { SetUpCheck } from '../../../utils/snapshot/set-up-check';
import { CopyButton } from '../copy-button';
import { Icon } from '../icon';
import type { CheckActions } from './check-actions';
import { checkReport } from './check-report';
import { type CheckSummary, checkSummary } from './check-summary';
import { RegistrationCheck } from './registration-check';
import { CHECK_HEAD_ID } from './show-check';

type CheckPanelProps = {
  /** Whether there is an application to check. */
  configured: boolean;
  checks: SetUpCheck[];
  redirectUri: string;
  actions: CheckActions;
};

/** *Check my setup*: every part of it, line by line, and what to do about what is not right. */
export function CheckPanel({ configured, checks, redirectUri, actions }: CheckPanelProps) {
  const summary = checkSummary(checks);
  return (
    <section class="panel check-panel" aria-labelledby={CHECK_HEAD_ID}>
      <h2 id={CHECK_HEAD_ID} tabIndex={-1}>
        {text('check_head')}
      </h2>
      <p class="sub">{text(configured ? 'check_says' : 'check_nothing')}</p>
      {configured && <Summary {...summary} />}
      {checks.map((check) => (
        <RegistrationCheck
          key={`${check.registration.tenant} ${check.registration.clientId}`}
          check={check}
          isOnly={checks.length === 1}
          {...{ redirectUri, actions }}
        />
      ))}
      {configured && (
        <div class="page-save">
          <button
            type="button"
            aria-disabled={summary.state === 'running'}
            onClick={() => summary.state !== 'running' && actions.onCheck()}
          >
            {text(checks.length > 0 ? 'check_again' : 'check_now')}
          </button>
          {checks.length > 0 && (
            <CopyButton
              class="subtle"
              value={checkReport(checks)}
              label={text('check_copy')}
              onCopy={actions.onCopy}
            />
          )}
        </div>
      )}
      {checks.length > 0 && <p class="sub">{text('check_copySays')}</p>}
    </section>
  );
}

/** Read out when a check begins and when it ends, and not with every line. */
function Summary({ state, words }: CheckSummary) {
  const mark = { none: 'shield', running: 'refresh', wrong: 'warning', open: 'shield' } as const;
  return (
    <p class="check-summary" role="status" data-state={state}>
      <Icon name={state === 'right' ? 'check' : mark[state]} />
      <span>{words}</span>
    </p>
  );
}
