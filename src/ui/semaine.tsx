import type { Contenu } from './contenu.ts';

export type JourDeSemaine = {
  /** Civil date. */
  readonly date: string;
  /** `Lun. 23`. */
  readonly titre: string;
  readonly aujourdhui?: boolean | undefined;
  /** Holiday, closed. */
  readonly ferme?: boolean | undefined;
};

export type EtatDeCase = 'libre' | 'pris' | 'occupe' | 'annule';

export type CaseDeSemaine = {
  /** Civil date of its day. */
  readonly jour: string;
  /** `HH:MM`. */
  readonly debut: string;
  readonly quoi: Contenu;
  readonly etat: EtatDeCase;
  readonly href?: string | undefined;
};

export type SemaineProps = {
  readonly titre: string;
  readonly jours: readonly JourDeSemaine[];
  readonly cases: readonly CaseDeSemaine[];
};

const CLASSE = { libre: 'slot', pris: 'slot taken', occupe: 'slot busy', annule: 'slot cut' };
const DIT = { libre: ', libre', pris: ', pris', occupe: '', annule: ', annulé' };

/** A week of slots, by day and hour: free is an outline, taken is filled, busy elsewhere is dashed. */
export const Semaine = (p: SemaineProps) => {
  const heures = [...new Set(p.cases.map((c) => c.debut.slice(0, 2)))].sort();
  return (
    <section class="scroll" tabindex={0} aria-label={`${p.titre}, défilement horizontal`}>
      <table class="week">
        <caption>{p.titre}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span class="hidden">Heure</span>
            </th>
            {p.jours.map((jour) => (
              <th scope="col" class={classeDuJour(jour)}>
                {jour.titre}
                {jour.ferme ? <span class="hidden">, fermé</span> : null}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {heures.map((heure) => (
            <tr>
              <th scope="row">{`${Number(heure)}\u00A0h`}</th>
              {p.jours.map((jour) => (
                <td class={classeDuJour(jour)}>{casesDe(p.cases, jour, heure).map(Case)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};

const Case = (c: CaseDeSemaine) => {
  const interieur = (
    <>
      <b>{c.debut.replace(/^0/, '')}</b>
      {c.quoi}
      <span class="hidden">{DIT[c.etat]}</span>
    </>
  );
  return c.href ? (
    <a class={CLASSE[c.etat]} href={c.href}>
      {interieur}
    </a>
  ) : (
    <span class={CLASSE[c.etat]}>{interieur}</span>
  );
};

const casesDe = (cases: readonly CaseDeSemaine[], jour: JourDeSemaine, heure: string) =>
  cases
    .filter((c) => c.jour === jour.date && c.debut.startsWith(heure))
    .sort((a, b) => a.debut.localeCompare(b.debut));

const classeDuJour = (jour: JourDeSemaine): string | undefined =>
  jour.ferme ? 'closed' : jour.aujourdhui ? 'today' : undefined;
