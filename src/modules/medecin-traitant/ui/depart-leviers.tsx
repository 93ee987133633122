import { dateCivile } from '#kernel/date-civile.ts';
import { dateChiffres } from '#kernel/formats.ts';
import { Bouton, BoutonPoste, LienBouton } from '#ui/bouton.tsx';
import { ChampListe } from '#ui/champ-liste.tsx';
import { ChampDate, ChampNombre, ChampTexte } from '#ui/champs-simples.tsx';
import { Formulaire, LigneDeChamps } from '#ui/formulaire.tsx';
import { Section } from '#ui/page.tsx';
import { lier } from '#ui/saisie.ts';
import { type Colonne, Tableau } from '#ui/tableau.tsx';
import { GENRES_DE_LEVIER, type Levier } from '../domain/depart.ts';
import { DIRE_LEVIER, direCapacite, direConnu } from './dire-depart.ts';
import type { DepartPageProps } from './vue-de-depart.ts';

/** Who or what can take these patients, and how many as they say themselves. */
export const Leviers = (p: DepartPageProps) => {
  const ouvert = p.peut.tenir && p.depart.closLe === null;
  return (
    <Section
      titre="Qui peut les prendre"
      introduction="La capacité est celle que chacun a dite. Vide, elle est inconnue : elle ne compte pas pour zéro."
    >
      <Tableau
        titre="Solutions de ce départ"
        titreCache
        lignes={p.leviers}
        vide={<p class="quiet">Aucune solution n’est encore notée.</p>}
        colonnes={[
          { titre: 'Qui, ou quoi', entete: true, cellule: (l) => l.nom, pied: 'Ensemble' },
          { titre: 'Solution', cellule: (l) => DIRE_LEVIER[l.genre] },
          {
            titre: 'Dès le',
            genre: 'date',
            cellule: (l) => (l.desLe === null ? 'pas dit' : dateChiffres(dateCivile(l.desLe))),
          },
          {
            titre: 'Patients',
            genre: 'nombre',
            cellule: (l) => direConnu(l.capacite),
            pied: direCapacite(p.couverture),
          },
          ...(ouvert ? [gestes(p)] : []),
        ]}
      />
      {ouvert ? <Noter {...p} /> : null}
    </Section>
  );
};

const gestes = ({ base, jetons, depart }: DepartPageProps): Colonne<Levier> => ({
  titre: 'Gestes',
  titreCache: true,
  genre: 'actions',
  cellule: (l) => (
    <>
      <LienBouton
        href={`${base}/departs/${depart.id}?levier=${l.id}#noter`}
        variante="simple"
        precision={l.nom}
      >
        Changer
      </LienBouton>
      <BoutonPoste
        action={`${base}/departs/${depart.id}/leviers/${l.id}/retrait`}
        csrf={jetons.csrf}
        cle={`${jetons.cle}-${l.id}`}
        variante="simple"
        precision={l.nom}
      >
        Retirer
      </BoutonPoste>
    </>
  ),
});

const Noter = (p: DepartPageProps) => {
  const { base, jetons, depart, levier, saisie } = p;
  const ouvert =
    levier !== null || p.leviers.length === 0 || Object.keys(saisie.erreurs).length > 0;
  return (
    <details class="mt5" open={ouvert} id="noter">
      <summary>{levier ? `Changer : ${levier.nom}` : 'Noter une solution'}</summary>
      <Formulaire
        action={`${base}/departs/${depart.id}/leviers`}
        {...jetons}
        saisie={saisie}
        gardeSaisie={false}
      >
        {levier ? <input type="hidden" name="levier" value={levier.id} /> : null}
        <LigneDeChamps>
          <ChampListe
            {...lier(saisie, 'genre')}
            libelle="Solution"
            options={GENRES_DE_LEVIER.map((valeur) => ({
              valeur,
              libelle: DIRE_LEVIER[valeur],
            }))}
          />
          <ChampTexte {...lier(saisie, 'nom')} libelle="Qui, ou quoi" remplissage="off" />
        </LigneDeChamps>
        <LigneDeChamps>
          <ChampNombre
            {...lier(saisie, 'capacite')}
            libelle="Patients qu’elle peut prendre"
            facultatif
          />
          <ChampDate {...lier(saisie, 'desLe')} libelle="Dès le" facultatif />
        </LigneDeChamps>
        <div class="actions">
          <Bouton variante="ferme">{levier ? 'Enregistrer' : 'Noter'}</Bouton>
          {levier ? (
            <LienBouton href={`${base}/departs/${depart.id}`} variante="simple">
              Abandonner
            </LienBouton>
          ) : null}
        </div>
      </Formulaire>
    </details>
  );
};
