/** Line icons, drawn on a 20-pixel grid. Decorative: the button that holds one has its own name. */
const paths = {
  refresh: 'M16 10a6 6 0 1 1-1.8-4.3L16 7.5M16 3.5v4h-4',
  settings:
    'M10 7.4a2.6 2.6 0 1 0 0 5.2 2.6 2.6 0 0 0 0-5.2M10 2.5v2.2M10 15.3v2.2M2.5 10h2.2M15.3 10h2.2M4.7 4.7l1.6 1.6M13.7 13.7l1.6 1.6M15.3 4.7l-1.6 1.6M6.3 13.7l-1.6 1.6',
  history: 'M4 10a6 6 0 1 0 1.800-4.300L4 7.500M4 3.500v4h4M10 6.500V10l2.500 1.500',
  chevron: 'm7.5 5 5 5-5 5',
  down: 'm5.5 8 4.5 4.5L14.500 8',
  search: 'M9 3.500a5.500 5.500 0 1 0 0 11 5.500 5.500 0 0 0 0-11M13 13l4 4',
  shield: 'M10 2.500 16 5v4.500c0 3.800-2.500 6.700-6 8-3.500-1.300-6-4.200-6-8V5z',
  warning: 'M10 3 18 17H2zM10 8v4M10 14.300v.4',
  minus: 'M5 10h10',
  check: 'm4.500 10.500 3.700 3.700 7.300-8',
  person:
    'M10 10.500a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7M3.500 17c.6-3 3.200-4.500 6.500-4.500s5.900 1.500 6.500 4.500',
} as const;

type IconProps = {
  name: keyof typeof paths;
  size?: number;
  /** What styles it where it stands. */
  class?: string;
};

export function Icon({ name, size = 20, class: own = '' }: IconProps) {
  return (
    <svg class={`icon ${own}`} viewBox="0 0 20 20" width={size} height={size} aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
