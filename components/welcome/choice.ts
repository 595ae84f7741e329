/** Who reads the page: each needs other things. */
export const choices = ['administrator', 'ask', 'organization'] as const;
export type Choice = (typeof choices)[number];

/**
 * What was chosen, from the page's address, so that it survives a reload without a record. Where nothing
 * was chosen and an application is there already, the organization has set it up.
 * @returns undefined where nobody knows
 */
export function choiceIn(hash: string, configured: boolean): Choice | undefined {
  const chosen = choices.find((choice) => hash === `#${choice}`);
  return chosen ?? (configured ? 'organization' : undefined);
}
