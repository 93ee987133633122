import { z } from 'zod';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { baremeEnVigueur } from '../data/baremes.query.ts';
import { loadDemande } from '../data/demandes.repository.ts';
import {
  type ComplementDeDemande,
  complementDe,
  type PriseRacontee,
  prisesDe,
} from '../data/dossier.query.ts';
import { personnesDesDemandes } from '../data/personnes.query.ts';
import { type DemandeSemblable, demandesSemblables } from '../data/semblables.query.ts';
import { tentativesDe } from '../data/tentatives.repository.ts';
import { direPriorite, partsDePriorite } from '../domain/bareme.ts';
import { type Demande, personneDe } from '../domain/demande.ts';
import type { Personne } from '../domain/personne.ts';
import type { Prise } from '../domain/prise.ts';
import type { DemandeInconnue } from '../domain/refus.ts';
import type { Tentative } from '../domain/tentative.ts';
import { regardSur } from './lire-demande.ts';
import { INSTRUIRE } from './ouvrir-demande.ts';
import {
  medecinsEcartes,
  type PropositionVue,
  propositionsVues,
} from './propositions-de-demande.ts';
import { zDemandeId } from './saisies.ts';

export type DossierDeDemande = {
  readonly demande: Demande & ComplementDeDemande;
  readonly personne: Personne;
  readonly prise: Prise | null;
  readonly prises: readonly PriseRacontee[];
  readonly pourquoi: string;
  /** For the coordination only. */
  readonly tentatives: readonly Tentative[];
  readonly semblables: readonly DemandeSemblable[];
  readonly propositions: readonly PropositionVue[];
  /** Doctors it is not proposed to. */
  readonly ecartes: readonly string[];
};

/** One request with whose it is: for the coordination, whoever opened it, and the doctor who has it. */
export const consulterDemande = defineUseCase({
  nom: 'mt.consulter-demande',
  saisie: z.strictObject({ demande: zDemandeId }),
  droit: 'mt.demande.lire',
  executer: async (
    ctx,
    { demande: id },
  ): Promise<Result<Effets<DossierDeDemande>, DemandeInconnue>> => {
    const { tx, cpts, fuseau } = ctx;
    const demande = await loadDemande(tx, cpts, id);
    if (!demande) return refuse({ motif: 'demande-inconnue' });
    const { prise, peutLire } = await regardSur(ctx, demande);
    const complement = await complementDe(tx, cpts, id);
    const personne = (await personnesDesDemandes(ctx, [id])).get(id);
    if (!peutLire || !personne || !complement) return refuse({ motif: 'demande-inconnue' });
    const jour = dateCivileDe(ctx.maintenant, fuseau);
    const bareme = await baremeEnVigueur(tx, cpts, jour);
    const recueLe = dateCivileDe(demande.recueLe, fuseau);
    const instruit = ctx.acteur.droits.has(INSTRUIRE);
    const dossier = {
      demande: { ...demande, ...complement },
      personne,
      prise,
      prises: await prisesDe(tx, cpts, id),
      pourquoi: direPriorite(partsDePriorite(bareme, { ...demande, recueLe }, jour)),
      tentatives: instruit ? await tentativesDe(ctx, id) : [],
      semblables: instruit ? await demandesSemblables(ctx, personne, id) : [],
      propositions: instruit ? await propositionsVues(ctx, id) : [],
      ecartes: instruit ? await medecinsEcartes(ctx, demande) : [],
    };
    const trace = { action: 'mt.demande-lue', objet: id, personne: personneDe(demande) };
    return reussi(effets(dossier, { trace }));
  },
});
