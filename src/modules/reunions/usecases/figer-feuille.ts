import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zFacultatif, zHeureCivile } from '#kernel/zod.ts';
import { sha256 } from '#platform/crypto/digest.ts';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { type ReunionTenue, setEtat } from '../data/reunions.repository.ts';
import { type PresentAFiger, presentsAFiger } from '../data/signatures.query.ts';
import { insertFeuille } from '../data/signatures.repository.ts';
import { instantDansLaReunion } from '../domain/entree.ts';
import {
  ecrireFeuille,
  estCompteIci,
  type Feuille,
  faitDePresence,
  faitDeReunion,
  ligneDe,
  ranger,
} from '../domain/feuille.ts';
import type { RefusDeFeuille } from '../domain/refus.ts';
import { aDireALOrganisatrice, comptesAilleurs } from './inter.ts';
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
    const { tx, cpts, fuseau, maintenant: le } = ctx;
    const tenue = await reunionAnimee(ctx, id);
    if (!tenue.ok) return tenue;
    const fin = finReelle
      ? instantDansLaReunion(finReelle, tenue.valeur, fuseau)
      : tenue.valeur.fin;
    if (fin > le) return refuse({ motif: 'reunion-pas-finie' });
    if (fin <= tenue.valeur.debut) return refuse({ motif: 'plage-vide' });
    const presents = await presentsAFiger(tx, cpts, id);
    if (presents.length === 0) return refuse({ motif: 'feuille-vide' });
    const ailleurs = await comptesAilleurs(ctx, id, presents);
    if (ailleurs.length > 0) return refuse({ motif: 'compte-ailleurs', noms: ailleurs });
    const { empreinte, faits } = await figer(ctx, { ...tenue.valeur, fin }, presents);
    const detail = { lignes: presents.length };
    const trace = { action: 'reunions.feuille-figee', objet: id, detail };
    const evenements = await aDireALOrganisatrice(ctx, tenue.valeur);
    return reussi(effets({ empreinte }, { faits, evenements, trace }));
  },
});

/** Keeps the sheet of a meeting that is locked or new, its hash, and what the ledger is to be told. */
export async function figer(ctx: Ctx, reunion: ReunionAFiger, presents: readonly PresentAFiger[]) {
  const { tx, cpts, ids, acteur, maintenant: le } = ctx;
  const feuille = feuilleDe(reunion, presents, ids);
  const contenu = ecrireFeuille(feuille);
  const empreinte = sha256(contenu);
  const { id, fin } = reunion;
  await insertFeuille(tx, cpts, {
    ...{ reunion: id, numero: 1, motif: null, parNom: acteur.nom },
    ...{ contenu, empreinte, le },
  });
  await setEtat(tx, cpts, { id, etat: 'figee', fin, le });
  const faits = [
    faitDeReunion(feuille),
    ...feuille.lignes.filter(estCompteIci).map((ligne) => faitDePresence(feuille, ligne, 1)),
  ];
  return { empreinte, faits };
}

type ReunionAFiger = Pick<ReunionTenue, 'id' | 'genre' | 'titre' | 'mission' | 'debut' | 'fin'>;

function feuilleDe(
  { id, genre, titre, mission, debut, fin }: ReunionAFiger,
  presents: readonly PresentAFiger[],
  ids: () => string,
): Feuille {
  return {
    ...{ reunion: id, genre, titre, mission },
    debut: debut.toISOString(),
    fin: fin.toISOString(),
    numero: 1,
    precedente: null,
    motif: null,
    lignes: ranger(presents.map((present) => ligneDe(present, { debut, fin }, ids()))),
  };
}
