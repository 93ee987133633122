import { dateCivileDe, debutDeJour } from '#kernel/fuseau.ts';
import { moisDe } from '#kernel/periode.ts';
import { professionnelsOpposes } from '#modules/patients';
import type { Ctx } from '#platform/use-case.ts';
import { candidats } from '../data/candidats.query.ts';
import { creneauxLibres } from '../data/creneaux-libres.query.ts';
import { compterEcartes, type Ecartes } from '../domain/creneau-ecarte.ts';
import type { Demande } from '../domain/demande.ts';
import { motifDe } from '../domain/motif.ts';
import { classer, echeanceDe, type Proposition } from '../domain/proposition.ts';
import { direRaison, type Raison } from '../domain/raison.ts';
import type { Reserveur } from '../domain/reservation.ts';

/** As many as a person reads on the phone. */
const NOMBRE = 8;
/** Of those kept for an urgent path, when none is among the first. */
const DE_FILIERE = 2;
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
  return proposer(ctx, demande, { par, exclus: await opposesA(ctx, demande) });
}

type Pour = {
  readonly par: Reserveur;
  /** Those of `opposesA`. */
  readonly exclus: readonly string[];
  /** How many are wanted. */
  readonly nombre?: number;
};

/** The same, once it is known whom the person does not want to see: one question, asked before it first waits. */
export async function proposer(
  { tx, cpts, maintenant, fuseau }: Ctx,
  demande: Demande,
  { par, exclus, nombre = NOMBRE }: Pour,
): Promise<readonly PropositionDite[]> {
  const meilleurs = await candidats(tx, cpts, {
    demande,
    exclus,
    canal: par.canal,
    professions: motifDe(demande.motif)?.professions ?? [],
    maintenant,
    des: new Date(Math.max(maintenant.getTime(), (demande.disponibleDes?.getTime() ?? 0) - 1)),
    avant: finDeRecherche(demande, maintenant),
    debutDuMois: debutDeJour(moisDe(dateCivileDe(maintenant, fuseau)).du, fuseau),
    nombre,
    deFiliere: DE_FILIERE,
  });
  return retenir(classer(meilleurs, demande, maintenant), nombre).map(dire);
}

/** The best ones; whoever was asked the questions of an urgent path also sees the first slots kept for it, however late. */
function retenir(classees: readonly Proposition[], nombre: number): readonly Proposition[] {
  const deFiliere = ({ filieres }: Proposition) => filieres.length > 0;
  const premiers = classees.slice(0, nombre);
  if (premiers.some(deFiliere)) return premiers;
  return [...premiers, ...classees.slice(nombre).filter(deFiliere).slice(0, DE_FILIERE)];
}

/** When nothing can be proposed: the free slots of the same days that were set aside, counted by reason. */
export async function chercherEcartes(
  ctx: Ctx,
  demande: Demande,
  par: Reserveur,
): Promise<readonly Ecartes[]> {
  const { tx, cpts, maintenant } = ctx;
  const libres = await creneauxLibres(tx, cpts, {
    apres: maintenant,
    avant: dernierJour(demande, maintenant),
  });
  const exclus = await opposesA(ctx, demande);
  const possibles = libres.filter(({ professionnelId }) => !exclus.includes(professionnelId));
  return compterEcartes(possibles, { demande, par, maintenant });
}

/** Whom the person does not want to see: neither proposed nor booked, and nobody is told why. */
export async function opposesA(
  ctx: Ctx,
  { patientId }: Pick<Demande, 'patientId'>,
): Promise<readonly string[]> {
  return patientId ? await professionnelsOpposes(ctx, patientId) : [];
}

function finDeRecherche(demande: Demande, maintenant: Date): Date {
  const fin = dernierJour(demande, maintenant).getTime();
  return new Date(Math.min(fin, demande.disponibleJusqua?.getTime() ?? Number.POSITIVE_INFINITY));
}

function dernierJour(demande: Demande, maintenant: Date): Date {
  const echeance = Math.max(echeanceDe(demande).getTime(), maintenant.getTime());
  return new Date(echeance + JOURS_AU_DELA * 86_400_000);
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
