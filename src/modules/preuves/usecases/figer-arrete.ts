import { z } from 'zod';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zFacultatif, zTexteOuNull } from '#kernel/zod.ts';
import { financementLu } from '#modules/financement';
import { sha256 } from '#platform/crypto/digest.ts';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { arreteEnVigueur, contenuDArrete } from '../data/arretes.query.ts';
import { insertArrete, insertContenusArretes } from '../data/arretes.repository.ts';
import { saveContenus } from '../data/pieces.repository.ts';
import { type Arrete, type ContenuDArrete, ecrireArrete } from '../domain/arrete.ts';
import type { RefusDArrete } from '../domain/refus.ts';
import { composerArrete } from './composer-arrete.ts';
import { lireContenu } from './lire-contenu.ts';
import { zAnnee, zArrete } from './saisies.ts';

type Saisie = { readonly remplace: string | null; readonly motif: string | null };

/** Freezes a year of the contract as it stands; in the place of the one before it, with the reason. */
export const figerArrete = defineUseCase({
  nom: 'preuves.figer-arrete',
  saisie: z.strictObject({
    annee: zAnnee,
    /** The one in force that was shown; none was, when it is left out. */
    remplace: zFacultatif(zArrete),
    motif: zTexteOuNull(500),
  }),
  droit: 'preuves.arrete.figer',
  executer: async (
    ctx,
    { annee: rang, remplace = null, motif },
  ): Promise<Result<Effets<{ readonly id: string; readonly numero: number }>, RefusDArrete>> => {
    const { tx, cpts, maintenant: le, fuseau, acteur } = ctx;
    const lu = await financementLu(ctx);
    if (!lu) return refuse({ motif: 'contrat-absent' });
    const annee = lu.annees.find((une) => une.annee.rang === rang)?.annee;
    if (!annee) return refuse({ motif: 'annee-hors-contrat' });
    const aujourdhui = dateCivileDe(le, fuseau);
    if (annee.du > aujourdhui) return refuse({ motif: 'annee-a-venir' });
    const contrat = lu.contrat.id;
    const avant = await arreteEnVigueur(tx, cpts, { contrat, annee: rang });
    const obstacle = obstacleAuRemplacement(avant, { remplace, motif });
    if (obstacle) return refuse({ motif: obstacle });
    const { contenu, contenus } = await composerArrete(ctx, lu, { annee, aujourdhui });
    if (avant && (await estLeMeme(ctx, avant.id, contenu)))
      return refuse({ motif: 'rien-de-change' });
    const texte = ecrireArrete(contenu);
    const id = ctx.ids();
    await saveContenus(tx, cpts, { contenus, le });
    const numero = await insertArrete(tx, cpts, {
      ...{ id, contrat, annee: rang, du: annee.du, au: annee.au, remplace, le },
      ...{ contenu: texte, empreinte: sha256(texte), parNom: acteur.nom },
      motif: remplace ? motif : null,
    });
    if (numero === null) return refuse({ motif: 'arrete-deja-fige' });
    await insertContenusArretes(tx, cpts, { arrete: id, empreintes: empreintesDe(contenu) });
    const trace = { action: 'preuves.arrete-fige', objet: id, detail: { annee: rang, numero } };
    return reussi(effets({ id, numero }, { trace }));
  },
});

function obstacleAuRemplacement(
  avant: Arrete | null,
  { remplace, motif }: Saisie,
): RefusDArrete['motif'] | null {
  if (!avant) return remplace ? 'arrete-inconnu' : null;
  if (!remplace) return 'arrete-deja-fige';
  if (remplace !== avant.id) return 'arrete-remplace';
  return motif ? null : 'motif-absent';
}

/** Whether nothing but the day would differ: a number is not spent on that. */
async function estLeMeme({ tx, cpts }: Ctx, id: string, contenu: ContenuDArrete) {
  const avant = (await contenuDArrete(tx, cpts, id)) ?? '';
  const { arreteLe } = lireContenu(avant);
  return ecrireArrete({ ...contenu, arreteLe }) === avant;
}

/** Everything a frozen year names, that is to be kept with it. */
function empreintesDe({ pieces, rubriques }: ContenuDArrete): readonly string[] {
  return [
    ...pieces.map(({ empreinte }) => empreinte),
    ...rubriques.flatMap(({ etat }) => etat?.fichiers.map(({ empreinte }) => empreinte) ?? []),
  ];
}
