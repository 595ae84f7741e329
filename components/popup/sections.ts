import type { FunctionComponent } from 'preact';
import { Announcer } from './announcer/section';
import { Elevated } from './elevated/section';
import { Header } from './header/section';
import { Notices } from './notices/section';
import { PageCard } from './page/section';
import { FilterStatus } from './roles/filter-status';
import { RoleList } from './roles/section';
import { Welcome } from './welcome/section';

/**
 * Everything that the popup draws, from top to bottom; what stands in the middle scrolls. Each section
 * reads the popup with `usePopup` and decides by itself whether it shows anything.
 */
export const sections: Record<'top' | 'middle' | 'bottom', FunctionComponent[]> = {
  top: [Header, Announcer],
  middle: [Notices, PageCard, Elevated, RoleList, Welcome],
  bottom: [FilterStatus],
};
