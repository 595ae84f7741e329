import * as z from 'zod/mini';
import { atMost, matching } from './checks';

/** A path of Azure without anything that means something else in a URL. */
const PATH = /^(?:\/(?!\.{1,2}(?:\/|$))[^/?#\\]+)+$/;

/** Where below its scope an eligible role is to be activated. Of what kind it is, its path says. */
export const narrowerScope = z.object({
  id: z.string().check(atMost(1_000), matching(PATH)),
  name: z.string().check(atMost(300)),
});
export type NarrowerScope = z.infer<typeof narrowerScope>;
