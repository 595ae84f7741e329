import { accountKeySchema } from '../pim/account';
import { eachElement, whole } from '../storage/readable';
import { defineRecord } from '../storage/record';

/** Whose sign-out is under way. */
export const signingOutRecord = defineRecord({
  key: 'signingOut',
  version: 1,
  migrations: [],
  read: eachElement(whole(accountKeySchema)),
  empty: [],
});
