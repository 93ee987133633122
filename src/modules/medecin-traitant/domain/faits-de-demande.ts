import type { Demande } from './demande.ts';
import { MISSION } from './fait.ts';

/** Where an entry about a request leads. */
export const lienDe = (demande: string): string => `medecin-traitant/demandes/${demande}`;

type Sujet = Pick<Demande, 'id' | 'commune' | 'secteur'>;

/** What entries about one request share. The pseudonym is the id of the request. */
export function communs({ id, commune, secteur }: Sujet) {
  return { mission: MISSION, commune, secteur, sujet: id, lien: lienDe(id) };
}

/** A length of time in whole minutes, never negative. */
export function minutesEntre(debut: Date, fin: Date): number {
  return Math.max(0, Math.round((fin.getTime() - debut.getTime()) / 60_000));
}

/** A request came in: once for itself, once more for each criterion. */
export function faitsDemandeRecue(
  demande: Sujet & Pick<Demande, 'origine' | 'criteres'>,
  { age }: { readonly age: boolean },
) {
  const commun = communs(demande);
  const criteres = [...demande.criteres, ...(age ? ['age'] : [])];
  return [
    { ...commun, genre: 'mt.demande.recue', detail: demande.origine },
    ...criteres.map((detail) => ({ ...commun, genre: 'mt.demande.critere', detail })),
  ];
}

/** What happened to a request, with its delay since it was received where that is counted. */
export function faitDe(
  genre: 'mt.demande.justifiee' | 'mt.prise-en-charge' | 'mt.declaration',
  demande: Sujet & Pick<Demande, 'recueLe'>,
  { maintenant, ...reste }: { readonly maintenant: Date; readonly professionnel?: string },
) {
  const minutes = minutesEntre(demande.recueLe, maintenant);
  return { ...communs(demande), ...reste, genre, minutes };
}
