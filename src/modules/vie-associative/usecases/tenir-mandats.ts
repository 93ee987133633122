import { z } from 'zod';
import { ajouterJours, ajouterMois, type DateCivile } from '#kernel/date-civile.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import {
  zCourriel,
  zDateCivile,
  zFacultatif,
  zIdentifiant,
  zTexte,
  zTexteOuNull,
} from '#kernel/zod.ts';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { instancesDeLaCpts, mandatParId, mandatsDeLInstance } from '../data/instances.query.ts';
import { endMandat, insertMandat, lockInstance } from '../data/instances.repository.ts';
import { type Instance, type Mandat, siegePlein, siegera } from '../domain/instance.ts';
import type { RefusDeMandat } from '../domain/refus.ts';
import { refusDePlace, siegesDe } from '../domain/suppleance.ts';
import { type ANommer, type Nomme, quiEstNomme } from './nommer-qui-siege.ts';
import { zAdhesion, zCollege } from './saisies.ts';

const droit = 'asso.instance.tenir';
const zMandat = zIdentifiant<'MandatId'>();
const zSiege = zIdentifiant<'SiegeId'>();
const zFonction = zTexte(80, 'Dites la fonction\u00A0: membre, présidente, trésorier.');

type Donne = Promise<
  Result<Effets<{ readonly instance: string; readonly mandat: string }>, RefusDeMandat>
>;

/**
 * Writes that somebody was given a seat: a member, an entry of the directory, or a person named; as its titulaire, or as a
 * suppléant of who holds it. Without a term, the body's length makes one.
 */
export const donnerMandat = defineUseCase({
  nom: 'asso.donner-mandat',
  saisie: z.strictObject({
    instance: zIdentifiant<'InstanceId'>(),
    adhesion: zFacultatif(zAdhesion),
    professionnel: zFacultatif(zIdentifiant<'ProfessionnelId'>()),
    nom: zTexteOuNull(120),
    courriel: zFacultatif(zCourriel),
    college: zFacultatif(zCollege),
    /** The seat they stand in for. */
    suppleantDe: zFacultatif(zSiege),
    /** The seat that nobody holds any more, and that they take. */
    reprend: zFacultatif(zSiege),
    fonction: zFonction,
    decision: zTexteOuNull(300),
    du: zDateCivile,
    terme: zFacultatif(zDateCivile),
  }),
  droit,
  executer: async (ctx, { suppleantDe, reprend, ...dit }): Donne => {
    const { adhesion = null, professionnel = null, courriel = null, college = null } = dit;
    const place = { suppleant: suppleantDe !== undefined, siegeId: suppleantDe ?? reprend ?? null };
    const qui = { adhesion, professionnel, courriel, college };
    return await donnerLeMandat(ctx, { ...dit, ...qui, ...place, terme: dit.terme ?? null });
  },
});

type ADonner = ANommer & {
  readonly instance: string;
  readonly suppleant?: boolean;
  /** Null or left out: a seat more. */
  readonly siegeId?: string | null;
  readonly fonction: string;
  readonly decision: string | null;
  readonly du: DateCivile;
  readonly terme: DateCivile | null;
};

/** The same within the transaction of another use case. */
export async function donnerLeMandat(ctx: Ctx, dit: ADonner): Donne {
  const { tx, cpts } = ctx;
  const { instance: id, du } = dit;
  if (!(await lockInstance(tx, cpts, id))) return refuse({ motif: 'instance-inconnue' });
  const instance = (await instancesDeLaCpts(tx, cpts)).find((une) => une.id === id);
  if (!instance) return refuse({ motif: 'instance-inconnue' });
  const mandats = await mandatsDeLInstance(tx, cpts, id);
  const qui = await quiEstNomme(ctx, instance, { ...dit, college: collegeDe(dit, mandats) });
  if (!qui.ok) return qui;
  const terme = dit.terme ?? termeDe(du, instance.dureeMois);
  return await asseoir(ctx, { instance, mandats, qui: qui.valeur, dit: { ...dit, terme } });
}

/** A suppléant is of the college of the seat, and so is who takes it: only a new seat is said to be of one. */
function collegeDe({ siegeId, college }: ADonner, mandats: readonly Mandat[]): string | null {
  const [dernier] = mandats.filter((m) => m.siegeId === siegeId && m.adhesionId === null);
  return siegeId ? (dernier?.collegeId ?? null) : (college ?? null);
}

type AAsseoir = {
  readonly instance: Instance;
  readonly mandats: readonly Mandat[];
  readonly qui: Nomme;
  readonly dit: ADonner;
};

/** The body is locked: nobody takes a seat meanwhile. */
async function asseoir(ctx: Ctx, { instance, mandats, qui, dit }: AAsseoir): Donne {
  const { suppleant = false, siegeId = null, du, terme, fonction, decision } = dit;
  if (terme !== null && terme < du) return refuse({ motif: 'terme-avant-le-debut' });
  const periode = { du, au: terme };
  const refus =
    refusDePlace(instance, mandats, { qui, suppleant, siegeId, ...periode }) ??
    (suppleant ? null : pleinPour(instance, mandats, { college: qui.deCollege, ...periode }));
  if (refus) return refuse({ motif: refus });
  const id = ctx.ids();
  const place = { suppleant, siegeId, fonction, decision, du, terme };
  const mandat = { ...qui, ...place, id, instance: instance.id, le: ctx.maintenant };
  const impossible = await insertMandat(ctx.tx, ctx.cpts, mandat);
  if (impossible) return refuse({ motif: impossible });
  const trace = { action: 'asso.mandat-donne', objet: id };
  return reussi(effets({ instance: instance.id, mandat: id }, { trace }));
}

