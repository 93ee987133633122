import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zEntier, zFacultatif, zIdentifiant, zTexte } from '#kernel/zod.ts';
import { defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { retireCollegeDuConseil, saveCollege } from '../data/colleges.repository.ts';
import { instancesDeLaCpts } from '../data/instances.query.ts';
import { lockInstance, saveInstance } from '../data/instances.repository.ts';
import { type College, VOIX } from '../domain/college.ts';
import { estExterieure } from '../domain/instance.ts';
import type { RefusDInstance } from '../domain/refus.ts';
import { zCollege } from './saisies.ts';

const droit = 'asso.instance.tenir';
const zInstance = zIdentifiant<'InstanceId'>();
type Tenu = Promise<Result<Effets<{ readonly id: string }>, RefusDInstance>>;

/** Who a college of a council reunites is said in words: what can be checked of it is nothing of the association. */
const SANS_REGLE = {
  ...{ regle: null, genre: 'tous', professions: [], secteurs: [], sieges: null },
  ...{ elus: false, statutsLePrevoient: false },
} as const satisfies Partial<College>;

/** Adds a college to a council that is not of the association, with its seats. */
export const ajouterCollegeDuConseil = defineUseCase({
  nom: 'asso.ajouter-college-du-conseil',
  saisie: z.strictObject({
    instance: zInstance,
    nom: zTexte(120, 'Donnez le nom du collège.'),
    voix: z.enum(VOIX, { error: 'Dites si ce collège vote.' }),
    sieges: zFacultatif(zEntier({ min: 1, max: 500 })),
  }),
  droit,
  executer: async (ctx, { instance: instanceId, nom, voix, sieges }): Tenu => {
    const { tx, cpts, maintenant: le } = ctx;
    if (!(await lockInstance(tx, cpts, instanceId))) return refuse({ motif: 'instance-inconnue' });
    const instance = (await instancesDeLaCpts(tx, cpts)).find(({ id }) => id === instanceId);
    if (!instance) return refuse({ motif: 'instance-inconnue' });
    if (!estExterieure(instance)) return refuse({ motif: 'pas-un-conseil-exterieur' });
    const id = ctx.ids();
    const college = { ...SANS_REGLE, id, instanceId, nom, voix };
    if (!(await saveCollege(tx, cpts, { college, le }))) return refuse({ motif: 'nom-deja-pris' });
    if (sieges !== undefined) {
      const parCollege = { ...instance.parCollege, [id]: sieges };
      await saveInstance(tx, cpts, { instance: { ...instance, parCollege }, le });
    }
    return reussi(effets({ id }, { trace: { action: 'asso.college-regle', objet: id } }));
  },
});

/** Takes a college of a council out, as long as nobody was ever named in it. */
export const retirerCollegeDuConseil = defineUseCase({
  nom: 'asso.retirer-college-du-conseil',
  saisie: z.strictObject({ instance: zInstance, college: zCollege }),
  droit,
  executer: async ({ tx, cpts, maintenant: le }, { instance, college: id }): Tenu => {
    if (!(await lockInstance(tx, cpts, instance))) return refuse({ motif: 'instance-inconnue' });
    if (!(await retireCollegeDuConseil(tx, cpts, { id, instance, le })))
      return refuse({ motif: 'college-occupe' });
    return reussi(effets({ id }, { trace: { action: 'asso.college-retire', objet: id } }));
  },
});
