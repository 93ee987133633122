import { z } from 'zod';
import { ajouterJours, ajouterMois, type DateCivile } from '#kernel/date-civile.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import {
  zDateCivile,
  zEntier,
  zFacultatif,
  zIdentifiant,
  zTexte,
  zTexteOuNull,
} from '#kernel/zod.ts';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { adhesionParId } from '../data/adhesions.query.ts';
import { collegesDeLaCpts } from '../data/colleges.query.ts';
import { instancesDeLaCpts, mandatParId, mandatsDeLInstance } from '../data/instances.query.ts';
import {
  endMandat,
  insertMandat,
  lockInstance,
  retireInstance,
  saveInstance,
} from '../data/instances.repository.ts';
import { estEnCours, nomDe } from '../domain/adhesion.ts';
import { GENRES_D_INSTANCE, type Instance, siegePlein, siegera } from '../domain/instance.ts';
import type { RefusDeMandat, RefusDInstance } from '../domain/refus.ts';
import { zAdhesion, zCase } from './saisies.ts';

const droit = 'asso.instance.tenir';
const zInstance = zIdentifiant<'InstanceId'>();
const zMandat = zIdentifiant<'MandatId'>();
const zSieges = zEntier({ min: 1, max: 500 });

const zDits = {
  nom: zTexte(120),
  genre: z.enum(GENRES_D_INSTANCE, { error: 'Dites quelle instance c’est.' }),
  composition: zTexteOuNull(1000),
  sieges: zFacultatif(zSieges),
  dureeMois: zFacultatif(zEntier({ min: 1, max: 120 })),
  dirigeante: zCase,
  parCollege: z.record(z.uuid(), zFacultatif(zSieges)).default({}),
};

type Reglee = Promise<Result<Effets<{ readonly id: string }>, RefusDInstance>>;

/** Adds a body, as the statutes make it; says it anew when `instance` is given. */
export const reglerInstance = defineUseCase({
  nom: 'asso.regler-instance',
  saisie: z.strictObject({ ...zDits, instance: zFacultatif(zInstance) }),
  droit,
  executer: async (ctx, { instance, sieges = null, dureeMois = null, ...dits }): Reglee => {
    const { tx, cpts, maintenant: le } = ctx;
    if (instance && !(await lockInstance(tx, cpts, instance)))
      return refuse({ motif: 'instance-inconnue' });
    const parCollege = Object.fromEntries(
      Object.entries(dits.parCollege).flatMap(([id, n]) => (n === undefined ? [] : [[id, n]])),
    );
    const connus = (await collegesDeLaCpts(tx, cpts)).map(({ id }) => id);
    if (!Object.keys(parCollege).every((id) => connus.includes(id)))
      return refuse({ motif: 'college-inconnu' });
    const id = instance ?? ctx.ids();
    const ecrite: Instance = { ...dits, id, sieges, dureeMois, parCollege };
    if (!(await saveInstance(tx, cpts, { instance: ecrite, le })))
      return refuse({ motif: 'nom-deja-pris' });
    return reussi(effets({ id }, { trace: { action: 'asso.instance-reglee', objet: id } }));
  },
});

/** Takes a body out, once nobody sits there. */
export const retirerInstance = defineUseCase({
  nom: 'asso.retirer-instance',
  saisie: z.strictObject({ instance: zInstance }),
  droit,
  executer: async (ctx, { instance: id }): Reglee => {
    const { tx, cpts, maintenant: le, fuseau } = ctx;
    if (!(await lockInstance(tx, cpts, id))) return refuse({ motif: 'instance-inconnue' });
    const jour = dateCivileDe(le, fuseau);
    const mandats = await mandatsDeLInstance(tx, cpts, id);
    if (mandats.some((m) => siegera(m, { du: jour, au: null })))
      return refuse({ motif: 'instance-occupee' });
    await retireInstance(tx, cpts, { id, le });
    return reussi(effets({ id }, { trace: { action: 'asso.instance-reglee', objet: id } }));
  },
});

type Donne = Promise<
  Result<Effets<{ readonly instance: string; readonly mandat: string }>, RefusDeMandat>
>;

/** Writes that somebody was given a seat: a member, or a person named. Without a term, the body's length makes one. */
export const donnerMandat = defineUseCase({
  nom: 'asso.donner-mandat',
  saisie: z.strictObject({
    instance: zInstance,
    adhesion: zFacultatif(zAdhesion),
    nom: zTexteOuNull(120),
    fonction: zTexte(80, 'Dites la fonction\u00A0: membre, présidente, trésorier.'),
    decision: zTexteOuNull(300),
    du: zDateCivile,
    terme: zFacultatif(zDateCivile),
  }),
  droit,
  executer: async (ctx, { adhesion, terme, ...dits }): Donne =>
    await donnerLeMandat(ctx, { ...dits, adhesion: adhesion ?? null, terme: terme ?? null }),
});

