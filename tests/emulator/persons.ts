import type { Tenant, User } from './world';

/** A user object of one tenant. A guest is the same person as the account at home. */
export type Person = { tenant: Tenant; user: User };

/** What a person types to sign in and is shown as; for a guest the address at home. */
export const addressOf = ({ home, upn }: User): string => home?.upn ?? upn;

/** The object id at home. Sessions, refresh tokens and revocations are the person's, not a guest object's. */
export const personIdOf = ({ home, id }: User): string => home?.userId ?? id;
