import type { Center } from './center';
import * as list from './list';

/** An admin center's key: the name of its folder. */
export type Portal = keyof typeof list;

/** The admin centers by key. */
export const centers: Record<Portal, Center> = list;

export const portals = Object.keys(list) as Portal[];
