import { dateCivileDe, debutDeJour } from '#kernel/fuseau.ts';
import { moisDe } from '#kernel/periode.ts';
import { professionnelsOpposes } from '#modules/patients';
import { trajetsDepuis } from '#modules/territoire';
import type { Ctx } from '#platform/use-case.ts';
import { type CreneauCandidat, candidats } from '../data/candidats.query.ts';
import { creneauxLibres } from '../data/creneaux-libres.query.ts';
import { compterEcartes, type Ecartes } from '../domain/creneau-ecarte.ts';
import type { Demande } from '../domain/demande.ts';
import { motifDe } from '../domain/motif.ts';
import { type Candidat, classer, echeanceDe, type Proposition } from '../domain/proposition.ts';
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
  const exclus = await opposesA(ctx, demande);
  const { libres, trajets, dehors } = await interroger(ctx, demande, { par, exclus });
  const complets =
    dehors.length === 0 ? trajets : await trajetsDepuis(ctx.tx, ctx.cpts, demande.commune, dehors);
  return ranger(ctx, demande, { libres, trajets: complets });
}

/**
 * The same, asked before it first waits and never again: null when that does not suffice, since nothing can be proposed or
 * a slot is out of the territory. `exclus` are those of `opposesA`.
 */
export async function propositionsDUnTrait(
  ctx: Ctx,
  demande: Demande,
  pour: Pour,
): Promise<readonly PropositionDite[] | null> {
  const { libres, trajets, dehors } = await interroger(ctx, demande, pour);
  if (libres.length === 0 || dehors.length > 0) return null;
  return ranger(ctx, demande, { libres, trajets });
}

type Pour = { readonly par: Reserveur; readonly exclus: readonly string[] };

type Lus = {
  readonly libres: readonly CreneauCandidat[];
  /** Minutes of road, by commune. */
  readonly trajets: ReadonlyMap<string, number>;
};

/** `dehors`: communes of these slots that the roads of the territory do not reach. */
async function interroger(
  { tx, cpts, maintenant, fuseau }: Ctx,
  demande: Demande,
  { par, exclus }: Pour,
): Promise<Lus & { readonly dehors: readonly string[] }> {
  const [libres, trajets] = await Promise.all([
    candidats(tx, cpts, {
      demande,
      exclus,
      canal: par.canal,
      professions: motifDe(demande.motif)?.professions ?? [],
      maintenant,
      des: new Date(Math.max(maintenant.getTime(), (demande.disponibleDes?.getTime() ?? 0) - 1)),
      avant: finDeRecherche(demande, maintenant),
      debutDuMois: debutDeJour(moisDe(dateCivileDe(maintenant, fuseau)).du, fuseau),
    }),
    trajetsDepuis(tx, cpts, demande.commune),
  ]);
  const communes = new Set(libres.map(({ commune }) => commune));
  return { libres, trajets, dehors: [...communes].filter((code) => !trajets.has(code)) };
}

function ranger(
  { maintenant }: Ctx,
  demande: Demande,
  { libres, trajets }: Lus,
): readonly PropositionDite[] {
  const connus = libres.map((creneau) => ({
    ...creneau,
    trajetMinutes: trajets.get(creneau.commune) ?? null,
  }));
  return retenir(connus, demande, maintenant).map(dire);
}

/** The best ones; whoever was asked the questions of an urgent path also sees the first slots kept for it, however late. */
function retenir(connus: readonly Candidat[], demande: Demande, maintenant: Date) {
  if (demande.filieres.length === 0) return classer(connus, demande, maintenant, NOMBRE);
  const classees = classer(connus, demande, maintenant);
  const gardees = classees.slice(NOMBRE).filter(({ filieres }) => filieres.length > 0);
  const combien = classees.slice(0, NOMBRE).some(({ filieres }) => filieres.length > 0) ? 0 : 2;
  return [...classees.slice(0, NOMBRE), ...gardees.slice(0, combien)];
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
