import { text } from '../../../utils/i18n/text';
import type { SetUpCheck } from '../../../utils/snapshot/set-up-check';
import type { CheckActions } from './check-actions';
import { CheckLineRow } from './check-line-row';
import { checkSummary, isRight } from './check-summary';
import { isSameTrouble } from './line-words';

type RegistrationCheckProps = {
  check: SetUpCheck;
  /** Its lines are never put away then, and its buttons need no other name. */
  isOnly: boolean;
  actions: CheckActions;
};

/** The lines of one registration under its tenant; of several those that are right are put away. */
export function RegistrationCheck({ check, isOnly, actions }: RegistrationCheckProps) {
  const { tenant, clientId, cloud } = check.registration;
  const name = tenant.toLowerCase() === 'organizations' ? text('setUp_anyTenant') : tenant;
  const lines = (
    <>
      <p class="sub">
        {text('label', text('options_clientId'))} <code>{clientId}</code>
        {cloud !== 'global' && (
          <>
            <br />
            {text(`options_cloud_${cloud}`)}
          </>
        )}
      </p>
      <ul class="check-lines">
        {check.lines.map((line, index) => (
          <CheckLineRow
            key={`${line.thing} ${line.about}`}
            line={line}
            hasSteps={!isSameTrouble(line, check.lines[index + 1])}
            check={check}
            about={isOnly ? undefined : name}
            actions={actions}
          />
        ))}
      </ul>
    </>
  );
  if (isOnly) {
    return (
      <div class="check-one">
        <h3>
          <bdi>{name}</bdi>
        </h3>
        {lines}
      </div>
    );
  }
  return (
    <details class="check-one" open={!isRight(check)}>
      <summary>
        <h3>
          <bdi>{name}</bdi>
        </h3>
        <span class="check-of-one">{checkSummary([check]).words}</span>
      </summary>
      {lines}
    </details>
  );
}
