import type { Clock } from '../clock';
import type { PopupActions } from '../popup-actions';
import type { FormPlace } from '../popup-state';
import type { RoleRow } from '../roles/role-rows';
import { RoleForm } from './role-form';

type RowFormProps = {
  row: RoleRow;
  at: FormPlace['at'];
  pageTitle?: string | undefined;
  actions: PopupActions;
  clock: Clock;
};

/** A role's form with its wires: what it starts from, and where what is typed goes. */
export function RowForm({ row, at, pageTitle, actions, clock }: RowFormProps) {
  return (
    <RoleForm
      key={row.key}
      id={`form-${at}`}
      row={row}
      start={actions.drafts.start(row)}
      pageTitle={pageTitle}
      error={actions.errorAt(row.key)}
      clock={clock}
      onType={(values) => actions.drafts.type(row, values)}
      onSubmit={(input, renew) => void actions.activate(row, input, at, { renew })}
      onName={(name) => actions.nameScope(row.eligibility.scope.id, name)}
      onClose={actions.closeForm}
    />
  );
}
