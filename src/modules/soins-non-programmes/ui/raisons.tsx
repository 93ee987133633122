import { LIBELLES_DES_FILIERES } from '#kernel/filiere.ts';
import { duree, pluriel } from '#kernel/formats.ts';
import type { Contenu } from '#ui/contenu.ts';
import { nomDeProfession } from '../domain/profession.ts';
import type { Raison } from '../domain/raison.ts';

/**
 * Why a slot stands where it stands, as two sentences: how soon and how far, then fair share.
 * What departs from what was asked is set in bold.
 */
export const Raisons = ({ raisons }: { readonly raisons: readonly Raison[] }) => {
  const route = raisons.flatMap((raison) => morceau(raison) ?? []).map(commencer);
  const suite = raisons.flatMap((raison) => suiteDe(raison) ?? []);
  return (
    <>
      {route.map((texte, i) => (
        <>
          {i > 0 ? ', ' : null}
          {texte}
        </>
      ))}
      {route.length > 0 ? '.' : null}
      {suite.map((texte) => ` ${texte}.`)}
    </>
  );
};

/** The first piece begins the sentence; a piece in bold carries its own capital. */
function commencer(texte: Contenu, rang: number): Contenu {
  return rang === 0 && typeof texte === 'string'
    ? texte.charAt(0).toUpperCase() + texte.slice(1)
    : texte;
}

/** Pieces of the first sentence, in the order of the reasons. */
function morceau(raison: Raison): Contenu | null {
  switch (raison.genre) {
    case 'medecin-traitant':
      return <b>Son médecin traitant</b>;
    case 'delai':
      return raison.tenu ? (
        `dans ${duree(raison.minutes)}`
      ) : (
        <>
          {`Dans ${duree(raison.minutes)}, `}
          <b>plus tard que demandé</b>
        </>
      );
    case 'trajet':
      return direTrajet(raison);
    case 'visite':
      return 'se déplace à domicile';
    case 'mobilite':
      return <b>au cabinet, alors que la personne ne se déplace pas</b>;
    case 'trop-tot':
      return <b>trop tôt pour arriver à l’heure</b>;
    case 'secteur':
      return 'dans son secteur';
    default:
      return null;
  }
}

function direTrajet({ minutes, tropLoin }: Extract<Raison, { genre: 'trajet' }>): Contenu {
  if (minutes === null) return <b>temps de route inconnu</b>;
  const trajet = `à ${duree(minutes)} de route`;
  return tropLoin ? (
    <>
      <b>{trajet}</b>, plus loin que demandé
    </>
  ) : (
    trajet
  );
}

function suiteDe(raison: Raison): string | null {
  switch (raison.genre) {
    case 'equite':
      return raison.recus === 0
        ? `Aucun patient reçu ce mois-ci, pour ${raison.moyenne} en moyenne`
        : `${pluriel(raison.recus, 'patient reçu', 'patients reçus')} ce mois-ci, pour ${raison.moyenne} en moyenne`;
    case 'profession':
      return `${nomDeProfession(raison.profession).replace(/^./, (l) => l.toUpperCase())}, le plus indiqué pour ce motif`;
    case 'public':
      return 'Créneau gardé pour les personnes sans médecin traitant';
    case 'filiere':
      return `Éligible par le protocole\u00A0: ${LIBELLES_DES_FILIERES[raison.filiere].toLowerCase()}`;
    case 'site':
      return raison.lieu;
    default:
      return null;
  }
}
