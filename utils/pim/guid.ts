import * as z from 'zod/mini';

const pattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** An id as Microsoft writes it, and as elevations are named. */
export const guid = z.string().check(z.regex(pattern));

export const isGuid = (text: string): boolean => pattern.test(text);
