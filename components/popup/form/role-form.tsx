import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { text } from '../../../utils/i18n/text';
import { boundsOf, mayFollow } from '../../../utils/pim/elevation/offered-durations';
import { mayNarrow } from '../../../utils/pim/narrowed';
import type { NarrowerScope } from '../../../utils/pim/narrower-scope';
import { ErrorNote } from '../../shared/error-note';
import { Lines } from '../../shared/lines';
import { fullName } from '../../shared/names';
import { nextSteps } from '../../shared/next-steps';
import { needsApproval } from '../../shared/policy/needs-approval';
import { outlook } from '../../shared/policy/outlook';
import { Protection } from '../../shared/policy/protection';
import { isWayOut, WaysOut } from '../next-step-button';
import { usePopup } from '../popup-context';
import { narrowedRow } from '../roles/narrowed-row';
import { isNotSent, type RoleRow } from '../roles/role-rows';
import type { FormPlace } from '../stands';
import { ActivationFields } from './activation-fields';
import { type FormValues, inputOf } from './form-values';
import { NameField } from './name-field';
import { useActivationForm } from './use-activation-form';
import { useMinute } from './use-minute';
import { WhereField } from './where-field';

type RoleFormProps = {
  row: RoleRow;
  place: FormPlace;
  /** Offered as the beginning of a reason, never sent alone. */
  pageTitle?: string | undefined;
};

/** Duration, reason and ticket for one role, with what will happen in plain words. */
export function RoleForm(props: RoleFormProps) {
  // What was typed for one role is never shown for another that takes its place.
  return <FormOfRole key={props.row.key} {...props} />;
}

function FormOfRole({ row, place, pageTitle }: RoleFormProps) {
  const { state, actions, clock } = usePopup();
  const { scope } = row.eligibility;
  const id = `form-${place}`;
  const nowMs = useMinute();
  const renew = useSignal(false);
  const mayRenew = (values: FormValues): boolean => {
    const target = narrowedRow(state.view.value, row, values.scope);
    return target.mayRenew && mayFollow(values.durationMs, boundsOf(target, nowMs));
  };
  const form = useActivationForm({
    id,
    start: actions.drafts.start(row),
    boundsAt: (at) => boundsOf(narrowedRow(state.view.value, row, at), nowMs),
    pageTitle,
    onType: (values) => actions.drafts.type(row, values),
    onSubmit: (values) =>
      void actions.activate(row, inputOf(values), place, {
        renew: renew.value && mayRenew(values),
        scope: values.scope,
      }),
  });
  const target = narrowedRow(state.view.value, row, form.values.scope);
  const { eligibility, policy, highImpact } = target;
  useReadPolicy(row, target, form.values.scope);
  const error = actions.errorFor(row.key);
  // The form itself is the way to change something, and to try again.
  const waysOut = error ? nextSteps[error.code].filter(isWayOut) : [];
  const full = fullName(eligibility, row.accountTag);
  const approval = needsApproval(policy);
  const usedReason = row.roleDefaults?.lastSent?.input.justification.trim();
  const reasonOffers = [usedReason, pageTitle && `${pageTitle}: `].filter((offer) => !!offer);
  return (
    <form
      id={id}
      class="form"
      aria-label={full}
      ref={bringIntoView}
      noValidate
      onSubmit={form.submit}
    >
      {isNotSent(row) && <p class="note note-warn">{text('form_notSent')}</p>}
      {highImpact && <p class="form-impact">{text('form_highImpact')}</p>}
      {mayNarrow(row.eligibility) && (
        <WhereField
          {...{ id, row }}
          value={form.values.scope}
          onChange={(at) => form.change({ scope: at })}
        />
      )}
      <ActivationFields
        form={form}
        reasonOffers={reasonOffers as string[]}
        unsure={policy?.kind !== 'known'}
      />
      {mayRenew(form.values) && (
        <label class="check">
          <input
            type="checkbox"
            checked={renew.value}
            onChange={(event) => {
              renew.value = event.currentTarget.checked;
            }}
          />
          {text('form_renew')}
        </label>
      )}
      {(!scope.name || scope.ownName) && scope.kind !== 'tenant' && (
        <NameField id={id} scope={scope} />
      )}
      <Lines lines={outlook(policy)} />
      {highImpact && <Protection eligibility={eligibility} policy={policy} />}
      {error && (
        <ErrorNote error={error} account={row.label} about={full} nowMs={clock.nowMs.peek()}>
          {waysOut.length > 0 && <WaysOut steps={waysOut} about={full} role={eligibility} />}
        </ErrorNote>
      )}
      <div class="form-actions">
        <button
          type="submit"
          class="primary"
          aria-label={
            row.accountTag || target !== row
              ? text(approval ? 'request_role' : 'activate_role', full)
              : undefined
          }
        >
          {text(approval ? 'request' : 'activate')}
        </button>
        <button type="button" class="subtle" onClick={actions.closeForm}>
          {text('form_close')}
        </button>
      </div>
    </form>
  );
}

/** The policy of a scope that was chosen below the role's own is read as soon as it is chosen. */
function useReadPolicy(row: RoleRow, target: RoleRow, scope: NarrowerScope | undefined): void {
  const { actions } = usePopup();
  const isUnread = target !== row && target.policy === undefined;
  useEffect(() => {
    if (isUnread && scope) actions.readPolicyAt(row.key, scope);
  }, [isUnread, target.key]);
}

/** A form opens whole: its button is in sight, not only the field that has the focus. */
function bringIntoView(form: HTMLFormElement | null): void {
  if (!form || form.dataset.seen) return;
  form.dataset.seen = 'true';
  form.scrollIntoView({ block: 'nearest' });
}
