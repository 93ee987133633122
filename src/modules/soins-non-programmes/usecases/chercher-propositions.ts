import { dateCivileDe, debutDeJour } from '#kernel/fuseau.ts';
import { moisDe } from '#kernel/periode.ts';
import { trajetsDepuis } from '#modules/territoire';
import type { Ctx } from '#platform/use-case.ts';
import { candidats } from '../data/candidats.query.ts';
import type { Demande } from '../domain/demande.ts';
import { motifDe } from '../domain/motif.ts';
import { classer, echeanceDe, type Proposition } from '../domain/proposition.ts';
import { direRaison, type Raison } from '../domain/raison.ts';
import type { Reserveur } from '../domain/reservation.ts';

/** As many as a person reads on the phone. */
const NOMBRE = 8;
/** Days beyond the delay asked in which something is still worth saying. */
const JOURS_AU_DELA = 60;

/** A slot that may be booked, as it leaves a use case: instants as ISO text. */
export type PropositionDite = {
  readonly creneauId: string;
  readonly rang: number;
  readonly debut: string;
  readonly fin: string;
  readonly genre: Proposition['genre'];
  readonly professionnel: string;
  readonly professionnelId: string;
  readonly nom: string;
  readonly profession: string;
  readonly commune: string;
  readonly communeNom: string | null;
  readonly lieu: string | null;
  readonly trajetMinutes: number | null;
  /** 0 their own médecin traitant, 1 answers all, 2 too far, 3 does not fit the mobility, 4 too late. */
  readonly classe: Proposition['classe'];
  readonly raisons: readonly string[];
  readonly raisonsDetaillees: readonly Raison[];
};

/** The best slots for a request, best first. `professionnel` is the RPPS number. */
export async function chercherPropositions(
  ctx: Ctx,
  demande: Demande,
  par: Reserveur,
): Promise<readonly PropositionDite[]> {
  const { tx, cpts, maintenant, fuseau } = ctx;
  const [libres, duTerritoire] = await Promise.all([
    candidats(tx, cpts, {
      demande,
      canal: par.canal,
      professions: motifDe(demande.motif)?.professions ?? [],
      maintenant,
      des: new Date(Math.max(maintenant.getTime(), (demande.disponibleDes?.getTime() ?? 0) - 1)),
      avant: finDeRecherche(demande, maintenant),
      debutDuMois: debutDeJour(moisDe(dateCivileDe(maintenant, fuseau)).du, fuseau),
    }),
    trajetsDepuis(tx, cpts, demande.commune),
  ]);
  const dehors = libres.map(({ commune }) => commune).filter((code) => !duTerritoire.has(code));
  const trajets =
    dehors.length === 0
      ? duTerritoire
      : await trajetsDepuis(tx, cpts, demande.commune, [...new Set(dehors)]);
  const connus = libres.map((creneau) => ({
    ...creneau,
    trajetMinutes: trajets.get(creneau.commune) ?? null,
  }));
  return classer(connus, demande, maintenant, NOMBRE).map(dire);
}

function finDeRecherche(demande: Demande, maintenant: Date): Date {
  const echeance = Math.max(echeanceDe(demande).getTime(), maintenant.getTime());
  const fin = echeance + JOURS_AU_DELA * 86_400_000;
  return new Date(Math.min(fin, demande.disponibleJusqua?.getTime() ?? Number.POSITIVE_INFINITY));
}

function dire(proposition: Proposition): PropositionDite {
  const { creneauId, rang, debut, fin, genre, professionnelId, profession, commune } = proposition;
  const { communeNom, lieu, trajetMinutes, classe, raisons } = proposition;
  return {
    creneauId,
    rang,
    debut: debut.toISOString(),
    fin: fin.toISOString(),
    genre,
    professionnel: proposition.rpps,
    professionnelId,
    nom: proposition.professionnel,
    profession,
    commune,
    communeNom,
    lieu,
    trajetMinutes,
    classe,
    raisons: raisons.map(direRaison),
    raisonsDetaillees: raisons,
  };
}
