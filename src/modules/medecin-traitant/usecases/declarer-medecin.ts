import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { agitPour, type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { loadDemande, moveDemande } from '../data/demandes.repository.ts';
import { departDeLaDemande } from '../data/demandes-du-depart.query.ts';
import { declarePrise, priseEnCours } from '../data/prises.repository.ts';
import { type Demande, personneDe } from '../domain/demande.ts';
import { faitDe } from '../domain/faits-de-demande.ts';
import { faitDeclareeAilleurs } from '../domain/faits-de-depart.ts';
import type { Prise } from '../domain/prise.ts';
import type { RefusDeFinir } from '../domain/refus.ts';
import { INSTRUIRE } from './ouvrir-demande.ts';
import { zDemandeId } from './saisies.ts';

type Finie = { readonly id: string; readonly demande: string };

/** The doctor, or their secretary, says that the declaration of médecin traitant was made: the request is answered. */
export const declarerMedecin = defineUseCase({
  nom: 'mt.declarer-medecin',
  saisie: z.strictObject({ demande: zDemandeId }),
  droit: 'mt.demande.prendre',
  executer: async (ctx, saisie): Promise<Result<Effets<Finie>, RefusDeFinir>> => {
    const { tx, cpts, maintenant, acteur } = ctx;
    const lue = await priseAFinir(ctx, saisie.demande);
    if (!lue.ok) return lue;
    const { demande, prise } = lue.valeur;
    const dite = { id: prise.id, le: maintenant, parNom: acteur.nom };
    const passage = { id: demande.id, de: ['prise'], vers: 'declaree', le: maintenant } as const;
    if (!(await declarePrise(tx, cpts, dite)) || !(await moveDemande(tx, cpts, passage)))
      return refuse({ motif: 'prise-finie' });
    const donnees = { demande: demande.id, prise: prise.id };
    const depart = await departDeLaDemande(tx, cpts, demande.id);
    return reussi(
      effets(
        { id: prise.id, demande: demande.id },
        {
          faits: [
            faitDe('mt.declaration', demande, { maintenant, professionnel: prise.professionnelId }),
            ...(depart ? [faitDeclareeAilleurs(demande, depart)] : []),
          ],
          evenements: [{ genre: 'mt.medecin-declare', donnees }],
          trace: { action: 'mt.medecin-declare', objet: demande.id, personne: personneDe(demande) },
        },
      ),
    );
  },
});

/** The request and who has it, for the doctor who has it, whoever stands for them, and the coordination. */
export async function priseAFinir(
  ctx: Ctx,
  id: string,
): Promise<Result<{ readonly demande: Demande; readonly prise: Prise }, RefusDeFinir>> {
  const demande = await loadDemande(ctx.tx, ctx.cpts, id);
  if (!demande) return refuse({ motif: 'demande-inconnue' });
  const instruit = ctx.acteur.droits.has(INSTRUIRE);
  const prise = await priseEnCours(ctx.tx, ctx.cpts, id);
  if (!prise) return refuse({ motif: instruit ? 'prise-inconnue' : 'demande-inconnue' });
  if (!instruit && !agitPour(ctx.acteur, prise.professionnelId, 'patients'))
    return refuse({ motif: 'demande-inconnue' });
  return prise.declareeLe ? refuse({ motif: 'prise-finie' }) : reussi({ demande, prise });
}
