import type { ReadonlySignal } from '@preact/signals';
import type { ElevatedRow } from './elevated/elevated-rows';
import type { PageCardModel } from './page/page-card-model';
import { isWithheld, type RoleRow } from './roles/role-rows';

/** Where a form or details are open: one role may stand in several places. */
export type FormPlace = 'page' | 'roles' | 'elevated' | 'several';
export type OpenForm = {
  key: string;
  place: FormPlace;
  /** Opened to choose where: what lies below the role's scope is shown at once. */
  where?: boolean;
};

type Shown = {
  page: ReadonlySignal<PageCardModel | undefined>;
  roles: ReadonlySignal<RoleRow[]>;
  elevated: ReadonlySignal<ElevatedRow[]>;
  pickedRows: ReadonlySignal<RoleRow[]>;
};

/** Whether what was opened still stands there: lists change under an open form. */
export function stands({ key, place }: OpenForm, shown: Shown): boolean {
  switch (place) {
    case 'page':
      return shown.page.value?.offers.some(({ row }) => row.key === key) === true;
    case 'roles':
      return shown.roles.value.some((row) => row.key === key && !isWithheld(row));
    case 'elevated':
      // The details of what is active, or the form of what failed.
      return shown.elevated.value.some((row) => row.kind !== 'request' && row.key === key);
    case 'several':
      return shown.pickedRows.value.length > 0;
  }
}
