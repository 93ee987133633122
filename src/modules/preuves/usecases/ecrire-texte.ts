import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zFacultatif, zInstant, zTexteFacultatif } from '#kernel/zod.ts';
import { financementLu } from '#modules/financement';
import { defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { textesDeLAnnee } from '../data/textes.query.ts';
import { saveTexte } from '../data/textes.repository.ts';
import type { RefusDArrete } from '../domain/refus.ts';
import type { TextesLus } from '../domain/vues.ts';
import { zAnnee, zPoste } from './saisies.ts';

const zMots = zTexteFacultatif(8000).default('');

/** Writes what the report of a year says of a post, unless somebody else wrote it meanwhile. */
export const ecrireTexte = defineUseCase({
  nom: 'preuves.ecrire-texte',
  saisie: z.strictObject({
    annee: zAnnee,
    poste: zPoste,
    fait: zMots,
    manque: zMots,
    demande: zMots,
    vu: zFacultatif(zInstant),
  }),
  droit: 'preuves.texte.ecrire',
  executer: async (ctx, { vu = null, ...texte }): Promise<Result<Effets<object>, RefusDArrete>> => {
    const { tx, cpts, maintenant: le, acteur } = ctx;
    const lu = await financementLu(ctx);
    if (!lu) return refuse({ motif: 'contrat-absent' });
    if (texte.annee > lu.contrat.annees) return refuse({ motif: 'annee-hors-contrat' });
    const ecrit = { ...texte, contrat: lu.contrat.id, vu, le, parNom: acteur.nom };
    if (!(await saveTexte(tx, cpts, ecrit))) return refuse({ motif: 'texte-change' });
    const { annee, poste } = texte;
    const trace = {
      action: 'preuves.texte-ecrit',
      objet: lu.contrat.id,
      detail: { annee, poste },
    };
    return reussi(effets({}, { trace }));
  },
});

/** What was written of each post for a year. */
export const lireTextes = defineUseCase({
  nom: 'preuves.lire-textes',
  saisie: z.strictObject({ annee: zAnnee }),
  droit: 'preuves.dossier.lire',
  executer: async (ctx, { annee: rang }): Promise<Result<Effets<TextesLus>, RefusDArrete>> => {
    const lu = await financementLu(ctx);
    if (!lu) return refuse({ motif: 'contrat-absent' });
    const annee = lu.annees.find((une) => une.annee.rang === rang)?.annee;
    if (!annee) return refuse({ motif: 'annee-hors-contrat' });
    const dite = { contrat: lu.contrat.id, annee: rang };
    return reussi(effets({ annee, textes: await textesDeLAnnee(ctx.tx, ctx.cpts, dite) }));
  },
});
