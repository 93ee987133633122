import { ChampCases, ChampRadios } from '#ui/champ-choix.tsx';
import { ChampListe } from '#ui/champ-liste.tsx';
import { ChampDate, ChampNombre, ChampTexte } from '#ui/champs-simples.tsx';
import { GroupeDeChamps, LigneDeChamps } from '#ui/formulaire.tsx';
import { lier, lierPlusieurs, type Saisie } from '#ui/saisie.ts';
import { DIRE_PARTIE, GENRES_DE_PARTIE, PARTIES_MAX, RAPPELS } from '../domain/convention.ts';

type Props = { readonly saisie: Saisie };

/** Partners that the form has room for: those it was given and one more, three at least. */
const PLACES = 3;
function placesDe({ valeurs }: Saisie): number {
  const dits = Array.from({ length: PARTIES_MAX }, (_, rang) => valeurs[`parties.${rang}.nom`]);
  return Math.min(PARTIES_MAX, Math.max(PLACES, dits.findLastIndex(Boolean) + 2));
}
const GENRES = GENRES_DE_PARTIE.map((valeur) => ({ valeur, libelle: DIRE_PARTIE[valeur] }));

const DIRE_RAPPEL: Readonly<Record<(typeof RAPPELS)[number], string>> = {
  180: 'Six mois avant (180 jours)',
  90: 'Trois mois avant (90 jours)',
  30: 'Un mois avant (30 jours)',
  7: 'Une semaine avant (7 jours)',
};

/** A convention, as the paper that was signed says it. */
export const ChampsDeConvention = ({ saisie }: Props) => (
  <>
    <ChampTexte {...lier(saisie, 'objet')} libelle="Objet" longueurMax={200} />
    <GroupeDeChamps legende="Partenaires">
      {Array.from({ length: placesDe(saisie) }, (_place, rang) => (
        <Partenaire saisie={saisie} rang={rang} />
      ))}
    </GroupeDeChamps>
    <Dates saisie={saisie} />
    <ChampCases
      {...lierPlusieurs(saisie, 'rappels')}
      libelle="Avertir la coordination"
      aide="Par un message, avant la date à laquelle il faut décider."
      choix={RAPPELS.map((jours) => ({ valeur: String(jours), libelle: DIRE_RAPPEL[jours] }))}
    />
  </>
);

const Partenaire = ({ saisie, rang }: Props & { readonly rang: number }) => (
  <LigneDeChamps>
    <ChampTexte
      {...lier(saisie, `parties.${rang}.nom`)}
      libelle={rang === 0 ? 'Nom du partenaire' : `Partenaire ${rang + 1}`}
      facultatif={rang > 0}
      longueurMax={160}
    />
    <ChampListe
      {...lier(saisie, `parties.${rang}.genre`)}
      libelle="Ce qu’il est"
      facultatif={rang > 0}
      vide="Choisir"
      options={GENRES}
    />
    <ChampTexte
      {...lier(saisie, `parties.${rang}.contact`)}
      libelle="Interlocuteur"
      facultatif
      longueurMax={160}
    />
  </LigneDeChamps>
);

const Dates = ({ saisie }: Props) => (
  <GroupeDeChamps legende="Dates, d’après le papier signé">
    <LigneDeChamps>
      <ChampDate {...lier(saisie, 'signeeLe')} libelle="Signée le" facultatif />
      <ChampDate {...lier(saisie, 'du')} libelle="Prend effet le" facultatif />
      <ChampDate {...lier(saisie, 'au')} libelle="Prend fin le" facultatif />
    </LigneDeChamps>
    <ChampRadios
      {...lier(saisie, 'reconduction')}
      libelle="Reconduction"
      facultatif
      choix={[
        { valeur: 'tacite', libelle: 'Tacite\u00A0: elle se reconduit d’elle-même' },
        { valeur: 'expresse', libelle: 'Expresse\u00A0: par un nouvel accord' },
        { valeur: 'aucune', libelle: 'Aucune' },
      ]}
    />
    <LigneDeChamps>
      <ChampNombre
        {...lier(saisie, 'reconduiteMois')}
        libelle="Durée d’une reconduction tacite"
        facultatif
        unite="mois"
      />
      <ChampNombre {...lier(saisie, 'preavis')} libelle="Préavis" facultatif />
      <ChampListe
        {...lier(saisie, 'preavisUnite')}
        libelle="En"
        facultatif
        options={[
          { valeur: 'mois', libelle: 'mois' },
          { valeur: 'jours', libelle: 'jours' },
        ]}
      />
    </LigneDeChamps>
  </GroupeDeChamps>
);
