import { z } from 'zod';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zDateCivile, zTexteOuNull } from '#kernel/zod.ts';
import { defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { mandatsDesDirigeants } from '../data/instances.query.ts';
import { insertDeclaration } from '../data/instances.repository.ts';
import { changementsADeclarer, etatDeLaListe } from '../domain/instance.ts';
import type { RefusDeMandat } from '../domain/refus.ts';

/** Notes that the prefecture was told of the changes of directors that the page listed, and of no other. */
export const declarerDirigeants = defineUseCase({
  nom: 'asso.declarer-dirigeants',
  saisie: z.strictObject({
    declareeLe: zDateCivile,
    reference: zTexteOuNull(120),
    /** The list as it was shown. */
    etat: z.string().max(200_000),
  }),
  droit: 'asso.instance.tenir',
  executer: async (
    ctx,
    { declareeLe, reference, etat },
  ): Promise<Result<Effets<{ readonly changements: number }>, RefusDeMandat>> => {
    const { tx, cpts, maintenant: le, fuseau, acteur } = ctx;
    const jour = dateCivileDe(le, fuseau);
    if (declareeLe > jour) return refuse({ motif: 'date-a-venir' });
    const changements = changementsADeclarer(await mandatsDesDirigeants(tx, cpts), jour);
    if (changements.length === 0) return refuse({ motif: 'rien-a-declarer' });
    if (etatDeLaListe(changements) !== etat) return refuse({ motif: 'liste-changee' });
    const de = (sens: 'entree' | 'sortie') =>
      changements.filter((c) => c.sens === sens).map(({ mandat }) => mandat.id);
    const id = ctx.ids();
    const declaration = { id, declareeLe, reference, parNom: acteur.nom, le };
    const dits = await insertDeclaration(tx, cpts, {
      ...declaration,
      entrees: de('entree'),
      sorties: de('sortie'),
    });
    if (dits !== changements.length) return refuse({ motif: 'liste-changee' });
    const trace = { action: 'asso.dirigeants-declares', objet: id };
    return reussi(effets({ changements: changements.length }, { trace }));
  },
});

/** The list of changes still to declare, as it is to be sent back. */
export const lireADeclarer = defineUseCase({
  nom: 'asso.lire-a-declarer',
  saisie: z.strictObject({}),
  droit: 'asso.adherent.lire',
  executer: async ({
    tx,
    cpts,
    maintenant,
    fuseau,
  }): Promise<Result<Effets<{ readonly etat: string }>, never>> => {
    const jour = dateCivileDe(maintenant, fuseau);
    const changements = changementsADeclarer(await mandatsDesDirigeants(tx, cpts), jour);
    return reussi(effets({ etat: etatDeLaListe(changements) }));
  },
});
