import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zEntier, zFacultatif, zIdentifiant, zTexte, zTexteOuNull } from '#kernel/zod.ts';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { collegesDeLaCpts } from '../data/colleges.query.ts';
import { retireCollege, saveCollege } from '../data/colleges.repository.ts';
import { saveReglages } from '../data/reglages.repository.ts';
import { type College, GENRES_ADMIS, VOIX, voixPermise } from '../domain/college.ts';
import type { RefusDeCollege } from '../domain/refus.ts';
import { zCase, zCollege } from './saisies.ts';

type Regle = Promise<Result<Effets<{ readonly id: string }>, RefusDeCollege>>;
const droit = 'asso.reglage.tenir';

const zListe = <T extends z.ZodType>(un: T) => z.array(un).max(120).default([]);
const zDits = {
  nom: zTexte(120),
  regle: zTexteOuNull(500),
  genre: z.enum(GENRES_ADMIS, { error: 'Dites qui ce collège réunit.' }),
  professions: zListe(z.string().max(10)),
  secteurs: zListe(zIdentifiant<'SecteurId'>()),
  elus: zCase,
  statutsLePrevoient: zCase,
  voix: z.enum(VOIX, { error: 'Dites si ce collège vote.' }),
  sieges: zFacultatif(zEntier({ min: 1, max: 500 })),
};

/** Adds a college, as the statutes make it. */
export const ajouterCollege = defineUseCase({
  nom: 'asso.ajouter-college',
  saisie: z.strictObject(zDits),
  droit,
  executer: async (ctx, { sieges = null, ...dits }): Regle =>
    await ecrire(ctx, { ...dits, sieges, instanceId: null, id: ctx.ids() }),
});

/** Says it anew. */
export const modifierCollege = defineUseCase({
  nom: 'asso.modifier-college',
  saisie: z.strictObject({ ...zDits, college: zCollege }),
  droit,
  executer: async (ctx, { college: id, sieges = null, ...dits }): Regle => {
    const connus = await collegesDeLaCpts(ctx.tx, ctx.cpts);
    if (!connus.some((un) => un.id === id)) return refuse({ motif: 'college-inconnu' });
    return await ecrire(ctx, { ...dits, sieges, instanceId: null, id });
  },
});

/** Takes a college out, once it has no member and no seat. */
export const retirerCollege = defineUseCase({
  nom: 'asso.retirer-college',
  saisie: z.strictObject({ college: zCollege }),
  droit,
  executer: async ({ tx, cpts, maintenant: le }, { college: id }): Regle => {
    const issue = await retireCollege(tx, cpts, { id, le });
    if (issue === 'inconnu') return refuse({ motif: 'college-inconnu' });
    if (issue === 'occupe') return refuse({ motif: 'college-occupe' });
    return reussi(effets({ id }, { trace: { action: 'asso.college-retire', objet: id } }));
  },
});

/** Says which body decides on applications, and what a new member is told. */
export const reglerAdhesions = defineUseCase({
  nom: 'asso.regler-adhesions',
  saisie: z.strictObject({ organe: zTexteOuNull(120), bienvenue: zTexteOuNull(2000) }),
  droit,
  executer: async ({ tx, cpts, maintenant: le }, dits): Promise<Result<Effets<null>, never>> => {
    await saveReglages(tx, cpts, { ...dits, le });
    return reussi(effets(null, { trace: { action: 'asso.adhesions-reglees' } }));
  },
});

async function ecrire({ tx, cpts, maintenant: le }: Ctx, college: College): Regle {
  if (!voixPermise(college)) return refuse({ motif: 'elus-consultatifs' });
  if (!(await saveCollege(tx, cpts, { college, le }))) return refuse({ motif: 'nom-deja-pris' });
  const { id } = college;
  return reussi(effets({ id }, { trace: { action: 'asso.college-regle', objet: id } }));
}
