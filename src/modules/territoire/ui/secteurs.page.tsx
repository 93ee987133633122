import { nombre, pluriel } from '#kernel/formats.ts';
import { Bouton } from '#ui/bouton.tsx';
import { Pastille } from '#ui/carte.tsx';
import { ChampTexte } from '#ui/champs-simples.tsx';
import { Formulaire, LigneDeChamps } from '#ui/formulaire.tsx';
import { Partage, Section, TeteDePage } from '#ui/page.tsx';
import { Tableau } from '#ui/tableau.tsx';
import type { CommuneDeCpts, SecteurDeCpts } from '../domain/commune.ts';
import type { Contour } from '../domain/contour.ts';
import { LETTRES } from '../domain/secteur.ts';
import { CarteDuTerritoire, lettreDeCarte } from './carte-du-territoire.tsx';
import { OngletsDuTerritoire } from './onglets-du-territoire.tsx';

type Props = {
  readonly slug: string;
  readonly communes: readonly CommuneDeCpts[];
  readonly secteurs: readonly SecteurDeCpts[];
  readonly contours: ReadonlyMap<string, Contour>;
  /** Names by letter and letters by commune, as they stand or as they were typed. */
  readonly noms: ReadonlyMap<string, string>;
  readonly affectations: ReadonlyMap<string, string>;
  readonly erreurs: Readonly<Record<string, string>>;
  readonly jetons: { readonly csrf: string; readonly cle: string };
};

/** The sectors of the CPTS, and the sector of each commune. */
export const SecteursPage = (p: Props) => (
  <>
    <TeteDePage
      titre="Secteurs"
      phrase="Un secteur a ses référents, ses gardes et ses réunions. Chaque commune est d’un secteur au plus."
    />
    <OngletsDuTerritoire slug={p.slug} actif="secteurs" peutModifier />
    <Formulaire
      action={`/app/${p.slug}/territoire/secteurs`}
      csrf={p.jetons.csrf}
      cle={p.jetons.cle}
      saisie={{ valeurs: {}, erreurs: p.erreurs }}
    >
      <Section
        titre="Noms des secteurs"
        introduction="Laissez un nom vide pour supprimer le secteur : ses communes restent dans le territoire."
      >
        {[LETTRES.slice(0, 3), LETTRES.slice(3)].map((lettres) => (
          <LigneDeChamps>
            {lettres.map((lettre) => (
              <ChampTexte
                nom={`nom-${lettre}`}
                libelle={`Secteur ${lettre}`}
                valeur={p.noms.get(lettre)}
                erreur={p.erreurs[`nom-${lettre}`]}
                longueurMax={60}
              />
            ))}
          </LigneDeChamps>
        ))}
      </Section>
      <Partage principal={<TableDesAffectations {...p} />} cote={<Apercu {...p} />} />
      <div class="actions mt6">
        <Bouton variante="ferme">Enregistrer les secteurs</Bouton>
      </div>
    </Formulaire>
  </>
);

const TableDesAffectations = ({ communes, affectations, noms }: Props) => (
  <Tableau
    titre="Secteur de chaque commune"
    lignes={communes}
    colonnes={[
      { titre: 'Commune', cellule: (c) => c.nom },
      {
        titre: 'Habitants',
        genre: 'nombre',
        cellule: (c) => (c.population === null ? 'inconnu' : nombre(c.population)),
      },
      {
        titre: 'Secteur',
        cellule: (c) => (
          <select name={`commune-${c.code}`} aria-label={`Secteur de ${c.nom}`}>
            <option value="">Aucun</option>
            {LETTRES.map((lettre) => (
              <option value={lettre} selected={affectations.get(c.code) === lettre}>
                {`${lettre}${noms.get(lettre) ? ` ${noms.get(lettre)}` : ''}`}
              </option>
            ))}
          </select>
        ),
      },
    ]}
  />
);

const Apercu = ({ communes, secteurs, contours }: Props) => (
  <>
    <CarteDuTerritoire communes={communes} secteurs={secteurs} contours={contours} largeur={450} />
    <ul class="rows mt5">
      {secteurs.map((s) => {
        const siennes = communes.filter((c) => c.secteur?.id === s.id);
        const population = siennes.reduce((somme, c) => somme + (c.population ?? 0), 0);
        const lettre = lettreDeCarte(s.lettre);
        return (
          <li>
            <p>
              {lettre ? <Pastille lettre={lettre} /> : null} <b>{s.nom}</b>
            </p>
            <p class="quiet">{`${pluriel(siennes.length, 'commune')}, ${pluriel(population, 'habitant')}`}</p>
          </li>
        );
      })}
    </ul>
  </>
);
