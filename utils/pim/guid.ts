import * as z from 'zod/mini';

/** An id as Microsoft writes it, and as our items are named. */
export const guid = z.string().check(z.regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i));
