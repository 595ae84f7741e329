import type { Tenant, User } from './world';

/** A person as an object of one tenant; a guest is the same person as its account at home. */
export type Person = { tenant: Tenant; user: User };

/** What a person types to sign in, and is shown as: of a guest the address at home. */
export const addressOf = ({ home, upn }: User): string => home?.upn ?? upn;

/** Id of the account at home: sessions, refresh tokens and revocations are the person's, not an object's. */
export const personIdOf = ({ home, id }: User): string => home?.userId ?? id;