/** Writes that a mandate ended before its term: resigned, replaced, left. Suppléants stay those of the seat: how many. */
export const finirMandat = defineUseCase({
  nom: 'asso.finir-mandat',
  saisie: z.strictObject({
    mandat: zMandat,
    le: zDateCivile,
    motif: zTexte(300, 'Écrivez pourquoi le mandat finit.'),
  }),
  droit,
  executer: async (
    ctx,
    { mandat: id, le, motif },
  ): Promise<Result<Effets<MandatFini>, RefusDeMandat>> => {
    const { tx, cpts, maintenant, fuseau } = ctx;
    const mandat = await mandatParId(tx, cpts, id);
    if (!mandat) return refuse({ motif: 'mandat-inconnu' });
    const jour = dateCivileDe(maintenant, fuseau);
    if (le > jour) return refuse({ motif: 'date-a-venir' });
    if (le < mandat.du) return refuse({ motif: 'fin-avant-le-debut' });
    if (mandat.terme !== null && mandat.terme <= le) return refuse({ motif: 'mandat-fini' });
    if (!(await endMandat(tx, cpts, { id, le, motif }))) return refuse({ motif: 'mandat-fini' });
    const { instanceId: instance, siegeId, suppleant } = mandat;
    const sieges = siegesDe(await mandatsDeLInstance(tx, cpts, instance), jour);
    const siege = suppleant ? undefined : sieges.find((s) => s.id === siegeId);
    const suppleants = (siege?.suppleants ?? []).map(({ nom }) => nom);
    const trace = { action: 'asso.mandat-fini', objet: id };
    return reussi(effets({ instance, mandat: id, suppleants }, { trace }));
  },
});

type MandatFini = {
  readonly instance: string;
  readonly mandat: string;
  /** Who stands in for the seat that was left. */
  readonly suppleants: readonly string[];
};

/** Names a suppléant titulaire of their seat, once nobody holds it: their time as suppléant ends the day before. */
export const nommerTitulaire = defineUseCase({
  nom: 'asso.nommer-titulaire',
  saisie: z.strictObject({
    mandat: zMandat,
    fonction: zFonction,
    decision: zTexteOuNull(300),
    du: zDateCivile,
    terme: zFacultatif(zDateCivile),
  }),
  droit,
  executer: async (ctx, { mandat: id, fonction, decision, du, terme = null }): Donne => {
    const { tx, cpts, maintenant, fuseau } = ctx;
    const connu = await mandatParId(tx, cpts, id);
    if (!connu) return refuse({ motif: 'mandat-inconnu' });
    const { instanceId } = connu;
    if (!(await lockInstance(tx, cpts, instanceId))) return refuse({ motif: 'instance-inconnue' });
    const jour = dateCivileDe(maintenant, fuseau);
    const avant = await mandatParId(tx, cpts, id);
    if (!avant?.suppleant || !siegera(avant, { du: jour, au: jour }))
      return refuse({ motif: 'pas-suppleant' });
    if (du > jour) return refuse({ motif: 'date-a-venir' });
    if (du <= avant.du) return refuse({ motif: 'titulaire-apres-suppleant' });
    const instance = (await instancesDeLaCpts(tx, cpts)).find((une) => une.id === instanceId);
    if (!instance) return refuse({ motif: 'instance-inconnue' });
    const le = ajouterJours(du, -1);
    if (!(await endMandat(tx, cpts, { id, le, motif: 'Nommé titulaire' })))
      return refuse({ motif: 'pas-suppleant' });
    const mandats = await mandatsDeLInstance(tx, cpts, instanceId);
    const { collegeId, adhesionId, siegeId } = avant;
    const college = adhesionId === null ? collegeId : null;
    const qui = { ...avant, college, deCollege: collegeId };
    const titre = { ...avant, adhesion: adhesionId, suppleant: false, siegeId };
    const dit = { ...titre, instance: instanceId, fonction, decision };
    const nomme = await asseoir(ctx, { instance, mandats, qui, dit: { ...dit, du, terme } });
    if (!nomme.ok) return nomme;
    const trace = { action: 'asso.titulaire-nomme', objet: nomme.valeur.valeur.mandat };
    return reussi(effets(nomme.valeur.valeur, { trace }));
  },
});

function termeDe(du: DateCivile, mois: number | null): DateCivile | null {
  return mois === null ? null : ajouterJours(ajouterMois(du, mois), -1);
}

type Place = {
  readonly college: string | null;
  readonly du: DateCivile;
  readonly au: DateCivile | null;
};

/** Suppléants take no seat. */
function pleinPour(instance: Instance, mandats: readonly Mandat[], { college, ...periode }: Place) {
  const ensemble = mandats.filter((m) => !m.suppleant && siegera(m, periode));
  return siegePlein(instance, college, {
    total: ensemble.length,
    duCollege: ensemble.filter(({ collegeId }) => collegeId === college).length,
  });
}
