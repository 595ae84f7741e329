import { lazyPart } from '../lazy-part';

export const RoleForm = lazyPart(() => import('./role-form').then((module) => module.RoleForm));
export const SeveralForm = lazyPart(() =>
  import('./several-form').then((module) => module.SeveralForm),
);
