import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Clock } from './clock';
import type { PopupActions } from './popup-actions';
import type { PopupState } from './popup-state';

/** What every section may read and do. */
export type PopupContext = {
  state: PopupState;
  actions: PopupActions;
  clock: Clock;
  onSettings: () => void;
  onHistory: () => void;
  onSetUp: () => void;
  /** Leads to the page where the check of the set-up starts. */
  onCheck: () => void;
};

const context = createContext<PopupContext | undefined>(undefined);

/** Gives a popup to everything that is drawn in it. */
export const PopupProvider = context.Provider;

/** The popup that the component which calls this is drawn in. */
export const usePopup = (): PopupContext => useContext(context)!;
