/** The check mark, drawn: the Latin subset of the font has none. */
export const Coche = () => (
  <svg class="tick" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    <path d="M3 8.5l3.4 3.4L13 4.6" />
  </svg>
);
