import { dateCivile } from '#kernel/date-civile.ts';
import { dateChiffres } from '#kernel/formats.ts';
import type { Accord } from '../domain/accord.ts';
import type { Dossier } from '../domain/dossier.ts';
import type { Membre } from '../domain/equipe.ts';
import type { TraitAChoisir } from '../domain/fusion.ts';
import type { Opposition } from '../domain/opposition.ts';
import { direTelephone, LIBELLES_DES_SEXES, LIBELLES_DES_STATUTS } from './dire-patient.ts';

/** One of two records side by side. */
export type DossierCompare = {
  readonly dossier: Dossier;
  readonly equipe: readonly Membre[];
  readonly accords: readonly Accord[];
  readonly oppositions: readonly Opposition[];
  readonly communeNom: string | null;
  readonly communeDeNaissanceNom: string | null;
  readonly medecinTraitantNom: string | null;
};

export const LIBELLES_DES_TRAITS: Readonly<Record<TraitAChoisir, string>> = {
  nomDeNaissance: 'Nom de naissance',
  prenoms: 'Prénoms de naissance',
  dateDeNaissance: 'Date de naissance',
  sexe: 'Sexe',
  communeDeNaissance: 'Lieu de naissance',
  nomUtilise: 'Nom utilisé',
  prenomUtilise: 'Prénom utilisé',
  telephone: 'Téléphone',
  courriel: 'Courriel',
  contact: 'À prévenir',
  commune: 'Commune',
  medecinTraitant: 'Médecin traitant',
  ins: 'Identité nationale (INS)',
};

/** What a record says of one trait; empty when it says nothing. */
export function direTrait(trait: TraitAChoisir, d: DossierCompare): string {
  const { traits, contact, medecinTraitant } = d.dossier;
  if (trait === 'contact')
    return contact
      ? [contact.nom, contact.lien, direTelephone(contact.telephone)].filter(Boolean).join(', ')
      : '';
  if (trait === 'commune') return d.communeNom ?? '';
  if (trait === 'medecinTraitant')
    return medecinTraitant.etat === 'aucun' ? 'Aucun' : (d.medecinTraitantNom ?? '');
  if (trait === 'ins') return direIns(d.dossier);
  if (trait === 'communeDeNaissance') return d.communeDeNaissanceNom ?? '';
  if (!traits) return '';
  if (trait === 'prenoms') return traits.prenoms.join(', ');
  if (trait === 'dateDeNaissance') return dateChiffres(dateCivile(traits.dateDeNaissance));
  if (trait === 'sexe') return LIBELLES_DES_SEXES[traits.sexe];
  if (trait === 'telephone') return traits.telephone ? direTelephone(traits.telephone) : '';
  return traits[trait] ?? '';
}

/** The matricule only where it may be shown. */
function direIns({ ins, matricule, matriculeGarde }: Dossier): string {
  const statut = LIBELLES_DES_STATUTS[ins.statut];
  if (matricule) return `${statut}, ${matricule}`;
  return matriculeGarde ? `${statut}, avec un matricule` : statut;
}
