import { z } from 'zod';
import { ajouterJours, type DateCivile } from '#kernel/date-civile.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { revoquerLiens } from '#modules/liens';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { lockMallette } from '../data/mallettes.repository.ts';
import { pret as lirePret, pretsEnCours } from '../data/prets.query.ts';
import { endPret, insertPret } from '../data/prets.repository.ts';
import { MISSION } from '../domain/fait.ts';
import { JOURS_DE_PRET_MAX, LIEN_DE_PRET, type Pret } from '../domain/mallette.ts';
import type { RefusDePreter, RefusSurPret } from '../domain/refus.ts';
import { zMallette, zPassage } from './saisies.ts';

export type Pretee = { readonly pret: string; readonly mallette: string };
type Reponse<R> = Promise<Result<Effets<Pretee>, R>>;

/** Lends a case that nobody has to somebody trained; of all who lend it at once, one does. */
export const preterMallette = defineUseCase({
  nom: 'mallettes.preter-mallette',
  saisie: z.strictObject({ mallette: zMallette, ...zPassage }),
  droit: 'mallettes.mallette.tenir',
  executer: async (ctx, { mallette: id, ...passage }): Reponse<RefusDePreter> => {
    const mallette = await lockMallette(ctx.tx, ctx.cpts, id);
    if (!mallette || mallette.retireeLe) return refuse({ motif: 'mallette-inconnue' });
    if (mallette.etat === 'hors-service') return refuse({ motif: 'mallette-hors-service' });
    return await remettre(ctx, { ...passage, mallette: id, apres: null });
  },
});

type Passage = {
  readonly mallette: string;
  readonly professionnel: string;
  readonly retourPrevuLe: DateCivile;
  readonly apres: string | null;
};

async function remettre(ctx: Ctx, passage: Passage): Reponse<RefusDePreter> {
  const { tx, cpts, maintenant: le, fuseau, acteur } = ctx;
  const { professionnel, mallette, retourPrevuLe: retour, apres } = passage;
  const jour = dateCivileDe(le, fuseau);
  if (retour < jour) return refuse({ motif: 'retour-passe' });
  if (retour > ajouterJours(jour, JOURS_DE_PRET_MAX)) return refuse({ motif: 'retour-lointain' });
  const id = ctx.ids();
  const nouveau = { id, mallette, professionnel, apres, retour, le, parNom: acteur.nom };
  if (!(await insertPret(tx, cpts, nouveau)))
    return refuse({
      motif: (await estTenue(ctx, mallette)) ? 'mallette-deja-pretee' : 'emprunteur-inconnu',
    });
  const pret = await lirePret(tx, cpts, id);
  return reussi(
    effets(
      { pret: id, mallette },
      {
        faits: pret ? [faitDePret(pret, apres)] : [],
        evenements: [{ genre: 'mallettes.mallette-pretee', donnees: { pret: id } }],
        trace: { action: 'mallettes.mallette-pretee', objet: mallette },
      },
    ),
  );
}

async function estTenue({ tx, cpts }: Ctx, mallette: string): Promise<boolean> {
  return (await pretsEnCours(tx, cpts)).some(({ malletteId }) => malletteId === mallette);
}

function faitDePret({ malletteId, professionnelId, profession }: Pret, apres: string | null) {
  return {
    genre: 'mallettes.pret',
    mission: MISSION,
    professionnel: professionnelId,
    professions: [profession],
    detail: apres ? 'confrere' : 'cpts',
    lien: `mallettes/${malletteId}`,
  } as const;
}

/** Passes a case from who has it to somebody else trained: the loan ends and the next begins, in one go. */
export async function passer(
  ctx: Ctx,
  pret: Pret,
  passage: { readonly professionnel: string; readonly retourPrevuLe: DateCivile },
): Promise<Result<Effets<Pretee>, RefusDePreter | RefusSurPret>> {
  if (passage.professionnel === pret.professionnelId) return refuse({ motif: 'a-soi-meme' });
  const fin = { id: pret.id, etat: 'bon', note: null, le: ctx.maintenant } as const;
  if (!(await endPret(ctx.tx, ctx.cpts, { ...fin, parNom: ctx.acteur.nom })))
    return refuse({ motif: 'deja-rendue' });
  await revoquerLiens(ctx, { genre: LIEN_DE_PRET, objet: pret.id });
  return await remettre(ctx, { ...passage, mallette: pret.malletteId, apres: pret.id });
}
