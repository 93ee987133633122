import { dateCivile } from '#kernel/date-civile.ts';
import { dateChiffres } from '#kernel/formats.ts';
import type { Requete } from '#platform/http/request.ts';
import type { Dossier } from '../domain/dossier.ts';
import type { RefusDeTraits } from '../domain/refus.ts';
import { direTelephone, LIBELLES_DES_SEXES, LIBELLES_DES_STATUTS } from '../ui/dire-patient.ts';
import type { Difference } from '../ui/modifier-patient.page.tsx';
import { direRefus } from '../ui/refus.ts';
import type { PersonneAChoisir } from '../usecases/chercher-professionnels.ts';
import { type CommuneReconnue, lireCommune } from '../usecases/lire-communes.ts';

type Champs = Readonly<Record<string, string>>;

const CHAMPS = [
  'nomDeNaissance',
  'prenoms',
  'nomUtilise',
  'prenomUtilise',
  'dateDeNaissance',
  'sexe',
  'communeDeNaissance',
  'telephone',
  'courriel',
  'contactNom',
  'contactLien',
  'contactTelephone',
  'matricule',
  'nature',
  'statut',
  'verification',
] as const;

/** What the form of a record sends to its use case, and what was read of its commune. */
export async function lirePatient(requete: Requete<unknown>) {
  const { champs, appel } = requete;
  const commune: CommuneReconnue = await requete.lire((tx) =>
    lireCommune(tx, appel.cpts?.id ?? '', {
      code: champs['commune'] ?? '',
      texte: champs['communeTexte'] ?? '',
    }),
  );
  const simples = Object.fromEntries(
    CHAMPS.flatMap((nom) => (champs[nom] === undefined ? [] : [[nom, champs[nom]]])),
  );
  const medecinTraitant = champs['medecinTraitant'] || 'inconnu';
  return { saisie: { ...simples, medecinTraitant, commune: commune.code }, commune };
}

/** A record as its form writes it. The matricule is typed anew, never sent back. */
export function valeursDe(dossier: Dossier, communeNom: string | null): Champs {
  const { traits, contact, ins, commune, medecinTraitant } = dossier;
  const ecrites = {
    nomDeNaissance: traits?.nomDeNaissance,
    prenoms: traits?.prenoms.join(', '),
    nomUtilise: traits?.nomUtilise,
    prenomUtilise: traits?.prenomUtilise,
    dateDeNaissance: traits?.dateDeNaissance,
    sexe: traits?.sexe,
    communeDeNaissance: traits?.communeDeNaissance,
    telephone: traits?.telephone && direTelephone(traits.telephone),
    courriel: traits?.courriel,
    commune,
    communeTexte: communeNom,
    medecinTraitant: medecinTraitant.id ?? medecinTraitant.etat,
    contactNom: contact?.nom,
    contactLien: contact?.lien,
    contactTelephone: contact && direTelephone(contact.telephone),
    statut: ins.statut,
    nature: ins.nature,
    verification: ins.verification,
  };
  return Object.fromEntries(
    Object.entries(ecrites).flatMap(([nom, valeur]) => (valeur ? [[nom, valeur]] : [])),
  );
}

/** Fields where what somebody else wrote differs from what was typed. */
export function differencesAvec(
  dossier: Dossier,
  communeNom: string | null,
  saisi: Champs,
): readonly Difference[] {
  const actuel = valeursDe(dossier, communeNom);
  return Object.entries(LIBELLES).flatMap(([nom, libelle]) => {
    const avant = dire(nom, actuel[nom]);
    const apres = dire(nom, saisi[nom]);
    return avant === apres ? [] : [{ libelle, actuel: avant, saisi: apres }];
  });
}

/** The field each refusal is about, with what to do; null for those that are about the whole record. */
export function erreursDeTraits(refus: Refus): Champs | null {
  switch (refus.motif) {
    case 'saisie-invalide':
      return refus.champs;
    case 'commune-inconnue':
      return { commune: direRefus(refus) };
    case 'naissance-a-venir':
      return { dateDeNaissance: direRefus(refus) };
    case 'medecin-traitant-inconnu':
      return { medecinTraitant: direRefus(refus) };
    case 'matricule-sans-nature':
      return { nature: direRefus(refus) };
    case 'identite-sans-matricule':
      return { matricule: direRefus(refus) };
    case 'identite-sans-verification':
      return { verification: direRefus(refus) };
    default:
      return null;
  }
}

type Refus =
  | RefusDeTraits
  | { readonly motif: 'saisie-invalide'; readonly champs: Champs }
  | {
      readonly motif:
        | 'droit-manquant'
        | 'cle-reutilisee'
        | 'identite-illisible'
        | 'patient-inconnu';
    };

/** People to choose among, as a list shows them. */
export function enListe(personnes: readonly PersonneAChoisir[]) {
  return personnes.map(({ id, nom }) => ({ valeur: id, libelle: nom }));
}

/** People to choose among, as radio buttons show them. */
export function enChoix(personnes: readonly PersonneAChoisir[]) {
  return personnes.map(({ id, nom, precision }) => ({ valeur: id, libelle: nom, precision }));
}

const LIBELLES: Readonly<Record<string, string>> = {
  nomDeNaissance: 'Nom de naissance',
  prenoms: 'Prénoms',
  nomUtilise: 'Nom utilisé',
  prenomUtilise: 'Prénom utilisé',
  dateDeNaissance: 'Date de naissance',
  sexe: 'Sexe',
  communeDeNaissance: 'Lieu de naissance',
  telephone: 'Téléphone',
  courriel: 'Adresse électronique',
  communeTexte: 'Commune',
  contactNom: 'Personne à prévenir',
  contactTelephone: 'Son téléphone',
  statut: 'Statut de l’identité',
};

function dire(nom: string, valeur: string | undefined): string {
  if (!valeur) return 'rien';
  if (nom === 'dateDeNaissance' && /^\d{4}-\d\d-\d\d$/.test(valeur))
    return dateChiffres(dateCivile(valeur));
  if (nom === 'sexe')
    return (
      { f: LIBELLES_DES_SEXES.f, m: LIBELLES_DES_SEXES.m }[valeur] ?? LIBELLES_DES_SEXES.inconnu
    );
  if (nom === 'statut') return new Map(Object.entries(LIBELLES_DES_STATUTS)).get(valeur) ?? valeur;
  return valeur;
}
