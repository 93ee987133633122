import { ChampListe } from '#ui/champ-liste.tsx';
import { ChampTexteLong } from '#ui/champ-texte-long.tsx';
import { ChampDate, ChampHeure, ChampTexte } from '#ui/champs-simples.tsx';
import { LigneDeChamps } from '#ui/formulaire.tsx';
import { lier, type Saisie } from '#ui/saisie.ts';
import { DIRE_MODALITE, MODALITES } from '../domain/seance.ts';

type Props = { readonly saisie: Saisie; readonly prefixe?: string };

/** When and how a body meets. */
export const ChampsDeSeance = ({ saisie, prefixe = '' }: Props) => {
  const champ = (nom: string) => ({
    ...lier(saisie, nom),
    ...(prefixe ? { id: `${prefixe}-${nom}` } : {}),
  });
  return (
    <>
      <ChampTexte
        {...champ('titre')}
        libelle="Titre"
        aide="Assemblée générale ordinaire, conseil du 12 mars"
        longueurMax={120}
      />
      <LigneDeChamps>
        <ChampDate {...champ('jour')} libelle="Jour" />
        <ChampHeure {...champ('debut')} libelle="Début" />
        <ChampHeure {...champ('fin')} libelle="Fin" />
      </LigneDeChamps>
      <LigneDeChamps>
        <ChampListe
          {...champ('modalite')}
          libelle="Comment"
          options={MODALITES.map((m) => ({ valeur: m, libelle: DIRE_MODALITE[m] }))}
        />
        <ChampTexte {...champ('lieu')} libelle="Lieu" facultatif longueurMax={200} />
      </LigneDeChamps>
      <ChampTexte
        {...champ('adresseVisio')}
        libelle="Adresse de la visio"
        aide="Elle commence par https://."
        facultatif
        longueurMax={400}
      />
      <ChampTexteLong
        {...champ('documents')}
        libelle="Documents remis autrement"
        aide="Un par ligne&nbsp;: leur nom figure sur la convocation. Ceux de la bibliothèque se joignent sur la page de la séance."
        facultatif
        lignes={3}
        longueurMax={2000}
      />
    </>
  );
};
