import { demandesDe, type IndicateurVu, mesureDe, type PosteVu } from '#modules/financement';
import {
  type FaitDemande,
  type FaitsResumes,
  listerFaitsDemandes,
  resumerFaits,
} from '#modules/journal';
import type { Ctx } from '#platform/use-case.ts';
import { piecesDesCibles } from '../data/pieces.query.ts';
import { cibleDuFait, ecrireCible } from '../domain/cible.ts';
import { direObjet } from '../domain/dire-objet.ts';
import { type Preuve, preuveDe } from '../domain/piece.ts';
import { preuvesTenues } from './preuves-tenues.ts';

/** Entries listed of one indicator; beyond, they are counted. */
const LISTES = 5000;

/** A record that entries came from, and the evidence of it. */
export type ObjetProuve = {
  readonly cible: string;
  readonly titre: string;
  readonly jour: string;
  readonly instant: Date;
  readonly genre: string;
  readonly faits: readonly FaitDemande[];
  readonly preuves: readonly Preuve[];
};

export type IndicateurProuve = {
  readonly vu: IndicateurVu;
  /** Entries it counts, then those it is a share of. */
  readonly compte: FaitsResumes | null;
  readonly total: FaitsResumes | null;
  /** Null: entries lead to patients, or are too many to be listed. */
  readonly objets: readonly ObjetProuve[] | null;
  /** What is attached to the indicator itself. */
  readonly preuves: readonly Preuve[];
};

type Rassemblement = {
  readonly indicateurs: readonly IndicateurProuve[];
  /** What is attached to each of the posts. */
  readonly parPoste: ReadonlyMap<string, readonly Preuve[]>;
};

/** Entries and evidence of these posts in their year: a piece attached once is found by every indicator that counts it. */
export async function rassemblerPreuves(
  ctx: Pick<Ctx, 'tx' | 'cpts' | 'fuseau' | 'maintenant'>,
  postes: readonly PosteVu[],
): Promise<Rassemblement> {
  const { tx, cpts } = ctx;
  const vus = postes.flatMap(({ annee, indicateurs }) =>
    indicateurs.map((vu) => ({ vu, annee, demandes: demandesDe(vu, annee) })),
  );
  const resumes = new Map(
    (
      await resumerFaits(
        tx,
        cpts,
        vus.flatMap(({ demandes }) => demandes),
      )
    ).map((r) => [r.cle, r]),
  );
  const aLister = vus.flatMap(({ vu, demandes: [premiere] }) =>
    premiere && !leadsToPatients(vu) ? [premiere] : [],
  );
  const listes = await listerFaitsDemandes(tx, cpts, { demandes: aLister, limite: LISTES + 1 });
  const faitsDe = Map.groupBy(listes, ({ cle }) => cle);
  const propres = [
    ...vus.map(({ vu, annee }) =>
      ecrireCible({ genre: 'indicateur', id: vu.id, annee: annee.rang }),
    ),
    ...postes.map(({ poste, annee }) =>
      ecrireCible({ genre: 'mission', poste, annee: annee.rang }),
    ),
  ];
  const dossiers = [...new Set(listes.map(cibleDuFait))];
  const tenues = await preuvesTenues(ctx, dossiers);
  const pieces = await piecesDesCibles(tx, cpts, { cibles: [...propres, ...dossiers] });
  const preuves = Map.groupBy([...tenues.preuves, ...pieces.map(preuveDe)], ({ cible }) => cible);
  const preuvesDe = (cible: string) => preuves.get(cible) ?? [];
  const objetsDe = (faits: readonly FaitDemande[]) =>
    [...Map.groupBy(faits, cibleDuFait)].map(([cible, siens]): ObjetProuve => {
      const [premier] = siens;
      const genre = premier?.genre ?? '';
      const titre = tenues.titres.get(cible) ?? direObjet(genre);
      const instant = premier?.instant ?? ctx.maintenant;
      return {
        ...{ cible, titre, genre, instant, jour: premier?.jour ?? '' },
        ...{ faits: siens, preuves: preuvesDe(cible) },
      };
    });
  return {
    indicateurs: vus.map(({ vu, annee, demandes: [premiere, seconde] }) => {
      const faits = premiere && !leadsToPatients(vu) ? (faitsDe.get(premiere.cle) ?? []) : null;
      return {
        vu,
        compte: resumes.get(premiere?.cle ?? '') ?? null,
        total: resumes.get(seconde?.cle ?? '') ?? null,
        objets: faits && faits.length <= LISTES ? objetsDe(faits) : null,
        preuves: preuvesDe(ecrireCible({ genre: 'indicateur', id: vu.id, annee: annee.rang })),
      };
    }),
    parPoste: new Map(
      postes.map(({ poste, annee }) => [
        poste,
        preuvesDe(ecrireCible({ genre: 'mission', poste, annee: annee.rang })),
      ]),
    ),
  };
}

/** Entries of such a measure concern one patient each: they are counted, never listed. */
export function leadsToPatients({ calcul }: Pick<IndicateurVu, 'calcul'>): boolean {
  return mesureDe(calcul?.mesure ?? '')?.personnes === true;
}
