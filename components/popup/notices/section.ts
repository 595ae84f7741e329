import { lazyPart } from '../lazy-part';

export const Notices = lazyPart(() => import('./notices').then((module) => module.Notices));
