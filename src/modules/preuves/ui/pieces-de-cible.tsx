import { dateHeure, direOctets } from '#kernel/formats.ts';
import { Bouton } from '#ui/bouton.tsx';
import { ChampTexte } from '#ui/champs-simples.tsx';
import { Etiquette } from '#ui/etiquette.tsx';
import { Formulaire } from '#ui/formulaire.tsx';
import { Tableau } from '#ui/tableau.tsx';
import { Vide } from '#ui/vide.tsx';
import { DIRE_CATEGORIE, type Piece, type Preuve, preuveDe } from '../domain/piece.ts';
import { ListeDePreuves } from './liste-de-preuves.tsx';
import type { CiblePageProps } from './vue-de-preuves.ts';

type Ligne = { readonly preuve: Preuve; readonly piece: Piece | null };

/** What proves a record: what meetings hold of it already, then what was attached. */
export const PiecesDeCible = (p: CiblePageProps) => {
  const lignes: readonly Ligne[] = [
    ...p.tenues.map((preuve) => ({ preuve, piece: null })),
    ...p.pieces.map((piece) => ({ preuve: preuveDe(piece), piece })),
  ];
  return (
    <Tableau
      titre="Preuves"
      titreCache
      lignes={lignes}
      vide={<Vide titre="Aucune preuve" phrase="Joignez ce qui prouve le travail." />}
      colonnes={[
        { titre: 'Pièce', entete: true, cellule: (l) => <Nom {...p} {...l} /> },
        { titre: 'Nature', cellule: ({ preuve }) => DIRE_CATEGORIE[preuve.categorie] },
        {
          titre: 'Poids',
          genre: 'nombre',
          cellule: ({ piece }) => (piece ? direOctets(piece.octets) : ''),
        },
        { titre: 'Date', genre: 'date', cellule: ({ preuve }) => dateHeure(preuve.le, p.fuseau) },
        { titre: 'Par', cellule: ({ preuve }) => preuve.parNom },
        { titre: 'Gestes', titreCache: true, cellule: (l) => <Gestes {...p} {...l} /> },
      ]}
    />
  );
};

const Nom = (p: CiblePageProps & Ligne) => {
  const { preuve, piece } = p;
  return (
    <span>
      {`${preuve.titre} `}
      <span class="small">
        <ListeDePreuves
          base={p.base}
          racine={p.racine}
          lirePieces
          preuves={[preuve]}
          de={preuve.titre}
        />
      </span>
      {piece?.retireeLe ? (
        <>
          {' '}
          <Etiquette>retirée</Etiquette>
          <span class="quiet small">{` ${piece.motifDuRetrait ?? ''}`}</span>
        </>
      ) : null}
    </span>
  );
};

const Gestes = ({ base, cle, jetons, saisie, joindre, piece }: CiblePageProps & Ligne) => {
  if (!piece) return <span class="quiet small">tenue par Maillage</span>;
  if (!joindre || piece.retireeLe) return <span></span>;
  const nom = `motif-${piece.id}`;
  const erreur = saisie.erreurs[nom];
  return (
    <details open={erreur !== undefined}>
      <summary>Retirer</summary>
      <Formulaire
        action={`${base}/preuves/pieces/${piece.id}/retirer?de=${encodeURIComponent(cle)}`}
        csrf={jetons.csrf}
        cle={`${jetons.cle}-${piece.id}`}
        gardeSaisie={false}
      >
        <ChampTexte nom="motif" libelle="Pourquoi" longueurMax={300} erreur={erreur} />
        <div class="actions">
          <Bouton precision={piece.titre}>Retirer la pièce</Bouton>
        </div>
      </Formulaire>
    </details>
  );
};
