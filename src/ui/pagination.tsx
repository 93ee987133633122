export type PaginationProps = {
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  /** Address of a page, other filters kept. */
  readonly adresse: (page: number) => string;
};

/** First, last, the current page and its neighbours. */
export const Pagination = (p: PaginationProps) => {
  if (p.pages < 2) return null;
  return (
    <nav class="pages" aria-label="Pages">
      {p.page > 1 ? (
        <a href={p.adresse(p.page - 1)} rel="prev">
          Précédente
        </a>
      ) : null}
      {pagesMontrees(p.page, p.pages).map((n) =>
        n === null ? (
          <span aria-hidden="true">…</span>
        ) : (
          <a
            href={p.adresse(n)}
            aria-current={n === p.page ? 'page' : undefined}
            aria-label={`Page ${n}`}
          >
            {n}
          </a>
        ),
      )}
      {p.page < p.pages ? (
        <a href={p.adresse(p.page + 1)} rel="next">
          Suivante
        </a>
      ) : null}
    </nav>
  );
};

/** Page numbers to show; null stands for the ones left out. */
export function pagesMontrees(page: number, pages: number): readonly (number | null)[] {
  const gardees = [1, page - 1, page, page + 1, pages].filter((n) => n >= 1 && n <= pages);
  const triees = [...new Set(gardees)].sort((a, b) => a - b);
  return triees.flatMap((n, i) => {
    const avant = triees[i - 1];
    return avant !== undefined && n - avant > 1 ? [null, n] : [n];
  });
}
