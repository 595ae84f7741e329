import { text } from '../../../utils/i18n/text';

type ButtonForProps = {
  label: string;
  /** What tells it from other buttons with this label. */
  about: string | undefined;
  class?: string;
  disabled?: boolean;
  onClick: () => void;
};

/** A button whose spoken name says what it is for, where several have the same label. */
export function ButtonFor({ label, about, ...attributes }: ButtonForProps) {
  return (
    <button
      type="button"
      aria-label={about ? text('action_for', label, about) : undefined}
      {...attributes}
    >
      {label}
    </button>
  );
}
