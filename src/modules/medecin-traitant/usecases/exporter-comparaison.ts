import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zUuid } from '#kernel/zod.ts';
import { defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { personnesComparees } from '../data/comparaison.query.ts';
import { listeParId } from '../data/listes.query.ts';
import { personnesDesDemandes } from '../data/personnes.query.ts';
import { ETATS, personneDe } from '../domain/demande.ts';
import { MOUVEMENTS, type Mouvement } from '../domain/groupe-de-comparaison.ts';
import type { Liste } from '../domain/liste.ts';
import { nomDe } from '../domain/personne.ts';
import type { RefusDeListe } from '../domain/refus.ts';
import type { PersonneNommee } from './consulter-liste.ts';
import { IMPORTER } from './preparer-liste.ts';

export type ComparaisonExportee = {
  readonly liste: Liste & { readonly precedenteDate: string | null };
  readonly personnes: readonly (PersonneNommee & { readonly mouvement: Mouvement })[];
};

/** Twice what one file may hold. */
const PERSONNES_MAX = 40_000;

/** Everybody of two lists, who left, stayed or came, with what our register says of them: for a spreadsheet. */
export const exporterComparaison = defineUseCase({
  nom: 'mt.exporter-comparaison',
  saisie: z.strictObject({ liste: zUuid }),
  droit: IMPORTER,
  executer: async (
    ctx,
    { liste: id },
  ): Promise<Result<Effets<ComparaisonExportee>, RefusDeListe>> => {
    const { tx, cpts } = ctx;
    const liste = await listeParId(tx, cpts, id);
    if (!liste) return refuse({ motif: 'liste-inconnue' });
    const page = { depart: 0, nombre: PERSONNES_MAX, etats: ETATS };
    const deux = { liste: id, precedente: liste.precedente };
    // Sent together: they travel together.
    const comparees = await Promise.all(
      MOUVEMENTS.map(async (mouvement) =>
        (await personnesComparees(tx, cpts, { ...deux, ...page, mouvement })).map((une) => ({
          ...une,
          mouvement,
        })),
      ),
    );
    const toutes = comparees.flat();
    const noms = await personnesDesDemandes(
      ctx,
      toutes.map((une) => une.id),
    );
    const personnes = toutes.map((une) => {
      const personne = noms.get(une.id);
      return { ...une, nom: personne ? nomDe(personne) : `Demande n°\u00A0${une.numero}` };
    });
    const trace = {
      action: 'mt.comparaison-exportee',
      objet: id,
      personnes: toutes.map(personneDe),
      detail: { lignes: toutes.length },
    };
    return reussi(effets({ liste, personnes }, { trace }));
  },
});
