import * as z from 'zod/mini';
import { matching } from './checks';
import { guidPattern } from './is-guid';

/** An id as Microsoft writes it, and as elevations are named. */
export const guid = z.string().check(matching(guidPattern));
