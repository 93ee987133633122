import { additionner, centimes, montant } from '#kernel/centimes.ts';
import type { Facturee } from '../domain/report.ts';
import type { BudgetPageProps } from './vue-de-l-annee.ts';

/** What was promised in one year and invoiced in a later one, seen from either of them: counted on the budget that promised it. */
export const Reports = (p: BudgetPageProps) => {
  const venus = p.reports.filter((f) => f.annee === p.annee);
  const partis = p.reports.filter((f) => f.annee > p.annee);
  return (
    <>
      {venus.length > 0 ? (
        <p class="quiet small mt4">
          {`Le dépensé comprend ${somme(venus)} engagés avant ${p.annee}, et comptés au budget de leur année\u00A0: `}
          <Liens {...p} facturees={venus} dire={(f) => `engagé en ${f.anneeEngagee}`} />
        </p>
      ) : null}
      {partis.length > 0 ? (
        <p class="quiet small mt4">
          {`De l’engagé, ${somme(partis)} ont été facturés depuis, au dépensé d’une autre année\u00A0: `}
          <Liens {...p} facturees={partis} dire={(f) => `facturé en ${f.annee}`} />
        </p>
      ) : null}
    </>
  );
};

const somme = (facturees: readonly Facturee[]) =>
  montant(additionner(centimes(0), ...facturees.map((f) => f.centimes)));

type LiensProps = Pick<BudgetPageProps, 'base'> & {
  readonly facturees: readonly Facturee[];
  readonly dire: (f: Facturee) => string;
};

const Liens = ({ base, facturees, dire }: LiensProps) => (
  <>
    {facturees.map((f, i) => (
      <>
        {i > 0 ? ' ; ' : ''}
        <a href={`${base}/depenses/${f.engagement}`}>{f.objet}</a>
        {`, ${montant(f.centimes)}, ${dire(f)}`}
      </>
    ))}
    .
  </>
);
