import type { DateCivile } from '#kernel/date-civile.ts';
import { normaliser } from '#kernel/texte.ts';
import { libelleDe } from '#modules/annuaire';
import {
  type AdhesionListee,
  adhesionsDeLaCpts,
  type College,
  collegesDeLaCpts,
  type Instance,
  instancesDeLaCpts,
  type Mandat,
  mandatsDeLInstance,
  nomDe,
  siege,
} from '#modules/vie-associative';
import type { Ctx, Tx } from '#platform/use-case.ts';
import { courrielsDesProfessionnels } from '../data/courriels.query.ts';
import type { AConvoquer } from '../data/participants.repository.ts';
import { reglesDe } from '../data/regles.query.ts';
import type { Regles } from '../domain/regles.ts';

export type MembreDuCorps = Omit<AConvoquer, 'id'>;
export type Corps = {
  readonly instance: Instance;
  readonly regles: Regles;
  readonly membres: readonly MembreDuCorps[];
};

/** The body of this id; null when it does not exist in this CPTS. */
export async function instanceNommee(
  { tx, cpts }: Pick<Ctx, 'tx' | 'cpts'>,
  id: string,
): Promise<Instance | null> {
  return (await instancesDeLaCpts(tx, cpts)).find((une) => une.id === id) ?? null;
}

/** The bodies of the CPTS, to choose in. */
export async function instancesAuChoix(tx: Tx, cpts: string) {
  const instances = await instancesDeLaCpts(tx, cpts);
  return instances.map(({ id, nom }) => ({ valeur: id, libelle: nom }));
}

/**
 * Who makes a body on a day: those whose mandate sits there; in an assembly where nobody holds one, every member. A member
 * whose membership is suspended or over is not called. What a voice is worth comes from the college.
 */
export async function composerCorps(
  { tx, cpts }: { readonly tx: Tx; readonly cpts: string },
  id: string,
  jour: DateCivile,
): Promise<Corps | null> {
  const instance = await instanceNommee({ tx, cpts }, id);
  if (!instance) return null;
  const regles = await reglesDe(tx, cpts, id);
  const mandats = (await mandatsDeLInstance(tx, cpts, id)).filter((m) => siege(m, jour));
  const adherents = await adhesionsDeLaCpts(tx, cpts, { etats: ['active'] });
  const colleges = new Map((await collegesDeLaCpts(tx, cpts)).map((c) => [c.id, c]));
  const sources =
    instance.genre === 'assemblee-generale' && mandats.length === 0
      ? adherents.map((adhesion) => ({ adhesion, mandats: [] }))
      : sieges(mandats, adherents);
  const membres = sources.map((source) => membreDe(source, colleges, regles));
  const sans = membres.flatMap((m) => (m.courriel === null ? (m.professionnelId ?? []) : []));
  const courriels = await courrielsDesProfessionnels(tx, cpts, { professionnels: sans, jour });
  return {
    instance,
    regles,
    membres: membres.map((m) => ({
      ...m,
      courriel: m.courriel ?? courriels.get(m.professionnelId ?? '') ?? null,
    })),
  };
}

type Source = { readonly adhesion: AdhesionListee | null; readonly mandats: readonly Mandat[] };

/** One for each person, whatever the number of their functions. */
function sieges(
  mandats: readonly Mandat[],
  adherents: readonly AdhesionListee[],
): readonly Source[] {
  const parId = new Map(adherents.map((a) => [a.id, a]));
  const groupes = new Map<string, Mandat[]>();
  for (const mandat of mandats) {
    if (mandat.adhesionId !== null && !parId.has(mandat.adhesionId)) continue;
    const qui = mandat.adhesionId ?? normaliser(mandat.nom);
    groupes.set(qui, [...(groupes.get(qui) ?? []), mandat]);
  }
  return [...groupes.values()].map((siens) => ({
    adhesion: parId.get(siens[0]?.adhesionId ?? '') ?? null,
    mandats: siens,
  }));
}

function membreDe(
  { adhesion: a, mandats }: Source,
  colleges: ReadonlyMap<string, College>,
  regles: Regles,
): MembreDuCorps {
  const college = colleges.get(a?.collegeId ?? '');
  const nom = a ? nomDe(a) : (mandats[0]?.nom ?? '');
  const fonctions = mandats.map(({ fonction }) => fonction).toSorted();
  return {
    qui: a ? `a:${a.id}` : `n:${normaliser(nom)}`,
    adhesionId: a?.id ?? null,
    professionnelId: a?.professionnelId ?? null,
    nom,
    qualite: [...new Set(fonctions), ...metierDe(a)].join(', ') || null,
    collegeId: college?.id ?? null,
    college: college?.nom ?? null,
    voix: college?.voix ?? regles.sansCollege,
    courriel: a?.courriel ?? null,
  };
}

function metierDe(a: AdhesionListee | null): readonly string[] {
  if (a === null) return [];
  if (a.genre === 'structure') return [a.fonction, a.structure].flatMap((mot) => mot ?? []);
  return a.profession ? [libelleDe('profession', a.profession)] : [];
}