type ADonner = {
  readonly instance: string;
  readonly adhesion: string | null;
  readonly nom: string | null;
  readonly fonction: string;
  readonly decision: string | null;
  readonly du: DateCivile;
  readonly terme: DateCivile | null;
};

/** The same within the transaction of another use case. */
export async function donnerLeMandat(ctx: Ctx, dit: ADonner): Donne {
  const { tx, cpts, maintenant: le } = ctx;
  const { instance: id, adhesion, nom, du, ...dits } = dit;
  if (!(await lockInstance(tx, cpts, id))) return refuse({ motif: 'instance-inconnue' });
  const instance = (await instancesDeLaCpts(tx, cpts)).find((une) => une.id === id);
  if (!instance) return refuse({ motif: 'instance-inconnue' });
  const qui = await quiEstNomme(ctx, { adhesion, nom });
  if (!qui.ok) return qui;
  const terme = dits.terme ?? termeDe(du, instance.dureeMois);
  if (terme !== null && terme < du) return refuse({ motif: 'terme-avant-le-debut' });
  const plein = await pleinPour(ctx, instance, { college: qui.valeur.college, du, au: terme });
  if (plein) return refuse({ motif: plein });
  const mandat = { ...dits, ...qui.valeur, id: ctx.ids(), instance: id, du, terme, le };
  if (!(await insertMandat(tx, cpts, mandat))) return refuse({ motif: 'deja-cette-fonction' });
  const trace = { action: 'asso.mandat-donne', objet: mandat.id };
  return reussi(effets({ instance: id, mandat: mandat.id }, { trace }));
}

/** Writes that a mandate ended before its term: resigned, replaced, left. */
export const finirMandat = defineUseCase({
  nom: 'asso.finir-mandat',
  saisie: z.strictObject({
    mandat: zMandat,
    le: zDateCivile,
    motif: zTexte(300, 'Écrivez pourquoi le mandat finit.'),
  }),
  droit,
  executer: async (ctx, { mandat: id, le, motif }): Donne => {
    const { tx, cpts, maintenant, fuseau } = ctx;
    const mandat = await mandatParId(tx, cpts, id);
    if (!mandat) return refuse({ motif: 'mandat-inconnu' });
    const jour = dateCivileDe(maintenant, fuseau);
    if (le > jour) return refuse({ motif: 'date-a-venir' });
    if (le < mandat.du) return refuse({ motif: 'fin-avant-le-debut' });
    if (mandat.terme !== null && mandat.terme <= le) return refuse({ motif: 'mandat-fini' });
    if (!(await endMandat(tx, cpts, { id, le, motif }))) return refuse({ motif: 'mandat-fini' });
    const trace = { action: 'asso.mandat-fini', objet: id };
    return reussi(effets({ instance: mandat.instanceId, mandat: id }, { trace }));
  },
});

function termeDe(du: DateCivile, mois: number | null): DateCivile | null {
  return mois === null ? null : ajouterJours(ajouterMois(du, mois), -1);
}

type Nomme = {
  readonly adhesion: string | null;
  readonly nom: string;
  readonly college: string | null;
};

async function quiEstNomme(
  { tx, cpts }: Ctx,
  { adhesion, nom }: { readonly adhesion: string | null; readonly nom: string | null },
): Promise<Result<Nomme, RefusDeMandat>> {
  if (adhesion === null)
    return nom ? reussi({ adhesion, nom, college: null }) : refuse({ motif: 'personne-a-dire' });
  const connue = await adhesionParId(tx, cpts, adhesion);
  if (!connue) return refuse({ motif: 'adhesion-inconnue' });
  if (!estEnCours(connue)) return refuse({ motif: 'pas-adherent' });
  return reussi({ adhesion, nom: nomDe(connue), college: connue.collegeId });
}

type Place = {
  readonly college: string | null;
  readonly du: DateCivile;
  readonly au: DateCivile | null;
};

/** The body is locked: nobody takes a seat meanwhile. */
async function pleinPour({ tx, cpts }: Ctx, instance: Instance, { college, ...periode }: Place) {
  const mandats = await mandatsDeLInstance(tx, cpts, instance.id);
  const ensemble = mandats.filter((m) => siegera(m, periode));
  return siegePlein(instance, college, {
    total: ensemble.length,
    duCollege: ensemble.filter(({ collegeId }) => collegeId === college).length,
  });
}
