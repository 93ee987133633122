import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { idDuRpps } from '#modules/annuaire';
import { tenirCompteDeRegulateur } from '#modules/comptes';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { raccordementDe } from '../data/reglages.query.ts';
import { regulateurDIdentifiant } from '../data/regulateurs.query.ts';
import { lockRegulateurs, saveRegulateur } from '../data/regulateurs.repository.ts';
import type { RefusDeRegulateur, Regulateur, RegulateurTenu } from '../domain/regulateur.ts';

const zIdentifiant = { systeme: z.string().max(200), valeur: z.string().min(1).max(200) };
const zSaisie = z.strictObject({
  ...zIdentifiant,
  nom: z.string().trim().min(1).max(100),
  prenom: z.string().trim().min(1).max(100),
  courriel: z.email().transform((texte) => texte.toLowerCase()),
  actif: z.boolean(),
  /** Id of the one to open, when none is known by that identifier. */
  id: z.uuid(),
  /** Whom the platform means to change; null: it means to open a new one. */
  vise: z.strictObject(zIdentifiant).nullable(),
});

export type Tenue = { readonly regulateur: RegulateurTenu; readonly ouvert: boolean };

/**
 * Opens, changes or withdraws a regulator of the platform SAS (flow INT_R02). Nobody is deleted: withdrawn, they keep their
 * account and lose the role. The number of the platform's person becomes how Pro Santé Connect will know them.
 */
export const tenirRegulateur = defineUseCase({
  nom: 'sas.tenir-regulateur',
  saisie: zSaisie,
  droit: 'sas.regulateur.tenir',
  executer: async (
    ctx,
    { id, vise, ...regulateur },
  ): Promise<Result<Effets<Tenue>, RefusDeRegulateur>> => {
    const { actif } = await raccordementDe(ctx.tx, ctx.cpts);
    if (!actif) return refuse({ motif: 'cpts-non-raccordee' });
    await lockRegulateurs(ctx.tx, ctx.cpts);
    const connu = await regulateurDIdentifiant(ctx.tx, ctx.cpts, vise ?? regulateur);
    if (!vise && connu?.actif) return refuse({ motif: 'identifiant-deja-pris' });
    const tenu = vise ? connu : null;
    return await tenir(ctx, { regulateur, tenu, id });
  },
});

type Tenir = {
  readonly regulateur: Regulateur;
  readonly tenu: RegulateurTenu | null;
  readonly id: string;
};

async function tenir(
  ctx: Ctx,
  { regulateur, tenu, id }: Tenir,
): Promise<Result<Effets<Tenue>, RefusDeRegulateur>> {
  const compte = await tenirCompteDeRegulateur(ctx, {
    ...regulateur,
    compte: tenu?.compte ?? null,
    professionnel: professionnelDe(regulateur),
    habilite: regulateur.actif,
  });
  if (!compte) return refuse({ motif: 'courriel-deja-pris' });
  const ecrit: RegulateurTenu = { ...regulateur, id: tenu?.id ?? id, compte };
  const pris = await saveRegulateur(ctx.tx, ctx.cpts, { regulateur: ecrit, le: ctx.maintenant });
  if (pris) return refuse({ motif: `${pris}-deja-pris` });
  const action = regulateur.actif ? 'sas.regulateur-tenu' : 'sas.habilitation-retiree';
  return reussi(
    effets(
      { regulateur: ecrit, ouvert: tenu === null },
      { trace: { action, objet: ecrit.compte } },
    ),
  );
}

function professionnelDe({ valeur }: Regulateur): string | null {
  const [, rpps] = /^8(\d{11})$/.exec(valeur) ?? [];
  return rpps ? idDuRpps(rpps) : null;
}
