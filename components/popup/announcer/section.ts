import { lazyPart } from '../lazy-part';

export const Announcer = lazyPart(() => import('./announcer').then((module) => module.Announcer));
