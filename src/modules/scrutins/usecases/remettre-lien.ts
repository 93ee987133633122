import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { emettreLien, revoquerLiens } from '#modules/liens';
import {
  type Appel,
  type Ctx,
  defineUseCase,
  type Effets,
  effets,
  type MessageAEnvoyer,
} from '#platform/use-case.ts';
import { electeurNomme, electeursDesPartis } from '../data/electeurs.query.ts';
import { scrutinNomme } from '../data/scrutins.query.ts';
import { texteDeLienRemis } from '../domain/annonce.ts';
import type { RefusDeRemettre } from '../domain/refus.ts';
import { LIEN_DE_VOTE, type Scrutin } from '../domain/scrutin.ts';
import { zElecteur } from './saisies.ts';

type Remis = {
  readonly jeton: string;
  readonly nom: string;
  readonly scrutin: { readonly id: string; readonly titre: string };
};

const remettre = defineUseCase({
  nom: 'scrutins.remettre-lien',
  saisie: z.strictObject({ electeur: zElecteur }),
  droit: 'scrutins.scrutin.tenir',
  executer: async (ctx, { electeur: id }): Promise<Result<Effets<Remis>, RefusDeRemettre>> => {
    const electeur = await electeurNomme(ctx.tx, ctx.cpts, id);
    const scrutin = electeur && (await scrutinNomme(ctx.tx, ctx.cpts, electeur.scrutinId));
    if (!(electeur && scrutin)) return refuse({ motif: 'electeur-inconnu' });
    if (scrutin.etat !== 'ouvert') return refuse({ motif: 'scrutin-clos' });
    if (electeur.voix.length === 0) return refuse({ motif: 'sans-voix' });
    const { jeton } = await donnerLien(ctx, { scrutin, electeur });
    const { titre } = scrutin;
    return reussi(
      effets(
        { jeton, nom: electeur.nom, scrutin: { id: scrutin.id, titre } },
        {
          trace: { action: 'scrutins.lien-remis', objet: electeur.id },
          messages: prevenir(ctx, electeur, scrutin),
        },
      ),
    );
  },
});

/** Whoever has an address learns that their link was shown, by whom and when. */
function prevenir(
  { appel, acteur, fuseau, maintenant: le }: Ctx,
  { id, courriel }: { readonly id: string; readonly courriel: string | null },
  scrutin: Scrutin,
): readonly MessageAEnvoyer[] {
  if (courriel === null) return [];
  const cpts = appel.cpts?.nom ?? '';
  const texte = texteDeLienRemis({ cpts, fuseau, scrutin, par: acteur.nom, le });
  return [{ canal: 'courriel', destinataire: courriel, objet: id, ...texte }];
}

type Depart = { readonly scrutins: readonly string[]; readonly partis: readonly string[] };

/** Stops the links of who left the room while these votes are open: coming back, they are handed another. How many people. */
export async function arreterLiensDesPartis(ctx: Ctx, depart: Depart): Promise<number> {
  const electeurs = await electeursDesPartis(ctx.tx, ctx.cpts, depart);
  for (const objet of electeurs) await revoquerLiens(ctx, { genre: LIEN_DE_VOTE, objet });
  return electeurs.length;
}

/** Gives somebody of the list their link by hand: no address, or a phone in the room. The same voices, voted once. */
export async function remettreLien(
  { idempotence: _, ...appel }: Appel,
  saisie: unknown,
): ReturnType<typeof remettre> {
  return await remettre(appel, saisie);
}

type Donne = {
  readonly scrutin: Pick<Scrutin, 'fermeLe'>;
  readonly electeur: { readonly id: string; readonly nom: string };
};

/** After the count, a link still leads to it. */
const JOURS_APRES = 30;

/** A link of one voter. It opens several times: the roll, not the link, says who has voted, and says no hour. */
export async function donnerLien(ctx: Ctx, { scrutin, electeur }: Donne) {
  const fin = (scrutin.fermeLe ?? ctx.maintenant).getTime() + JOURS_APRES * 86_400_000;
  return await emettreLien(ctx, {
    genre: LIEN_DE_VOTE,
    objet: electeur.id,
    porteur: electeur.nom,
    compte: null,
    usageUnique: false,
    heures: Math.max(1, (fin - ctx.maintenant.getTime()) / 3_600_000),
  });
}
