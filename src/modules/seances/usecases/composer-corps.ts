import type { DateCivile } from '#kernel/date-civile.ts';
import { normaliser } from '#kernel/texte.ts';
import { libelleDe } from '#modules/annuaire';
import {
  type AdhesionListee,
  adhesionsDeLaCpts,
  type College,
  collegesDeLaCpts,
  collegesDuConseil,
  contactsDesProfessionnels,
  estExterieure,
  type Instance,
  instancesDeLaCpts,
  type Mandat,
  mandatsDeLInstance,
  nomDe,
  nomDuSiege,
  quiSiege,
  siege,
  siegesDe,
} from '#modules/vie-associative';
import type { Ctx, Tx } from '#platform/use-case.ts';
import type { AConvoquer } from '../data/participants.repository.ts';
import { reglesDe } from '../data/regles.query.ts';
import type { Regles } from '../domain/regles.ts';

export type MembreDuCorps = Omit<AConvoquer, 'id'>;
export type Corps = {
  readonly instance: Instance;
  readonly regles: Regles;
  readonly membres: readonly MembreDuCorps[];
  /** Seats that have a titulaire that day. */
  readonly tenus: ReadonlySet<string>;
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
 * Who makes a body on a day: those whose mandate sits there, titulaires and who stands in for them; in an assembly where
 * nobody holds one, every member. A member whose membership is suspended or over is not called. What a voice is worth comes
 * from the college; that of a suppléant is the voice of the seat.
 */
export async function composerCorps(
  { tx, cpts }: { readonly tx: Tx; readonly cpts: string },
  id: string,
  jour: DateCivile,
): Promise<Corps | null> {
  const instance = await instanceNommee({ tx, cpts }, id);
  if (!instance) return null;
  const regles = await reglesDe(tx, cpts, id);
  const tous = await mandatsDeLInstance(tx, cpts, id);
  const mandats = tous.filter((m) => siege(m, jour));
  const adherents = await adhesionsDeLaCpts(tx, cpts, { etats: ['active'] });
  const colleges = new Map((await collegesDe({ tx, cpts }, instance)).map((c) => [c.id, c]));
  const dire = (source: Source) => membreDe(source, colleges, regles);
  const membres =
    instance.genre === 'assemblee-generale' && mandats.length === 0
      ? adherents.map((adhesion) => dire({ ...SANS_SIEGE, adhesion }))
      : avecLaVoixDuSiege(sieges(mandats, adherents).map(dire));
  const tenus = deCeuxQuiSiegent(mandats, adherents).flatMap((m) => (m.suppleant ? [] : m.siegeId));
  const noms = new Map(siegesDe(tous, jour).map((s) => [s.id, nomDuSiege(s)]));
  return {
    instance,
    regles,
    tenus: new Set(tenus),
    membres: await avecLeursCourriels(
      { tx, cpts },
      membres.map((m) => ({ ...m, titulaire: titulaireNomme(m, noms) })),
      jour,
    ),
  };
}

async function collegesDe({ tx, cpts }: Pick<Ctx, 'tx' | 'cpts'>, instance: Instance) {
  return estExterieure(instance)
    ? await collegesDuConseil(tx, cpts, instance.id)
    : await collegesDeLaCpts(tx, cpts);
}

async function avecLeursCourriels(
  { tx, cpts }: Pick<Ctx, 'tx' | 'cpts'>,
  membres: readonly MembreDuCorps[],
  jour: DateCivile,
): Promise<readonly MembreDuCorps[]> {
  const sans = membres.flatMap((m) => (m.courriel === null ? (m.professionnelId ?? []) : []));
  const contacts = await contactsDesProfessionnels(tx, cpts, { professionnels: sans, jour });
  return membres.map((m) => ({
    ...m,
    courriel: m.courriel ?? contacts.get(m.professionnelId ?? '')?.courriel ?? null,
  }));
}

function titulaireNomme({ rang, siege: id }: MembreDuCorps, noms: ReadonlyMap<string, string>) {
  return rang === 'suppleant' ? (noms.get(id ?? '') ?? null) : null;
}

/** A suppléant speaks for the seat: their voice is that of its titulaire, whatever their own college. */
function avecLaVoixDuSiege(membres: readonly MembreDuCorps[]): readonly MembreDuCorps[] {
  const titulaires = new Map(
    membres.flatMap((m) => (m.rang === 'titulaire' ? [[m.siege, m] as const] : [])),
  );
  return membres.map((m) => {
    const titulaire = m.rang === 'suppleant' ? titulaires.get(m.siege) : undefined;
    if (!titulaire) return m;
    const { collegeId, college, voix } = titulaire;
    return { ...m, collegeId, college, voix };
  });
}

type Source = {
  readonly adhesion: AdhesionListee | null;
  readonly mandats: readonly Mandat[];
  readonly siege: string | null;
};
const SANS_SIEGE = { mandats: [], siege: null } as const;

/** One for each person, whatever the number of their functions; who stands in for them bears the same seat. */
function sieges(
  mandats: readonly Mandat[],
  adherents: readonly AdhesionListee[],
): readonly Source[] {
  const parId = new Map(adherents.map((a) => [a.id, a]));
  const groupes = [...Map.groupBy(deCeuxQuiSiegent(mandats, adherents), quiSiege).values()];
  // Who holds two seats sits once: whoever stands in for either stands in for them.
  const communs = new Map(
    groupes.flatMap((siens) => {
      const ids = siens.flatMap((m) => (m.suppleant ? [] : m.siegeId)).toSorted();
      return ids.map((id) => [id, ids[0] ?? id] as const);
    }),
  );
  return groupes.map((siens) => {
    const [premier] = siens.toSorted((a, b) => Number(a.suppleant) - Number(b.suppleant));
    return {
      adhesion: parId.get(premier?.adhesionId ?? '') ?? null,
      mandats: siens,
      siege: premier ? (communs.get(premier.siegeId) ?? premier.siegeId) : null,
    };
  });
}

/** Those of members whose membership is suspended or over are left out. */
function deCeuxQuiSiegent(mandats: readonly Mandat[], adherents: readonly AdhesionListee[]) {
  const ids = new Set<string>(adherents.map(({ id }) => id));
  return mandats.filter((m) => m.adhesionId === null || ids.has(m.adhesionId));
}

function membreDe(
  { adhesion: a, mandats, siege: id }: Source,
  colleges: ReadonlyMap<string, College>,
  regles: Regles,
): MembreDuCorps {
  const [mandat] = mandats;
  const college = colleges.get(a ? (a.collegeId ?? '') : (mandat?.collegeId ?? ''));
  const nom = a ? nomDe(a) : (mandat?.nom ?? '');
  const fonctions = mandats.map(({ fonction }) => fonction).toSorted();
  const professionnelId = a ? a.professionnelId : (mandat?.professionnelId ?? null);
  const courriel = a ? a.courriel : (mandat?.courriel ?? null);
  return {
    qui: quiEst({ adhesionId: a?.id ?? null, professionnelId, nom, courriel }),
    adhesionId: a?.id ?? null,
    professionnelId,
    nom,
    qualite: [...new Set(fonctions), ...metierDe(a)].join(', ') || null,
    rang: mandats.some(({ suppleant }) => !suppleant) || !mandat ? 'titulaire' : 'suppleant',
    siege: id,
    titulaire: null,
    collegeId: college?.id ?? null,
    college: college?.nom ?? null,
    voix: college?.voix ?? regles.sansCollege,
    courriel,
  };
}

type Qui = Pick<MembreDuCorps, 'adhesionId' | 'professionnelId' | 'nom' | 'courriel'>;

/** What makes somebody who is convened the same person: their membership, their entry of the directory, otherwise name and address. */
export function quiEst(p: Qui): string {
  if (p.adhesionId) return `a:${p.adhesionId}`;
  if (p.professionnelId) return `p:${p.professionnelId}`;
  return ['n:', normaliser(p.nom), ...(p.courriel ? ['|', p.courriel] : [])].join('');
}

function metierDe(a: AdhesionListee | null): readonly string[] {
  if (a === null) return [];
  if (a.genre === 'structure') return [a.fonction, a.structure].flatMap((mot) => mot ?? []);
  return a.profession ? [libelleDe('profession', a.profession)] : [];
}
