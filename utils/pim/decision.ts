/** How an approver said no. Empty where the service does not tell. */
export type Decision = { by: string; words: string };
