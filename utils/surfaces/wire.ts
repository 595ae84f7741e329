import * as z from 'zod/mini';

/** A field that may be absent, null or damaged reads as null then: a row is kept whatever it lacks. */
export const optional = <T>(schema: z.ZodMiniType<T>) => z.catch(z.nullish(schema), null);

export const text = optional(z.string());
export const flag = optional(z.boolean());
export const texts = optional(z.array(z.string()));
/** Items of any form, each read by itself. */
export const items = optional(z.array(z.unknown()));
/** An object of such fields, which may be missing itself. */
export const optionalObject = <T extends z.core.$ZodLooseShape>(fields: T) =>
  z.catch(z.nullish(z.object(fields)), null);

/** What eligible and active rows of every surface have. */
export const scheduleInstance = { startDateTime: text, endDateTime: text, memberType: text };

/** What requests of every surface have, listed, read or just made (contract §3, §5). */
export const scheduleRequest = {
  status: z.string(),
  justification: text,
  approvalId: text,
  scheduleInfo: optionalObject({
    startDateTime: text,
    expiration: optionalObject({ duration: text, endDateTime: text }),
  }),
};

const instanceRow = z.object(scheduleInstance);
export type InstanceRow = z.infer<typeof instanceRow>;

const requestRow = z.object(scheduleRequest);
export type RequestRow = z.infer<typeof requestRow>;
