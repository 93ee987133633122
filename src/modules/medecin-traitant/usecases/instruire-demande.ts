import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { loadDemande, moveDemande, reopenDemande } from '../data/demandes.repository.ts';
import { closePropositions } from '../data/propositions.repository.ts';
import { type Demande, MOTIFS_DE_CLOTURE, personneDe } from '../domain/demande.ts';
import { communs, faitDe } from '../domain/faits-de-demande.ts';
import type { RefusDeRouvrir, RefusDInstruire } from '../domain/refus.ts';
import { INSTRUIRE } from './ouvrir-demande.ts';
import { zDemandeId } from './saisies.ts';

type Instruite = { readonly id: string };

/** The person was reached: they have no médecin traitant and look for one. The request is shown to doctors. */
export const justifierDemande = defineUseCase({
  nom: 'mt.justifier-demande',
  saisie: z.strictObject({ demande: zDemandeId }),
  droit: INSTRUIRE,
  executer: async (ctx, { demande: id }): Promise<Result<Effets<Instruite>, RefusDInstruire>> => {
    const { tx, cpts, maintenant } = ctx;
    const demande = await loadDemande(tx, cpts, id);
    const passage = { id, de: ['recue'], vers: 'justifiee', le: maintenant } as const;
    if (!demande) return refuse({ motif: 'demande-inconnue' });
    if (!(await moveDemande(tx, cpts, passage))) return refuse(pourquoiPas(demande));
    return reussi(
      effets(
        { id },
        {
          faits: [faitDe('mt.demande.justifiee', demande, { maintenant })],
          trace: { action: 'mt.demande-justifiee', objet: id, personne: personneDe(demande) },
        },
      ),
    );
  },
});

/** Ends a request without a doctor, with its reason. */
export const cloreDemande = defineUseCase({
  nom: 'mt.clore-demande',
  saisie: z.strictObject({
    demande: zDemandeId,
    motif: z.enum(MOTIFS_DE_CLOTURE, { error: 'Choisissez pourquoi la demande est close.' }),
  }),
  droit: INSTRUIRE,
  executer: async (
    ctx,
    { demande: id, motif },
  ): Promise<Result<Effets<Instruite>, RefusDInstruire>> => {
    const { tx, cpts, maintenant: le } = ctx;
    const demande = await loadDemande(tx, cpts, id);
    if (!demande) return refuse({ motif: 'demande-inconnue' });
    const passage = { id, de: ['recue', 'justifiee'], vers: 'close', le, motif } as const;
    if (!(await moveDemande(tx, cpts, passage))) return refuse(pourquoiPas(demande));
    await closePropositions(tx, cpts, { demande: id, le });
    return reussi(
      effets(
        { id },
        {
          faits: [{ ...communs(demande), genre: 'mt.demande.close', detail: motif }],
          trace: { action: 'mt.demande-close', objet: id, personne: personneDe(demande) },
        },
      ),
    );
  },
});

function pourquoiPas({ etat }: Demande): RefusDInstruire {
  if (etat === 'close') return { motif: 'demande-close' };
  if (etat === 'declaree') return { motif: 'demande-declaree' };
  return { motif: etat === 'prise' ? 'demande-prise' : 'demande-deja-justifiee' };
}

/** A request closed by mistake, or whose person comes back, waits again. */
export const rouvrirDemande = defineUseCase({
  nom: 'mt.rouvrir-demande',
  saisie: z.strictObject({ demande: zDemandeId }),
  droit: INSTRUIRE,
  executer: async (ctx, { demande: id }): Promise<Result<Effets<Instruite>, RefusDeRouvrir>> => {
    const { tx, cpts, maintenant } = ctx;
    const demande = await loadDemande(tx, cpts, id);
    if (!demande) return refuse({ motif: 'demande-inconnue' });
    if (demande.etat !== 'close') return refuse({ motif: 'demande-pas-close' });
    if (demande.motifDeCloture === 'doublon') return refuse({ motif: 'demande-fusionnee' });
    if (demande.naissanceMois === null) return refuse({ motif: 'demande-effacee' });
    const rouverte = await reopenDemande(tx, cpts, { id, le: maintenant });
    if (rouverte !== 'rouverte') return refuse({ motif: rouverte });
    const detail = demande.motifDeCloture;
    return reussi(
      effets(
        { id },
        {
          faits: [{ ...communs(demande), genre: 'mt.demande.close', quantite: -1, detail }],
          trace: { action: 'mt.demande-rouverte', objet: id, personne: personneDe(demande) },
        },
      ),
    );
  },
});
