import * as z from 'zod/mini';
import { matching } from './checks';

const pattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** An id as Microsoft writes it, and as elevations are named. */
export const guid = z.string().check(matching(pattern));

export const isGuid = (text: string): boolean => pattern.test(text);
