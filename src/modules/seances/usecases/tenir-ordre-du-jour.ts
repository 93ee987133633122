import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zTexte, zTexteOuNull } from '#kernel/zod.ts';
import { defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { deletePoint, insertPoints, lockSeance } from '../data/seances.repository.ts';
import type { RefusDeSeance } from '../domain/refus.ts';
import { zPoint, zSeance, zTexteOuRien } from './saisies.ts';

const droit = 'seances.seance.tenir';
type Fait = Promise<Result<Effets<{ readonly id: string }>, RefusDeSeance>>;

export const zTitreDePoint = zTexte(200, 'Dites en quelques mots ce dont on parlera.');

/** Puts an item at the end of the agenda, until it is sent. */
export const ajouterPoint = defineUseCase({
  nom: 'seances.ajouter-point',
  saisie: z.strictObject({
    seance: zSeance,
    titre: zTitreDePoint,
    texte: zTexteOuRien(4000),
    proposePar: zTexteOuNull(120),
  }),
  droit,
  executer: async ({ tx, cpts, ids }, { seance: id, ...point }): Fait => {
    const seance = await lockSeance(tx, cpts, id);
    if (!seance) return refuse({ motif: 'seance-inconnue' });
    if (seance.etat !== 'preparee') return refuse({ motif: 'seance-pas-preparee' });
    await insertPoints(tx, cpts, { seance: id, points: [{ id: ids(), ...point }] });
    return prepare(id);
  },
});

/** Takes an item out of the agenda, until it is sent. */
export const retirerPoint = defineUseCase({
  nom: 'seances.retirer-point',
  saisie: z.strictObject({ seance: zSeance, point: zPoint }),
  droit,
  executer: async ({ tx, cpts }, { seance: id, point }): Fait => {
    const seance = await lockSeance(tx, cpts, id);
    if (!seance) return refuse({ motif: 'seance-inconnue' });
    if (seance.etat !== 'preparee') return refuse({ motif: 'seance-pas-preparee' });
    if (!(await deletePoint(tx, cpts, { seance: id, id: point })))
      return refuse({ motif: 'point-inconnu' });
    return prepare(id);
  },
});

function prepare(id: string) {
  return reussi(effets({ id }, { trace: { action: 'seances.seance-preparee', objet: id } }));
}
