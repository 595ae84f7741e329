import type { FunctionComponent } from 'preact';
import { holdEnter } from './hold-enter';
import { type PopupContext, PopupProvider } from './popup-context';
import { sections } from './sections';

const draw = (Section: FunctionComponent, index: number) => <Section key={index} />;

/** The popup's frame around its sections, of which the middle ones scroll. */
export function Popup(popup: PopupContext) {
  return (
    <PopupProvider value={popup}>
      <div class="popup" onKeyDownCapture={(event) => holdEnter(event, popup.actions)}>
        {sections.top.map(draw)}
        <main>{sections.middle.map(draw)}</main>
        {sections.bottom.map(draw)}
      </div>
    </PopupProvider>
  );
}
