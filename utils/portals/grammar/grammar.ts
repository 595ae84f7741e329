import type { Place } from './place';

/** What an address says: the page, and the tenant where it names one (`tenant.ts`). */
export type Reading = { place: Place; tenant: string | null };

/** How the addresses of an admin center are read. It never throws. */
export type Grammar = (url: URL) => Reading;
