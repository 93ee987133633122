import { EXTENSIONS, TYPES_ACCEPTES } from '#kernel/type-de-fichier.ts';
import { ChampCase, ChampRadios } from '#ui/champ-choix.tsx';
import { ChampFichier } from '#ui/champ-fichier.tsx';
import { ChampListe } from '#ui/champ-liste.tsx';
import { ChampTexte } from '#ui/champs-simples.tsx';
import { lier, type Saisie } from '#ui/saisie.ts';
import { DIRE_RAYON, type Espace, RAYONS } from '../domain/document.ts';

const LECTEURS = [
  { valeur: 'membres', libelle: 'Les membres' },
  { valeur: 'groupe', libelle: 'Un groupe de travail, choisi ci-dessous' },
  { valeur: 'bureau', libelle: 'Le bureau et la coordination' },
  {
    valeur: 'public',
    libelle: 'Tout le monde',
    precision: 'Il se lit sur la page publique de la CPTS.',
  },
];

type Props = {
  readonly saisie: Saisie;
  readonly espaces: readonly Espace[];
  /** Chooses any reader; otherwise the groups one leads. */
  readonly tient: boolean;
};

/** What a document is, and who reads it. */
export const ChampsDeRangement = ({ saisie, espaces, tient }: Props) => (
  <>
    <ChampTexte {...lier(saisie, 'titre')} libelle="Titre" longueurMax={160} />
    <ChampListe
      {...lier(saisie, 'rayon')}
      libelle="Rayon"
      vide="Choisir"
      options={RAYONS.map((valeur) => ({ valeur, libelle: DIRE_RAYON[valeur] }))}
    />
    <ChampRadios {...lier(saisie, 'lecteurs')} libelle="Qui peut le lire" choix={LECTEURS} />
    <ChampListe
      {...lier(saisie, 'groupe')}
      libelle="Groupe de travail"
      facultatif={tient}
      aide="Il se trouve alors dans l’espace du groupe."
      vide="Aucun"
      options={espaces
        .filter(({ mene }) => tient || mene)
        .map(({ id, nom }) => ({ valeur: id, libelle: nom }))}
    />
  </>
);

/** A file, and what is to be known of it. */
export const ChampsDeVersion = ({
  saisie,
  projetSeul = false,
}: Pick<Props, 'saisie'> & {
  /** It cannot be anything but a draft. */
  readonly projetSeul?: boolean;
}) => (
  <>
    <ChampFichier
      nom="fichier"
      libelle="Fichier"
      aide={`${TYPES_ACCEPTES}, 20\u00A0Mo au plus.`}
      accepte={EXTENSIONS}
      erreur={saisie.erreurs['fichier']}
    />
    <ChampTexte {...lier(saisie, 'note')} libelle="Ce qui change" facultatif longueurMax={300} />
    {projetSeul ? null : (
      <ChampCase
        {...lier(saisie, 'projet')}
        libelle="C’est un projet, pas encore en vigueur"
        coche={lier(saisie, 'projet').valeur === 'oui'}
        valeur="oui"
      />
    )}
  </>
);
