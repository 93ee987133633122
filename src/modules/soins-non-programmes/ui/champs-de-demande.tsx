import { ChampCommune } from '#ui/champ-commune.tsx';
import { ChampListe, type Option } from '#ui/champ-liste.tsx';
import { ChampTexteLong } from '#ui/champ-texte-long.tsx';
import { ChampNombre, ChampTelephone, ChampTexte } from '#ui/champs-simples.tsx';
import { LigneDeChamps } from '#ui/formulaire.tsx';
import { lier, type Saisie } from '#ui/saisie.ts';
import { MOTIFS } from '../domain/motif.ts';

// What is asked of a person, wherever a request is opened: by telephone, from the SAS, at an emergency desk.

type Props = { readonly saisie: Saisie };

export const ChampMotif = ({ saisie }: Props) => (
  <ChampListe
    {...lier(saisie, 'motif')}
    libelle="Motif"
    vide="Choisir"
    options={MOTIFS.map(({ code, libelle }) => ({ valeur: code, libelle }))}
  />
);

export const ChampNote = ({ saisie }: Props) => (
  <ChampTexteLong {...lier(saisie, 'note')} libelle="Note pour le soignant" facultatif lignes={2} />
);

type CommuneProps = Props & {
  /** Where names are looked up. */
  readonly recherche: string;
  readonly choix: readonly Option[] | undefined;
};

export const ChampDeCommune = ({ saisie, recherche, choix }: CommuneProps) => (
  <ChampCommune
    {...lier(saisie, 'commune')}
    texte={lier(saisie, 'communeTexte').valeur}
    libelle="Commune"
    recherche={recherche}
    choix={choix}
  />
);

export const ChampsDeNom = ({ saisie }: Props) => (
  <LigneDeChamps>
    <ChampTexte {...lier(saisie, 'prenom')} libelle="Prénom" facultatif remplissage="off" />
    <ChampTexte {...lier(saisie, 'nom')} libelle="Nom" facultatif remplissage="off" />
  </LigneDeChamps>
);

export const ChampAge = ({ saisie, facultatif }: Props & { readonly facultatif?: boolean }) => (
  <ChampNombre {...lier(saisie, 'age')} libelle="Âge" unite="ans" facultatif={facultatif} />
);

export const ChampDeTelephone = ({ saisie }: Props) => (
  <ChampTelephone {...lier(saisie, 'telephone')} libelle="Téléphone" facultatif remplissage="off" />
);
