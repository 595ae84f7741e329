import { readFileSync } from 'node:fs';

/** The English texts of the repository. */
export const messages: Record<string, { message: string; description?: string } | undefined> =
  JSON.parse(readFileSync('public/_locales/en/messages.json', 'utf8'));
