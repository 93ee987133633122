import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zListe, zTexte } from '#kernel/zod.ts';
import { defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { insertGroupe, loadGroupe, setArchive, updateGroupe } from '../data/groupes.repository.ts';
import type { RefusDeGroupe } from '../domain/refus.ts';
import { groupeAnime } from './animer.ts';
import { zGroupe, zLigne, zMission } from './saisies.ts';

const champs = {
  nom: zTexte(120, 'Donnez un nom au groupe.'),
  objet: zLigne(1000),
  missions: zListe(zMission, 10).refine((missions) => missions.length > 0, {
    error: 'Cochez au moins une mission.',
  }),
};
type Fait = Promise<Result<Effets<{ readonly id: string }>, RefusDeGroupe>>;

/** Opens a working group. */
export const creerGroupe = defineUseCase({
  nom: 'reunions.creer-groupe',
  saisie: z.strictObject(champs),
  droit: 'reunions.groupe.tenir',
  executer: async ({ tx, cpts, ids, maintenant: le }, saisie): Fait => {
    const id = ids();
    if (!(await insertGroupe(tx, cpts, { ...saisie, id, le })))
      return refuse({ motif: 'nom-pris' });
    return reussi(effets({ id }, { trace: { action: 'reunions.groupe-cree', objet: id } }));
  },
});

/** Says anew what a group is about. */
export const modifierGroupe = defineUseCase({
  nom: 'reunions.modifier-groupe',
  saisie: z.strictObject({ ...champs, groupe: zGroupe }),
  droit: 'reunions.reunion.animer',
  executer: async (ctx, { groupe: id, ...saisie }): Fait => {
    const groupe = await groupeAnime(ctx, id);
    if (!groupe.ok) return groupe;
    if (!(await updateGroupe(ctx.tx, ctx.cpts, { ...saisie, id })))
      return refuse({ motif: 'nom-pris' });
    return reussi(effets({ id }, { trace: { action: 'reunions.groupe-modifie', objet: id } }));
  },
});

const zArchive = z.strictObject({ groupe: zGroupe });

/** Puts a group away: its meetings stay, no other is prepared. */
export const archiverGroupe = defineUseCase({
  nom: 'reunions.archiver-groupe',
  saisie: zArchive,
  droit: 'reunions.groupe.tenir',
  executer: async ({ tx, cpts, maintenant: le }, { groupe: id }): Fait => {
    if (!(await loadGroupe(tx, cpts, id))) return refuse({ motif: 'groupe-inconnu' });
    await setArchive(tx, cpts, { id, le });
    return reussi(effets({ id }, { trace: { action: 'reunions.groupe-archive', objet: id } }));
  },
});

/** Takes a group back to work. */
export const rouvrirGroupe = defineUseCase({
  nom: 'reunions.rouvrir-groupe',
  saisie: zArchive,
  droit: 'reunions.groupe.tenir',
  executer: async ({ tx, cpts }, { groupe: id }): Fait => {
    if (!(await loadGroupe(tx, cpts, id))) return refuse({ motif: 'groupe-inconnu' });
    if (!(await setArchive(tx, cpts, { id, le: null }))) return refuse({ motif: 'nom-pris' });
    return reussi(effets({ id }, { trace: { action: 'reunions.groupe-rouvert', objet: id } }));
  },
});
