import type { Eligibility } from '../pim/eligibility';
import { type Carriers, carriersOf, isHighImpact, mayBeHighImpact } from '../pim/high-impact';
import type { SettingsStore } from '../settings/settings';

export type Impact = ReturnType<typeof createImpact>;

/**
 * Judges roles for the background by what is known at this moment: the settings that hold now, and
 * what the last list says of a group. An elevation remembers its role as it was at the click.
 */
export function createImpact(deps: {
  settings: SettingsStore;
  /** The row of the last list, where the role is still on it. */
  listed: (eligibility: Eligibility) => Eligibility | undefined;
}) {
  /** As it was at the click, and as it is listed now: either may say that it is high-impact. */
  function faces(eligibility: Eligibility): Eligibility[] {
    const listed = deps.listed(eligibility);
    if (!listed) return [eligibility];
    return [eligibility, { ...eligibility, scope: { ...eligibility.scope, ...listed.scope } }];
  }

  /** What is said to carry a high-impact role, once the organisation's policy is loaded. */
  const carriers = async (): Promise<Carriers> => carriersOf((await deps.settings.read()).carries);

  return {
    /** What is known at once: for what is shown, and for one click, which waits for no policy. */
    carriersNow: async (): Promise<Carriers> => carriersOf((await deps.settings.readNow()).carries),
    async isHigh(eligibility: Eligibility): Promise<boolean> {
      const known = await carriers();
      return faces(eligibility).some((face) => isHighImpact(face, known));
    },
    /** Whether the role may be renewed with nobody there. What cannot be known counts as high-impact. */
    async mayRenew(eligibility: Eligibility): Promise<boolean> {
      const known = await carriers().catch(() => undefined);
      if (!known) return false;
      const all = faces(eligibility);
      if (all.some((face) => isHighImpact(face, known))) return false;
      return !all.every((face) => mayBeHighImpact(face, known));
    },
  };
}
