import { ChampListe } from '#ui/champ-liste.tsx';
import { ChampDate, ChampHeure, ChampTexte } from '#ui/champs-simples.tsx';
import { LigneDeChamps } from '#ui/formulaire.tsx';
import { lier, type Saisie } from '#ui/saisie.ts';
import { DIRE_MODALITE, MODALITES } from '../domain/reunion.ts';

/** When and how people meet. */
export const ChampsDeReunion = ({ saisie }: { readonly saisie: Saisie }) => (
  <>
    <ChampTexte {...lier(saisie, 'titre')} libelle="Titre" longueurMax={120} />
    <LigneDeChamps>
      <ChampDate {...lier(saisie, 'jour')} libelle="Jour" />
      <ChampHeure {...lier(saisie, 'debut')} libelle="Début" />
      <ChampHeure {...lier(saisie, 'fin')} libelle="Fin" />
    </LigneDeChamps>
    <LigneDeChamps>
      <ChampListe
        {...lier(saisie, 'modalite')}
        libelle="Comment"
        options={MODALITES.map((m) => ({ valeur: m, libelle: DIRE_MODALITE[m] }))}
      />
      <ChampTexte {...lier(saisie, 'lieu')} libelle="Lieu" facultatif longueurMax={200} />
    </LigneDeChamps>
    <ChampTexte
      {...lier(saisie, 'adresseVisio')}
      libelle="Adresse de la visio"
      aide="Elle commence par https://."
      facultatif
      longueurMax={400}
    />
  </>
);
