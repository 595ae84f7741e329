import { text } from '../../../utils/i18n/text';

/** As many as fit under the header. */
const ROWS = 6;

/** Grey rows in the place and size of the real ones, so that nothing jumps when those come. */
export function Skeleton() {
  return (
    <section class="section skeleton" aria-busy="true">
      <p class="hidden" role="status">
        {text('loading')}
      </p>
      <div class="skeleton-head" />
      {Array.from({ length: ROWS }, (_, index) => (
        <div key={index} class="skeleton-row" />
      ))}
    </section>
  );
}
