import type { Policy } from '../../../utils/pim/policy';

/** Whether somebody decides about an activation: its button says *Request* then. */
export const needsApproval = (policy: Policy | undefined): boolean =>
  policy?.kind === 'known' && policy.needs.approval !== null;
