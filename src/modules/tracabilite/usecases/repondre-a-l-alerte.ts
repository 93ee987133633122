import { z } from 'zod';
import { refuse, reussi } from '#kernel/result.ts';
import { zTexte } from '#kernel/zod.ts';
import { defineUseCase, effets } from '#platform/use-case.ts';
import { noterAlerteVue } from '../data/alertes.repository.ts';

/** Says what was found behind an alert; it is then settled, and its words stay. */
export const repondreALAlerte = defineUseCase({
  nom: 'tracabilite.repondre-a-l-alerte',
  saisie: z.strictObject({ alerte: z.uuid(), commentaire: zTexte(1000) }),
  droit: 'tracabilite.alerte.traiter',
  executer: async ({ tx, cpts, acteur, maintenant }, { alerte, commentaire }) => {
    const vue = { vueLe: maintenant, par: acteur.id, nom: acteur.nom, commentaire };
    if (!(await noterAlerteVue(tx, cpts, alerte, vue))) return refuse({ motif: 'alerte-inconnue' });
    const trace = { action: 'tracabilite.alerte-vue', objet: alerte };
    return reussi(effets({ alerte }, { trace }));
  },
});
