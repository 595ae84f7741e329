import { text } from '../../../utils/i18n/text';
import { letsAnyIn } from '../../../utils/settings/registration';
import type { SetUpCheck } from '../../../utils/snapshot/set-up-check';
import type { CheckActions } from './check-actions';
import { checkItems } from './check-items';
import { CheckLineRow } from './check-line-row';
import { checkSummary, isRight } from './check-summary';
import { isSameTrouble } from './line-words';
import { PermissionsRow } from './permissions-row';

type RegistrationCheckProps = {
  check: SetUpCheck;
  /** Its lines are never put away then, and its buttons need no other name. */
  isOnly: boolean;
  redirectUri: string;
  actions: CheckActions;
};

/** The lines of one registration under its tenant; of several those that are right are put away. */
export function RegistrationCheck(props: RegistrationCheckProps) {
  const { check, isOnly, redirectUri, actions } = props;
  const { tenant, clientId, cloud } = check.registration;
  const name = letsAnyIn(check.registration) ? text('setUp_anyTenant') : tenant;
  const items = checkItems(check.lines);
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
        {items.map((item, index) =>
          Array.isArray(item) ? (
            <PermissionsRow key={item[0]?.state} lines={item} />
          ) : (
            <CheckLineRow
              key={`${item.thing} ${item.about}`}
              line={item}
              hasSteps={!isSameTrouble(item, items[index + 1])}
              about={isOnly ? undefined : name}
              {...{ check, redirectUri, actions }}
            />
          ),
        )}
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
