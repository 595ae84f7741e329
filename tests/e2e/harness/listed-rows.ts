import type { Uplift } from './launch';

/** An eligible assignment, as far as tests read it from the extension's own record. */
type ListedRow = { key: string; surface: string; role: { name: string } };

/** The eligible assignments that the background has listed for its only account. */
export async function listedRows(uplift: Uplift): Promise<ListedRow[]> {
  const session = await uplift.storage('session');
  const [, record] = Object.entries(session).find(([key]) => key.startsWith('rows:')) ?? [];
  return (JSON.parse(record as string) as { eligibilities: ListedRow[] }).eligibilities;
}
