import { text } from '../../../utils/i18n/text';

/** Grey rows in the place and size of the real ones, so that nothing jumps when those come. */
export function Skeleton({ rows = 6 }: { rows?: number }) {
  return (
    <section class="section skeleton" aria-busy="true">
      <p class="hidden" role="status">
        {text('loading')}
      </p>
      <div class="skeleton-head" />
      {Array.from({ length: rows }, (_, index) => (
        <div key={index} class="skeleton-row" />
      ))}
    </section>
  );
}
