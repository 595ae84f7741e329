import { lazyPart } from '../lazy-part';
import './notices.css';

export const Notices = lazyPart(() => import('./notices').then((module) => module.Notices));
