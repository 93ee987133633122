import { nombre, pluriel } from '#kernel/formats.ts';
import { Bouton } from '#ui/bouton.tsx';
import { Carte } from '#ui/carte.tsx';
import { ChampListe } from '#ui/champ-liste.tsx';
import { ChampRecherche } from '#ui/champs-simples.tsx';
import { compter } from '../domain/chiffres.ts';
import type { CommuneAChoisir } from '../domain/commune.ts';
import type { Contour } from '../domain/contour.ts';
import { habitants } from './phrases.ts';

/** What the picker shows, and what is ticked. */
export type Choix = {
  readonly proches: readonly CommuneAChoisir[];
  readonly resultats: readonly CommuneAChoisir[];
  readonly choisies: ReadonlySet<string>;
  readonly contours: ReadonlyMap<string, Contour>;
  readonly departements: ReadonlyMap<string, string>;
  readonly departement: string;
  readonly q: string;
  readonly sansResultat: boolean;
};

/**
 * Picks communes by name, postcode, intercommunality, département or on the map; inside a form. Without
 * JavaScript a link of the map leads to the box of its commune.
 */
export const ChoixDesCommunes = (choix: Choix) => (
  <div class="mt6" data-choix-communes>
    <Recherche {...choix} />
    <Total {...choix} />
    <CarteDuChoix {...choix} />
    <div class="mt5">
      <Listes {...choix} />
    </div>
  </div>
);

const Recherche = ({ q, departement, departements, sansResultat }: Choix) => (
  <div class="fields">
    <ChampRecherche
      nom="q"
      libelle="Commune, code postal ou intercommunalité"
      valeur={q}
      erreur={sansResultat ? `Rien ne ressemble à « ${q} ».` : undefined}
    />
    <ChampListe
      nom="departement"
      libelle="Ou un département entier"
      facultatif
      vide="Aucun"
      valeur={departement}
      options={[...departements].map(([code, nom]) => ({
        valeur: code,
        libelle: `${code} ${nom}`,
      }))}
    />
    <div class="field">
      <Bouton nom="geste" valeur="chercher">
        Chercher
      </Bouton>
    </div>
  </div>
);

const Total = ({ proches, resultats, choisies }: Choix) => {
  const { communes, population, taille } = compter(
    [...proches, ...resultats].filter((c) => choisies.has(c.code)),
  );
  return (
    <p class="lead mt6" role="status">
      <output data-total>
        <strong>{pluriel(communes, 'commune')}</strong>
        {communes > 0 ? `, ${habitants(population).toLowerCase()}` : ''}
        {taille === null ? '' : ` : taille ${taille}`}
      </output>
    </p>
  );
};

const Listes = (choix: Choix) => (
  <>
    {choix.resultats.length > 0 ? (
      <Groupe titre="Résultats de la recherche" code={null} communes={choix.resultats} {...choix} />
    ) : null}
    {parGroupement(choix.proches, choix.choisies).map((g) => (
      <Groupe {...g} {...choix} />
    ))}
  </>
);

type GroupeProps = {
  readonly titre: string;
  readonly code: string | null;
  readonly communes: readonly CommuneAChoisir[];
  readonly choisies: ReadonlySet<string>;
  readonly departements: ReadonlyMap<string, string>;
};

const Groupe = ({ titre, code, communes, choisies, departements }: GroupeProps) => {
  const prises = communes.filter((c) => choisies.has(c.code)).length;
  return (
    <fieldset class="fieldset" data-groupe>
      <legend>{titre}</legend>
      {code && prises < communes.length ? (
        <div class="choice">
          <input
            type="checkbox"
            name="groupements"
            value={code}
            id={`groupement-${code}`}
            data-tout
          />
          <label for={`groupement-${code}`}>
            {`Toute l’intercommunalité, ${pluriel(communes.length, 'commune')}`}
          </label>
        </div>
      ) : null}
      <div class="choices columns">
        {communes.map((c) => (
          <div class="choice">
            <input
              type="checkbox"
              name="communes"
              value={c.code}
              id={`commune-${c.code}`}
              checked={choisies.has(c.code)}
              data-population={c.population ?? undefined}
            />
            <label for={`commune-${c.code}`}>
              {c.nom}
              <span class="hint">
                {code === null ? `${departements.get(c.departement) ?? c.departement}, ` : ''}
                {c.population === null ? 'population inconnue' : nombre(c.population)}
              </span>
            </label>
          </div>
        ))}
      </div>
    </fieldset>
  );
};

const CarteDuChoix = ({ proches, choisies, contours }: Choix) => {
  const places = proches.flatMap((c) =>
    c.lon === null || c.lat === null ? [] : [{ ...c, lon: c.lon, lat: c.lat }],
  );
  if (places.length < 3) return null;
  return (
    <Carte
      enMots={`${pluriel(choisies.size, 'commune choisie', 'communes choisies')} parmi ${places.length} dessinées. Les cases à cocher disent la même chose.`}
      communes={places.map((c) => ({
        nom: c.nom,
        lon: c.lon,
        lat: c.lat,
        contour: contours.get(c.code),
        teinte: choisies.has(c.code) ? 'secteur' : undefined,
        nommee: places.length <= 60 || (choisies.has(c.code) && (c.population ?? 0) > 2000),
        href: `#commune-${c.code}`,
      }))}
      legende="Touchez une commune pour la prendre ou la laisser."
      largeur={900}
      hauteurMax={560}
    />
  );
};

/** Intercommunalities, those that give most to the choice first. */
function parGroupement(communes: readonly CommuneAChoisir[], choisies: ReadonlySet<string>) {
  const groupes = Map.groupBy(communes, (c) => c.groupement);
  return [...groupes]
    .map(([code, siennes]) => ({
      code,
      titre: siennes[0]?.groupementNom ?? 'Hors intercommunalité',
      communes: siennes,
      prises: siennes.filter((c) => choisies.has(c.code)).length,
    }))
    .toSorted((a, b) => b.prises - a.prises);
}
