import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zFacultatif, zHeureCivile } from '#kernel/zod.ts';
import { sha256 } from '#platform/crypto/digest.ts';
import { defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { setEtat } from '../data/reunions.repository.ts';
import { presentsAFiger } from '../data/signatures.query.ts';
import { insertFeuille } from '../data/signatures.repository.ts';
import { instantDansLaReunion } from '../domain/entree.ts';
import { ecrireFeuille, type Feuille, faitDePresence, ligneDe, ranger } from '../domain/feuille.ts';
import { minutesDe } from '../domain/plage.ts';
import type { RefusDeFeuille } from '../domain/refus.ts';
import { zReunion } from './saisies.ts';
import { reunionAnimee } from './tenir-reunion.ts';

/** Freezes the sheet of a meeting that is over: its content is hashed and kept, and presences go to the ledger, once. */
export const figerFeuille = defineUseCase({
  nom: 'reunions.figer-feuille',
  saisie: z.strictObject({ reunion: zReunion, finReelle: zFacultatif(zHeureCivile) }),
  droit: 'reunions.reunion.animer',
  executer: async (
    ctx,
    { reunion: id, finReelle },
  ): Promise<Result<Effets<{ readonly empreinte: string }>, RefusDeFeuille>> => {
    const { tx, cpts, ids, fuseau, acteur, maintenant: le } = ctx;
    const tenue = await reunionAnimee(ctx, id);
    if (!tenue.ok) return tenue;
    const { genre, titre, mission, debut } = tenue.valeur;
    const fin = finReelle
      ? instantDansLaReunion(finReelle, tenue.valeur, fuseau)
      : tenue.valeur.fin;
    if (fin > le) return refuse({ motif: 'reunion-pas-finie' });
    if (fin <= debut) return refuse({ motif: 'plage-vide' });
    const presents = await presentsAFiger(tx, cpts, id);
    if (presents.length === 0) return refuse({ motif: 'feuille-vide' });
    const plage = { debut, fin };
    const feuille: Feuille = {
      ...{ reunion: id, genre, titre, mission },
      debut: debut.toISOString(),
      fin: fin.toISOString(),
      numero: 1,
      precedente: null,
      motif: null,
      lignes: ranger(presents.map((present) => ligneDe(present, plage, ids()))),
    };
    const contenu = ecrireFeuille(feuille);
    const empreinte = sha256(contenu);
    const figee = {
      reunion: id,
      numero: 1,
      contenu,
      empreinte,
      motif: null,
      parNom: acteur.nom,
      le,
    };
    // The meeting is locked: nobody signs nor freezes it meanwhile.
    await insertFeuille(tx, cpts, figee);
    await setEtat(tx, cpts, { id, etat: 'figee', fin, le });
    const faits = [
      {
        genre: 'reunions.reunion',
        mission,
        instant: debut,
        minutes: minutesDe(plage),
        detail: genre,
        lien: `reunions/${id}`,
      },
      ...feuille.lignes.map((ligne) => faitDePresence(feuille, ligne, 1)),
    ];
    const detail = { lignes: presents.length };
    const trace = { action: 'reunions.feuille-figee', objet: id, detail };
    return reussi(effets({ empreinte }, { faits, trace }));
  },
});
