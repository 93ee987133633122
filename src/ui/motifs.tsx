/** Patterns used by gauges, plots and maps: hatched is "still to win", dotted is "unknown". */
export const Motifs = () => (
  <svg class="defs" aria-hidden="true" focusable="false">
    <defs>
      <pattern
        id="hatch"
        width="6"
        height="6"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect class="hatch-bg" width="6" height="6" />
        <path class="hatch-line" d="M1.5 0V6" />
      </pattern>
      <pattern id="dots" width="6" height="5" patternUnits="userSpaceOnUse">
        <circle class="dot-ink" cx="2" cy="2.5" r="1.1" />
      </pattern>
    </defs>
  </svg>
);
