import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zIdentifiant } from '#kernel/zod.ts';
import { defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { loadDemande, updateEtatDeLaDemande } from '../data/demandes.repository.ts';
import { type EtatDeDemande, personneDe } from '../domain/demande.ts';
import type { RefusSurDemande } from '../domain/refus.ts';
import { peutTraiter } from './reconnaitre-traitant.ts';

const PASSAGES = {
  oui: { de: ['ouverte'], a: 'en-attente' },
  non: { de: ['en-attente'], a: 'ouverte' },
} as const satisfies Readonly<
  Record<string, { readonly de: readonly EtatDeDemande[]; readonly a: EtatDeDemande }>
>;

/** Puts a request aside for a while, or takes it up again (`attente`: 'non'). Doing it twice changes nothing. */
export const mettreEnAttente = defineUseCase({
  nom: 'snp.mettre-en-attente',
  saisie: z.strictObject({
    demande: zIdentifiant<'DemandeId'>(),
    attente: z.enum(['oui', 'non']).default('oui'),
  }),
  droit: 'snp.demande.traiter',
  executer: async (
    ctx,
    { demande: id, attente },
  ): Promise<Result<Effets<{ readonly id: string }>, RefusSurDemande>> => {
    const { tx, cpts, maintenant } = ctx;
    const demande = await loadDemande(tx, cpts, id);
    if (!demande || !peutTraiter(ctx, demande)) return refuse({ motif: 'demande-inconnue' });
    const { de, a } = PASSAGES[attente];
    const deja = demande.etat === a;
    if (!deja && !(await updateEtatDeLaDemande(tx, cpts, { id, de, a, le: maintenant })))
      return refuse({ motif: 'demande-deja-orientee' });
    const trace = { action: `snp.demande-${a}`, objet: id, personne: personneDe(demande) };
    return reussi(effets({ id }, { trace }));
  },
});
