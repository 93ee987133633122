import { z } from 'zod';
import { dateCivileDe, debutDeJour } from '#kernel/fuseau.ts';
import { reussi } from '#kernel/result.ts';
import { defineUseCase, effets } from '#platform/use-case.ts';
import {
  demandesAbsentes,
  demandesEnAttente,
  demandesFaites,
  nombreEnAttente,
} from '../data/demandes-listees.query.ts';
import { JOURS_POUR_RAPPELER } from '../domain/absence.ts';
import { ORIGINES, personneDe } from '../domain/demande.ts';
import { CODES_DES_MOTIFS } from '../domain/motif.ts';
import { TOUTES } from './reconnaitre-traitant.ts';

/** The requests that wait, oldest first, and those of today that were answered: all for the regulation, one's own for others. */
export const listerDemandes = defineUseCase({
  nom: 'snp.lister-demandes',
  saisie: z.strictObject({
    motif: z.enum(CODES_DES_MOTIFS).optional(),
    origine: z.enum(ORIGINES).optional(),
    secteur: z.string().max(4).optional(),
  }),
  droit: 'snp.demande.lire',
  executer: async (ctx, filtre) => {
    const { tx, cpts, acteur, maintenant, fuseau } = ctx;
    const toutes = acteur.droits.has(TOUTES);
    const choix = toutes ? filtre : { ...filtre, recuePar: acteur.id };
    const enAttente = await demandesEnAttente(ctx, choix);
    const faites = await demandesFaites(ctx, {
      ...(toutes ? {} : { recuePar: acteur.id }),
      des: debutDeJour(dateCivileDe(maintenant, fuseau), fuseau),
    });
    const absentes = toutes
      ? await demandesAbsentes(ctx, { des: ilYA(maintenant, JOURS_POUR_RAPPELER) })
      : [];
    const total = await nombreEnAttente(tx, cpts, toutes ? undefined : acteur.id);
    return reussi(
      effets(
        { enAttente, faites, absentes, total },
        {
          trace: {
            action: 'snp.demandes-listees',
            personnes: [...enAttente, ...faites, ...absentes].map(personneDe),
            detail: { lignes: enAttente.length + faites.length + absentes.length },
          },
        },
      ),
    );
  },
});

function ilYA(maintenant: Date, jours: number): Date {
  return new Date(maintenant.getTime() - jours * 86_400_000);
}
