import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zDateCivile, zEntier, zIdentifiant } from '#kernel/zod.ts';
import { defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { adhesionsDeLaCpts } from '../data/adhesions.query.ts';
import { cotisationsDeLAnnee, paiementParId } from '../data/cotisations.query.ts';
import { type AdhesionListee, ETATS_D_ADHESION, GENRES_D_ADHESION } from '../domain/adhesion.ts';
import type { CotisationListee, Paiement } from '../domain/cotisation.ts';
import { ligneDe } from '../domain/ligne-exportee.ts';
import { nommerMetier } from './nommer.ts';

const droit = 'asso.adherent.lire';

/** The members that a list shows, as lines of a file; kept in the audit, since it leaves. */
export const exporterAdherents = defineUseCase({
  nom: 'asso.exporter-adherents',
  saisie: z.strictObject({
    etats: z.array(z.enum(ETATS_D_ADHESION)).optional(),
    genre: z.enum(GENRES_D_ADHESION).optional(),
    college: zIdentifiant<'CollegeId'>().optional(),
    profession: z.string().max(80).optional(),
    secteur: zIdentifiant<'SecteurId'>().optional(),
    depuis: zDateCivile.optional(),
    q: z.string().max(80).optional(),
  }),
  droit,
  executer: async (
    { tx, cpts },
    filtre,
  ): Promise<Result<Effets<readonly (readonly string[])[]>, never>> => {
    const lues: readonly AdhesionListee[] = await adhesionsDeLaCpts(tx, cpts, filtre);
    const lignes = lues.map((a) => ligneDe(a, nommerMetier(a.profession)));
    const trace = { action: 'asso.adherents-exportes', detail: { lignes: lignes.length } };
    return reussi(effets(lignes, { trace }));
  },
});

/** The fees of a year. */
export const exporterCotisations = defineUseCase({
  nom: 'asso.exporter-cotisations',
  saisie: z.strictObject({ annee: zEntier({ min: 2000, max: 2199 }) }),
  droit,
  executer: async (
    { tx, cpts },
    { annee },
  ): Promise<Result<Effets<readonly CotisationListee[]>, never>> => {
    const lues = await cotisationsDeLAnnee(tx, cpts, annee);
    const trace = { action: 'asso.cotisations-exportees', detail: { annee, lignes: lues.length } };
    return reussi(effets(lues, { trace }));
  },
});

/** A receipt, to print. */
export const lireRecu = defineUseCase({
  nom: 'asso.lire-recu',
  saisie: z.strictObject({ paiement: zIdentifiant<'PaiementId'>() }),
  droit,
  executer: async (
    { tx, cpts },
    { paiement: id },
  ): Promise<Result<Effets<Paiement>, { readonly motif: 'paiement-inconnu' }>> => {
    const paiement = await paiementParId(tx, cpts, id);
    if (!paiement) return refuse({ motif: 'paiement-inconnu' });
    return reussi(effets(paiement, { trace: { action: 'asso.recu-telecharge', objet: id } }));
  },
});
