/** The product's logo: two strokes upward. Decorative, the name stands beside it. */
export function Logo({ size = 24 }: { size?: number }) {
  return (
    <svg class="logo" viewBox="0 0 24 24" width={size} height={size} aria-hidden="true">
      <path d="M12 3.2 21 12.4l-2.9 2.8L12 9l-6.1 6.2L3 12.4z" />
      <path d="m12 12.2 5.6 5.7-2.7 2.7-2.9-2.9-2.9 2.9-2.7-2.7z" />
    </svg>
  );
}
