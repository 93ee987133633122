import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { revoquerLiens, trouverLien, zJeton } from '#modules/liens';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { emprunteursDeLaCpts } from '../data/mallettes.query.ts';
import { updateEtat } from '../data/mallettes.repository.ts';
import { pret as lirePret } from '../data/prets.query.ts';
import { endPret } from '../data/prets.repository.ts';
import {
  type Emprunteur,
  type EtatDeMallette,
  LIEN_DE_PRET,
  type Pret,
} from '../domain/mallette.ts';
import type { RefusDePreter, RefusSurPret } from '../domain/refus.ts';
import { type Pretee, passer } from './preter-mallette.ts';
import { zPassage, zPret, zRetour } from './saisies.ts';

/** Keeps every case: the coordination. */
const TENIR = 'mallettes.mallette.tenir';

type Rendue = { readonly mallette: string; readonly nom: string };
type Retour = Promise<Result<Effets<Rendue>, RefusSurPret>>;
type Passage = Promise<Result<Effets<Pretee>, RefusDePreter | RefusSurPret>>;

/** What a link shows who holds a case, and to whom they may pass it. Opening it changes nothing, as mail scanners do. */
export const lirePretParLien = defineUseCase({
  nom: 'mallettes.lire-pret-par-lien',
  saisie: z.strictObject({ jeton: zJeton }),
  droit: 'public',
  executer: async (
    ctx,
    { jeton },
  ): Promise<
    Result<
      Effets<{ readonly pret: Pret; readonly emprunteurs: readonly Emprunteur[] }>,
      RefusSurPret
    >
  > => {
    const pret = await pretDuLien(ctx, jeton);
    if (!pret) return refuse({ motif: 'lien-inconnu' });
    const tous = await emprunteursDeLaCpts(ctx.tx, ctx.cpts);
    const emprunteurs = tous.filter((e) => e.professionnelId !== pret.professionnelId);
    return reussi(effets({ pret, emprunteurs }));
  },
});

/** "Je la rends", by the link of the message. */
export const rendreParLien = defineUseCase({
  nom: 'mallettes.rendre-par-lien',
  saisie: z.strictObject({ jeton: zJeton, ...zRetour }),
  droit: 'public',
  executer: async (ctx, { jeton, ...retour }): Retour => {
    const pret = await pretDuLien(ctx, jeton);
    return pret ? await rendre(ctx, pret, retour) : refuse({ motif: 'lien-inconnu' });
  },
});

/** "Je la prête à…", by the link of the message. */
export const passerParLien = defineUseCase({
  nom: 'mallettes.passer-par-lien',
  saisie: z.strictObject({ jeton: zJeton, ...zPassage }),
  droit: 'public',
  executer: async (ctx, { jeton, ...passage }): Passage => {
    const pret = await pretDuLien(ctx, jeton);
    return pret ? await passer(ctx, pret, passage) : refuse({ motif: 'lien-inconnu' });
  },
});

/** Notes that a case came back: by who has it, or by the coordination. */
export const rendreMallette = defineUseCase({
  nom: 'mallettes.rendre-mallette',
  saisie: z.strictObject({ pret: zPret, ...zRetour }),
  droit: 'mallettes.pret.tenir',
  executer: async (ctx, { pret: id, ...retour }): Retour => {
    const pret = await leSien(ctx, id);
    return pret.ok ? await rendre(ctx, pret.valeur, retour) : pret;
  },
});

/** Passes a case to somebody else trained: by who has it, or by the coordination. */
export const passerMallette = defineUseCase({
  nom: 'mallettes.passer-mallette',
  saisie: z.strictObject({ pret: zPret, ...zPassage }),
  droit: 'mallettes.pret.tenir',
  executer: async (ctx, { pret: id, ...passage }): Passage => {
    const pret = await leSien(ctx, id);
    return pret.ok ? await passer(ctx, pret.valeur, passage) : pret;
  },
});

/** The loan that a living link opens, for as long as it lasts; null otherwise. */
export async function pretDuLien(ctx: Ctx, jeton: string): Promise<Pret | null> {
  const lien = await trouverLien(ctx, { jeton, genre: LIEN_DE_PRET });
  return lien && (await lirePret(ctx.tx, ctx.cpts, lien.objet));
}

/** The loan, when it is theirs or when they keep all. */
export async function leSien(ctx: Ctx, id: string): Promise<Result<Pret, RefusSurPret>> {
  const pret = await lirePret(ctx.tx, ctx.cpts, id);
  if (!pret) return refuse({ motif: 'pret-inconnu' });
  const { droits, professionnel } = ctx.acteur;
  return droits.has(TENIR) || professionnel === pret.professionnelId
    ? reussi(pret)
    : refuse({ motif: 'pret-d-un-autre' });
}

type EtatDuRetour = { readonly etat: EtatDeMallette; readonly note: string | null };

async function rendre(ctx: Ctx, pret: Pret, { etat, note }: EtatDuRetour): Retour {
  const { tx, cpts, maintenant: le, acteur } = ctx;
  const { id, malletteId } = pret;
  if (!(await endPret(tx, cpts, { id, etat, note, le, parNom: acteur.nom })))
    return refuse({ motif: 'deja-rendue' });
  await updateEtat(tx, cpts, { id: malletteId, etat });
  await revoquerLiens(ctx, { genre: LIEN_DE_PRET, objet: id });
  const trace = { action: 'mallettes.mallette-rendue', objet: malletteId };
  return reussi(effets({ mallette: malletteId, nom: pret.mallette }, { trace }));
}
