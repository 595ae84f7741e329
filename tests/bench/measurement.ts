import type { Build } from './build';
import type { Readings } from './report/keys';

/** Takes one or a few related readings of a build. Rejects only when it could not measure. */
export type Measurement = (build: Build) => Promise<Readings>;
