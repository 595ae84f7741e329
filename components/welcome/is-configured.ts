import type { Overview } from '../../utils/snapshot/shape';

/**
 * Whether an application is known to be set. Chromium takes seconds to load policy when it starts, which is
 * when this page opens first: a page that guessed would answer its own question, and change its mind.
 */
export const isConfigured = (overview: Overview | undefined): boolean =>
  overview?.configured === true && !overview.policyLoading;
