import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zIdentifiant, zInstant } from '#kernel/zod.ts';
import { defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { replaceDemande } from '../data/demandes.repository.ts';
import { demandeDetaillee } from '../data/demandes-detaillees.query.ts';
import { situationDe } from '../data/situation.query.ts';
import { estSansReponse, personneDe, verifierDisponibilite } from '../domain/demande.ts';
import type { RefusDeDemande, RefusSurDemande } from '../domain/refus.ts';
import { medecinNomme } from './recevoir-demande.ts';
import { peutTraiter } from './reconnaitre-traitant.ts';
import { zDemande } from './saisies-de-demande.ts';

type Refus =
  | RefusSurDemande
  | Exclude<RefusDeDemande, { readonly motif: 'signe-d-alerte-positif' }>
  | { readonly motif: 'demande-modifiee-ailleurs' | 'demande-illisible' };

/**
 * Corrects a request that waits. All its fields are sent, with `modifieeLe` as it was read: an edit made meanwhile by
 * somebody else is not lost under this one.
 */
export const modifierDemande = defineUseCase({
  nom: 'snp.modifier-demande',
  saisie: z.strictObject({
    demande: zIdentifiant<'DemandeId'>(),
    modifieeLe: zInstant,
    ...zDemande,
  }),
  droit: 'snp.demande.traiter',
  executer: async (
    ctx,
    { demande: id, modifieeLe, ...saisie },
  ): Promise<Result<Effets<{ readonly id: string }>, Refus>> => {
    const { tx, cpts, maintenant } = ctx;
    const demande = await demandeDetaillee(ctx, id);
    if (!demande || !peutTraiter(ctx, demande)) return refuse({ motif: 'demande-inconnue' });
    if (!estSansReponse(demande)) return refuse({ motif: 'demande-deja-orientee' });
    if (demande.illisible) return refuse({ motif: 'demande-illisible' });
    const faute = verifierDisponibilite(saisie, maintenant);
    if (faute) return refuse(faute);
    const situation = await situationDe(tx, cpts, saisie.commune);
    if (!situation) return refuse({ motif: 'commune-inconnue' });
    const medecin = await medecinNomme(ctx, saisie);
    if (!medecin) return refuse({ motif: 'medecin-traitant-inconnu' });
    const { secteur, horsTerritoire } = situation;
    const nouvelle = { ...saisie, ...medecin, secteur, horsTerritoire };
    if (!(await replaceDemande(ctx, { id, modifieeLe, maintenant, nouvelle })))
      return refuse({ motif: 'demande-modifiee-ailleurs' });
    const trace = { action: 'snp.demande-modifiee', objet: id, personne: personneDe(demande) };
    return reussi(effets({ id }, { trace }));
  },
});
