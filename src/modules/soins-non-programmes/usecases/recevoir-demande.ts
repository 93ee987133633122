import { z } from 'zod';
import { ajouterJours } from '#kernel/date-civile.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { nomDeProfessionnel } from '#kernel/nom-de-professionnel.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { professionnelsParIds } from '#modules/annuaire';
import { noterActivite, reconnaitrePatient } from '#modules/patients';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { insertDemande } from '../data/demandes.repository.ts';
import { reglagesDe } from '../data/reglages.query.ts';
import { situationDe } from '../data/situation.query.ts';
import { ORIGINES, personneDe, verifierDisponibilite } from '../domain/demande.ts';
import { faitsDemandeRecue } from '../domain/faits-de-demande.ts';
import type { Nature } from '../domain/nature.ts';
import type { RefusDeDemande } from '../domain/refus.ts';
import { estUneAlerte } from '../domain/signe-alerte.ts';
import { avecArretSurAlerte } from './consigner-alerte.ts';
import { type SaisieDeDemande, zDemande, zSignes } from './saisies-de-demande.ts';

export type DemandeRecue = { readonly id: string; readonly numero: number };

/**
 * Opens a request for a person who calls or whom a professional, the SAS or the emergency room sends. A red flag stops it:
 * nothing of it is kept but that it happened.
 */
export const recevoirDemande = avecArretSurAlerte(
  defineUseCase({
    nom: 'snp.recevoir-demande',
    saisie: z.strictObject({
      ...zDemande,
      origine: z.enum(ORIGINES).optional(),
      signes: zSignes.optional(),
    }),
    droit: 'snp.demande.recevoir',
    executer: async (ctx, { origine, signes, ...saisie }) => {
      if (signes && estUneAlerte(signes)) return refuse({ motif: 'signe-d-alerte-positif' });
      return await ouvrirDemande(ctx, {
        ...saisie,
        origine: origine ?? origineSelon(ctx.acteur.roles),
        signes: signes ? 'aucun' : 'non-demandes',
      });
    },
  }),
);

export type Ouverture = SaisieDeDemande & {
  readonly origine: (typeof ORIGINES)[number];
  readonly signes: 'aucun' | 'non-demandes';
  /** Care of the day unless told. */
  readonly nature?: Nature;
};

/** What receiving a request writes, whoever opens it. */
export async function ouvrirDemande(
  ctx: Ctx,
  saisie: Ouverture,
): Promise<Result<Effets<DemandeRecue>, RefusDeDemande>> {
  const { tx, cpts, maintenant, acteur } = ctx;
  const faute = verifierDisponibilite(saisie, maintenant);
  if (faute) return refuse(faute);
  const situation = await situationDe(tx, cpts, saisie.commune);
  if (!situation) return refuse({ motif: 'commune-inconnue' });
  const medecin = await medecinNomme(ctx, saisie);
  if (!medecin) return refuse({ motif: 'medecin-traitant-inconnu' });
  const { conservationJours } = await reglagesDe(tx, cpts);
  const demande = {
    ...saisie,
    ...medecin,
    nature: saisie.nature ?? ('soins-non-programmes' as const),
    id: ctx.ids(),
    patientId: await reconnaitre(ctx, saisie),
    recueLe: maintenant,
    recuePar: acteur.id,
    recueParNom: acteur.nom,
    secteur: situation.secteur,
    horsTerritoire: situation.horsTerritoire,
    signesLe: saisie.signes === 'aucun' ? maintenant : null,
    purgeLe: ajouterJours(dateCivileDe(maintenant, ctx.fuseau), conservationJours),
  };
  const numero = await insertDemande(ctx, demande);
  if (demande.patientId) await noterActivite(ctx, demande.patientId);
  return reussi(
    effets(
      { id: demande.id, numero },
      {
        faits: faitsDemandeRecue(demande),
        evenements: [{ genre: 'snp.demande-recue', donnees: { demande: demande.id } }],
        trace: { action: 'snp.demande-recue', objet: demande.id, personne: personneDe(demande) },
      },
    ),
  );
}

/** Their record, when name, first name and telephone are those of one person that the CPTS knows. */
async function reconnaitre(
  ctx: Ctx,
  { nom, prenom, telephone }: SaisieDeDemande,
): Promise<string | null> {
  return nom && prenom && telephone
    ? await reconnaitrePatient(ctx, { nom, prenom, telephone })
    : null;
}

/** The médecin traitant as the directory names them; what was typed when they are not in it; null when the id is nobody's. */
export async function medecinNomme(ctx: Ctx, saisie: SaisieDeDemande) {
  const { medecinTraitant, medecinTraitantId: id, medecinTraitantNom: nom } = saisie;
  if (!id) return { medecinTraitant: nom ? ('nomme' as const) : medecinTraitant };
  const [fiche] = await professionnelsParIds(ctx.tx, [id]);
  if (!fiche) return null;
  return { medecinTraitant: 'nomme' as const, medecinTraitantNom: nomDeProfessionnel(fiche) };
}

/** Where a request comes from when nobody said. */
function origineSelon(roles: readonly string[]): (typeof ORIGINES)[number] {
  if (roles.includes('sas') || roles.includes('regulateur-sas')) return 'sas';
  if (roles.includes('hopital')) return 'urgences';
  return roles.some((role) => role === 'professionnel' || role === 'delegue')
    ? 'professionnel'
    : 'ligne';
}
