import { lazyPart } from '../lazy-part';
import '../../shared/form.css';
import '../../shared/policy/policy.css';
import './activation-form.css';

export const RoleForm = lazyPart(() => import('./role-form').then((module) => module.RoleForm));
export const SeveralForm = lazyPart(() =>
  import('./several-form').then((module) => module.SeveralForm),
);
