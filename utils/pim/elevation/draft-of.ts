import { eligibleKeyOf, narrowedTo } from '../narrowed';
import type { Elevation, TypedInput } from './elevation';

/** What an elevation that was not sent leaves in the form of its role: what was typed, and where. */
export function draftOf({ eligibility, input }: Elevation): { key: string; typed: TypedInput } {
  const scope = narrowedTo(eligibility);
  return { key: eligibleKeyOf(eligibility), typed: { ...input, ...(scope && { scope }) } };
}
