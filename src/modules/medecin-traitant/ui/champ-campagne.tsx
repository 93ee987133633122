import { ChampListe } from '#ui/champ-liste.tsx';
import { lier, type Saisie } from '#ui/saisie.ts';

export type CampagneProposee = { readonly code: string; readonly nom: string };

/** Which campaign somebody answers, for the coordination; nothing when none is under way. */
export const ChampCampagne = (p: {
  readonly saisie: Saisie;
  readonly campagnes: readonly CampagneProposee[];
}) =>
  p.campagnes.length === 0 ? null : (
    <ChampListe
      {...lier(p.saisie, 'campagne')}
      libelle="En réponse à une campagne"
      facultatif
      vide="Non, ou on ne sait pas"
      options={p.campagnes.map(({ code, nom }) => ({ valeur: code, libelle: `${code}, ${nom}` }))}
    />
  );
