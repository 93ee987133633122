import { pluriel } from '#kernel/formats.ts';
import type { Creneau } from './creneau.ts';
import type { Demande } from './demande.ts';
import { nonAdmission, type RaisonDeNonAdmission, type Reserveur } from './reservation.ts';

/** What deciding needs of a free slot that was not proposed. */
export type CreneauLibre = Pick<
  Creneau,
  | 'professionnelId'
  | 'profession'
  | 'debut'
  | 'libereLe'
  | 'public'
  | 'motifs'
  | 'ageMin'
  | 'ageMax'
  | 'reservablePar'
  | 'filieres'
  | 'nature'
>;

export type RaisonDEcart =
  | RaisonDeNonAdmission
  | 'age-inconnu'
  | 'pas-encore-libere'
  | 'hors-disponibilite';

export type Ecartes = { readonly raison: RaisonDEcart; readonly nombre: number };

type Regard = { readonly demande: Demande; readonly par: Reserveur; readonly maintenant: Date };

/** How many free slots were set aside for each reason, the most frequent first. A slot counts once, for its first reason. */
export function compterEcartes(
  creneaux: readonly CreneauLibre[],
  regard: Regard,
): readonly Ecartes[] {
  const nombres = new Map<RaisonDEcart, number>();
  for (const creneau of creneaux) {
    const raison = raisonDEcart(creneau, regard);
    if (raison) nombres.set(raison, (nombres.get(raison) ?? 0) + 1);
  }
  return [...nombres]
    .map(([raison, nombre]) => ({ raison, nombre }))
    .sort((a, b) => b.nombre - a.nombre || (a.raison < b.raison ? -1 : 1));
}

/** Why a free slot is not proposed; null when it could be. */
export function raisonDEcart(
  creneau: CreneauLibre,
  { demande, par, maintenant }: Regard,
): RaisonDEcart | null {
  const { debut, libereLe } = creneau;
  const { disponibleDes, disponibleJusqua, age } = demande;
  if (libereLe && libereLe > maintenant) return 'pas-encore-libere';
  const raison = nonAdmission(creneau, demande, par);
  if (raison) return raison === 'age' && age === null ? 'age-inconnu' : raison;
  const horsHeures =
    (disponibleDes && debut < disponibleDes) || (disponibleJusqua && debut >= disponibleJusqua);
  return horsHeures ? 'hors-disponibilite' : null;
}

/** "3 créneaux écartés : 2 gardés pour les patients de leur professionnel, 1 pour un autre âge"; empty when there is none. */
export function direEcartes(ecartes: readonly Ecartes[]): string {
  const total = ecartes.reduce((somme, { nombre }) => somme + nombre, 0);
  if (total === 0) return '';
  const details = ecartes.map(({ raison, nombre }) => direEcart(raison, nombre)).join(', ');
  return `${pluriel(total, 'créneau écarté', 'créneaux écartés')}\u00a0: ${details}`;
}

function direEcart(raison: RaisonDEcart, n: number): string {
  switch (raison) {
    case 'canal':
      return `${pluriel(n, 'réservé')} par d’autres que vous`;
    case 'ma-patientele':
      return `${pluriel(n, 'gardé')} pour les patients ${n < 2 ? 'de son' : 'de leur'} professionnel`;
    case 'sans-medecin-traitant':
      return `${pluriel(n, 'gardé')} pour les personnes sans médecin traitant`;
    case 'motif':
      return `${pluriel(n, 'qui ne reçoit', 'qui ne reçoivent')} pas ce motif`;
    case 'age':
      return `${pluriel(n, 'ouvert')} à d’autres âges`;
    case 'age-inconnu':
      return `${pluriel(n, 'qui demande', 'qui demandent')} de connaître l’âge`;
    case 'pas-encore-libere':
      return `${pluriel(n, 'que son professionnel n’a pas libéré', 'que leur professionnel n’a pas libérés')}`;
    case 'filiere':
      return `${pluriel(n, 'qui demande', 'qui demandent')} de poser les questions d’un protocole`;
    case 'nature':
      return `${pluriel(n, 'gardé')} à des consultations avancées`;
    case 'hors-disponibilite':
      return `${pluriel(n, 'quand', 'quand')} la personne n’est pas disponible`;
  }
}
