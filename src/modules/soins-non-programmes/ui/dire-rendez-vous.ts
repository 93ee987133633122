import { LIBELLES_DES_FILIERES } from '#kernel/filiere.ts';
import type { Accueil, Canal, GenreDeCreneau, Public } from '../domain/creneau.ts';
import type { RendezVous, ReponseDonnee } from '../domain/demande-detaillee.ts';
import { libelleDuMotif } from '../domain/motif.ts';
import { AUTRES_REPONSES, RAISONS_SANS_SOLUTION } from '../domain/reponse.ts';
import type { Issue } from '../domain/reservation.ts';
import { direMoment, type Moment } from './dire-demande.ts';

export const DIRE_GENRE: Readonly<Record<GenreDeCreneau, string>> = {
  cabinet: 'Au cabinet',
  visite: 'À domicile',
  'teleconsultation-assistee': 'Téléconsultation assistée',
};

export const DIRE_PUBLIC: Readonly<Record<Public, string>> = {
  tous: 'Pour tous',
  'ma-patientele': 'Pour sa patientèle',
  'sans-medecin-traitant': 'Sans médecin traitant',
};

/** Who may book. */
export const DIRE_CANAL: Readonly<Record<Canal, string>> = {
  regulation: 'La régulation de la CPTS',
  sas: 'Le SAS',
  membres: 'Les professionnels de la CPTS',
  'autres-cpts': 'Les CPTS voisines',
  patient: 'La personne elle-même, en ligne',
};

type Borne = Pick<Accueil, 'ageMin' | 'ageMax'>;

/** "de 3 à 15 ans"; null when any age is received. */
export function direAges({ ageMin, ageMax }: Borne): string | null {
  if (ageMin === null) return ageMax === null ? null : `${ageMax} ans au plus`;
  return ageMax === null ? `${ageMin} ans au moins` : `de ${ageMin} à ${ageMax} ans`;
}

/** For whom a slot is kept, each limit in words; what limits nothing is not said. */
export function direAccueil(
  accueil: Accueil,
): readonly { readonly terme: string; readonly valeur: string }[] {
  const { filieres, motifs, reservablePar } = accueil;
  const ages = direAges(accueil);
  return [
    { terme: 'Pour qui', valeur: DIRE_PUBLIC[accueil.public] },
    ...(filieres.length > 0
      ? [
          {
            terme: 'Filière d’urgence',
            valeur: `${enumerer(filieres.map((f) => LIBELLES_DES_FILIERES[f]))}\u00A0: pour qui le protocole y admet`,
          },
        ]
      : []),
    ...(motifs.length > 0
      ? [{ terme: 'Motifs reçus', valeur: enumerer(motifs.map(libelleDuMotif)) }]
      : []),
    ...(ages ? [{ terme: 'Âge reçu', valeur: ages }] : []),
    { terme: 'Réservé par', valeur: enumerer(reservablePar.map((canal) => DIRE_CANAL[canal])) },
  ];
}

/** "Le SAS, les membres de la CPTS": the first as it is, the others without their capital. */
function enumerer(libelles: readonly string[]): string {
  return libelles
    .map((libelle, rang) =>
      rang === 0 ? libelle : `${libelle.charAt(0).toLowerCase()}${libelle.slice(1)}`,
    )
    .join(', ');
}

export const DIRE_ISSUE: Readonly<Record<Issue, string>> = {
  venu: 'Venu',
  'pas-venu': 'Pas venu',
  redirige: 'Redirigé',
};

/** "Dre Garance Corliret, à Pontaumur", or at the person's home. */
export function direAvecQui({
  professionnel,
  communeNom,
  genre,
}: Pick<RendezVous, 'professionnel' | 'communeNom' | 'genre'>): string {
  return genre === 'visite' ? `${professionnel}, à domicile` : `${professionnel}, à ${communeNom}`;
}

/** "Dre Garance Corliret, à Pontaumur, aujourd’hui à 10 h 40, à déplacer". */
export function direRendezVous(rdv: RendezVous, moment: Moment): string {
  const suite = rdv.aDeplacerLe ? ', à déplacer' : rdv.aPrevenir ? ', personne à prévenir' : '';
  return `${direAvecQui(rdv)}, ${direMoment(rdv.debut, moment)}${suite}`;
}

/** "Pharmacien", "Aucune solution : trop loin, pas de moyen de transport". */
export function direReponse({ genre, raison }: Pick<ReponseDonnee, 'genre' | 'raison'>): string {
  const libelle = AUTRES_REPONSES.find((r) => r.genre === genre)?.libelle ?? genre;
  const motif = RAISONS_SANS_SOLUTION.find((r) => r.code === raison)?.libelle;
  return motif ? `${libelle}\u00A0: ${motif.charAt(0).toLowerCase()}${motif.slice(1)}` : libelle;
}
