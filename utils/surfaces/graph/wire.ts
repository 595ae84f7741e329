import * as z from 'zod/mini';
import * as common from '../wire';

/** What eligible and active rows of every surface of Graph have. */
export const scheduleInstance = { id: z.string(), ...common.scheduleInstance };

/** What requests of every surface of Graph have, listed, read or just created (contract §3, §5). */
export const scheduleRequest = {
  id: z.string(),
  ...common.scheduleRequest,
  action: common.text,
  createdDateTime: common.text,
};

const requestRow = z.object(scheduleRequest);

/** What Graph calls what Azure calls something else. */
export const namesOf = ({ id, action, createdDateTime }: z.infer<typeof requestRow>) => ({
  id,
  action,
  createdAt: createdDateTime,
});
