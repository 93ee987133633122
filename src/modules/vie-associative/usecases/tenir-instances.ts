import { z } from 'zod';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zEntier, zFacultatif, zIdentifiant, zTexte, zTexteOuNull } from '#kernel/zod.ts';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { collegesDeLaCpts, collegesDuConseil } from '../data/colleges.query.ts';
import { instancesDeLaCpts, mandatsDeLInstance } from '../data/instances.query.ts';
import { lockInstance, retireInstance, saveInstance } from '../data/instances.repository.ts';
import { estExterieure, GENRES_D_INSTANCE, type Instance, siegera } from '../domain/instance.ts';
import type { RefusDInstance } from '../domain/refus.ts';
import { zCase } from './saisies.ts';

const droit = 'asso.instance.tenir';
const zInstance = zIdentifiant<'InstanceId'>();
const zSieges = zEntier({ min: 1, max: 500 });

const zDits = {
  nom: zTexte(120),
  genre: z.enum(GENRES_D_INSTANCE, { error: 'Dites quelle instance c’est.' }),
  composition: zTexteOuNull(1000),
  sieges: zFacultatif(zSieges),
  dureeMois: zFacultatif(zEntier({ min: 1, max: 120 })),
  dirigeante: zCase,
  organiseePar: zTexteOuNull(300),
  suppleantsMax: zFacultatif(zEntier({ min: 0, max: 20 })),
  parCollege: z.record(z.uuid(), zFacultatif(zSieges)).default({}),
};

type Reglee = Promise<Result<Effets<{ readonly id: string }>, RefusDInstance>>;

/** Adds a body, as the statutes make it; says it anew when `instance` is given. */
export const reglerInstance = defineUseCase({
  nom: 'asso.regler-instance',
  saisie: z.strictObject({ ...zDits, instance: zFacultatif(zInstance) }),
  droit,
  executer: async (ctx, { instance, ...dits }): Reglee => {
    const { tx, cpts, maintenant: le } = ctx;
    if (instance && !(await lockInstance(tx, cpts, instance)))
      return refuse({ motif: 'instance-inconnue' });
    const { sieges = null, dureeMois = null, suppleantsMax = null } = dits;
    const parCollege = Object.fromEntries(
      Object.entries(dits.parCollege).flatMap(([id, n]) => (n === undefined ? [] : [[id, n]])),
    );
    const id = instance ?? ctx.ids();
    const dite: Instance = { ...dits, id, sieges, dureeMois, suppleantsMax, parCollege };
    const refus = await refusDeRegler(ctx, dite);
    if (refus) return refuse(refus);
    if (!(await saveInstance(tx, cpts, { instance: dite, le })))
      return refuse({ motif: 'nom-deja-pris' });
    return reussi(effets({ id }, { trace: { action: 'asso.instance-reglee', objet: id } }));
  },
});

/** A council that is not of the association has its own colleges, and directs nothing of it. */
async function refusDeRegler({ tx, cpts }: Ctx, dite: Instance): Promise<RefusDInstance | null> {
  const exterieure = estExterieure(dite);
  if (exterieure && dite.dirigeante) return { motif: 'conseil-exterieur-ne-dirige-pas' };
  const avant = (await instancesDeLaCpts(tx, cpts)).find(({ id }) => id === dite.id);
  if (avant && estExterieure(avant) !== exterieure) {
    const colleges = await collegesDuConseil(tx, cpts, dite.id);
    const mandats = await mandatsDeLInstance(tx, cpts, dite.id);
    if (colleges.length > 0 || mandats.length > 0) return { motif: 'genre-fige' };
  }
  const places = Object.keys(dite.parCollege);
  if (exterieure && !avant && places.length > 0) return { motif: 'colleges-a-ajouter-apres' };
  const connus = exterieure
    ? await collegesDuConseil(tx, cpts, dite.id)
    : await collegesDeLaCpts(tx, cpts);
  const inconnu = places.some((place) => !connus.some(({ id }) => id === place));
  return inconnu ? { motif: 'college-inconnu' } : null;
}

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
