import { dateHeure, nombre, pluriel } from '#kernel/formats.ts';
import { Bouton } from '#ui/bouton.tsx';
import { ChampCase, ChampRadios } from '#ui/champ-choix.tsx';
import { ChampFichier } from '#ui/champ-fichier.tsx';
import { Etiquette } from '#ui/etiquette.tsx';
import { Formulaire } from '#ui/formulaire.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { Tableau } from '#ui/tableau.tsx';
import type { ImportSuivi } from '../domain/import-suivi.ts';
import { aChange, aLu } from '../domain/rapport.ts';

type Props = {
  readonly slug: string;
  readonly nomDeLaCpts: string;
  /** May import what serves every CPTS: points and outlines of communes. */
  readonly importeLesCommunes: boolean;
  readonly recents: readonly ImportSuivi[];
  readonly erreurs: Readonly<Record<string, string>>;
  readonly jetons: { readonly csrf: string; readonly cle: string };
  readonly fuseau: string;
};

/** Sending the national files, and the imports made so far. */
export const ImportsPage = (p: Props) => (
  <>
    <TeteDePage
      titre="Importer les données nationales"
      miettes={[{ libelle: 'Territoire', href: `/app/${p.slug}/territoire` }]}
      phrase="Les fichiers nationaux entrent tels qu’ils sont publiés. Ce que la CPTS a saisi n’est jamais touché."
    />
    <Envoi {...p} />
    <Section
      titre="D’où viennent ces fichiers"
      introduction="Ils sont publiés sous Licence Ouverte sur data.gouv.fr ; le RPPS, chaque jour."
    >
      <ul>
        <li>
          <strong>RPPS</strong>, les professionnels : « Annuaire Santé, extractions en libre accès
          », trois fichiers PS_LibreAcces. Envoyez-les ensemble ou séparément, dans n’importe quel
          ordre.
        </li>
        <li>
          <strong>FINESS</strong>, les structures : le fichier CSV, ou le JSON de FINESS+.
        </li>
        {p.importeLesCommunes ? (
          <>
            <li>
              <strong>Coordonnées des communes</strong>, pour les temps de trajet : un CSV avec le
              code INSEE, la longitude et la latitude, ou la réponse de l’API Découpage
              administratif (geo.api.gouv.fr).
            </li>
            <li>
              <strong>Contours des communes</strong>, pour les cartes : un ou plusieurs fichiers
              GeoJSON où chaque commune porte son code INSEE.
            </li>
          </>
        ) : null}
      </ul>
    </Section>
    <Recents {...p} />
  </>
);

const Envoi = ({ slug, nomDeLaCpts, importeLesCommunes, erreurs, jetons }: Props) => (
  <Section titre="Envoyer des fichiers" titreCache proche>
    <Formulaire
      action={`/app/${slug}/territoire/import?_csrf=${encodeURIComponent(jetons.csrf)}`}
      csrf={jetons.csrf}
      fichiers
      saisie={{ valeurs: {}, erreurs }}
      gardeSaisie={false}
    >
      <ChampRadios
        nom="perimetre"
        libelle="Ce que vous gardez"
        valeur="cpts"
        choix={[
          {
            valeur: 'cpts',
            libelle: 'Notre territoire',
            precision: `Les communes de ${nomDeLaCpts}.`,
          },
          {
            valeur: 'pays',
            libelle: 'Tout le pays',
            precision: importeLesCommunes
              ? 'Pour toutes les CPTS de cette installation. Les fichiers de communes sont toujours lus en entier.'
              : 'Pour toutes les CPTS de cette installation.',
          },
        ]}
      />
      <ChampFichier
        nom="fichiers"
        libelle={
          importeLesCommunes ? 'Fichiers RPPS, FINESS ou de communes' : 'Fichiers RPPS ou FINESS'
        }
        aide="Tels que publiés, archive comprise : leur première ligne dit ce qu’ils contiennent. Un gros fichier met quelques minutes à partir."
        erreur={erreurs['fichiers']}
        accepte=".txt,.csv,.json,.geojson,.zip,.gz"
        plusieurs
      />
      <ChampCase
        nom="toutFermer"
        libelle="Fermer ce qui a disparu, même si c’est beaucoup"
        aide="Sans cela, un fichier où il manque plus d’un cinquième de l’annuaire ne ferme rien."
      />
      <div class="actions mt5">
        <Bouton variante="suivant">Importer</Bouton>
      </div>
    </Formulaire>
  </Section>
);

const Recents = ({ slug, recents, fuseau }: Props) =>
  recents.length === 0 ? null : (
    <Section titre="Imports récents">
      <Tableau
        titre="Imports récents"
        titreCache
        lignes={recents}
        colonnes={[
          {
            titre: 'Quand',
            cellule: (i) => (
              <a href={`/app/${slug}/territoire/import/${i.id}`}>
                {dateHeure(i.commenceLe, fuseau)}
              </a>
            ),
          },
          { titre: 'Fichiers', cellule: (i) => i.fichiers.join(', ') },
          { titre: 'Par', cellule: (i) => i.par },
          { titre: 'Lignes', genre: 'nombre', cellule: (i) => nombre(i.lignesLues) },
          { titre: 'Résultat', cellule: (i) => <Resultat suivi={i} /> },
        ]}
      />
    </Section>
  );

const Resultat = ({ suivi: { etat, rapport } }: { readonly suivi: ImportSuivi }) => {
  if (etat === 'en-cours') return <Etiquette ton="info">en cours</Etiquette>;
  if (etat === 'echec') return <Etiquette ton="grave">échec</Etiquette>;
  if (etat === 'interrompu' || !rapport) return <Etiquette ton="attention">interrompu</Etiquette>;
  if (!aLu(rapport) && rapport.rejetees > 0) return <Etiquette ton="grave">rien d’entré</Etiquette>;
  if (rapport.rejetees > 0)
    return (
      <Etiquette ton="attention">
        {pluriel(rapport.rejetees, 'ligne rejetée', 'lignes rejetées')}
      </Etiquette>
    );
  return <Etiquette ton="ok">{aChange(rapport) ? 'à jour' : 'rien de neuf'}</Etiquette>;
};
