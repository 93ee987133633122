import { nombre, pluriel } from '#kernel/formats.ts';
import { Bandeau } from '#ui/bandeau.tsx';
import { Section } from '#ui/page.tsx';
import { Tableau } from '#ui/tableau.tsx';
import {
  entitesDe,
  nomDeLAvertissement,
  nomDeLEntite,
  phraseDeFermeture,
  phraseDuResultat,
} from '../domain/phrases-du-rapport.ts';
import { aLu, type Rapport } from '../domain/rapport.ts';

type Props = { readonly slug: string; readonly rapport: Rapport };

/** What an import did: counts, what it did not dare, what it rejected. */
export const RapportDImport = ({ slug, rapport }: Props) => (
  <>
    <Bandeau ton={ton(rapport)} annonce="statut">
      <p>{phraseDuResultat(rapport)}</p>
      {rapport.fermeturesRefusees.map((refus) => (
        <p>{phraseDeFermeture(refus)}</p>
      ))}
    </Bandeau>
    <Section titre="Ce qui a changé">
      <Comptes rapport={rapport} />
    </Section>
    <Section titre="Fichiers">
      <Fichiers rapport={rapport} />
    </Section>
    <Avertissements rapport={rapport} />
    <Rejets slug={slug} rapport={rapport} />
  </>
);

const Comptes = ({ rapport }: Pick<Props, 'rapport'>) => (
  <Tableau
    titre="Ce que l’import a écrit"
    titreCache
    lignes={entitesDe(rapport)}
    colonnes={[
      { titre: 'Quoi', cellule: ([entite]) => nomDeLEntite(entite) },
      { titre: 'Créées', genre: 'nombre', cellule: ([, d]) => nombre(d.creees) },
      { titre: 'Modifiées', genre: 'nombre', cellule: ([, d]) => nombre(d.modifiees) },
      { titre: 'Fermées', genre: 'nombre', cellule: ([, d]) => nombre(d.fermees) },
      { titre: 'Inchangées', genre: 'nombre', cellule: ([, d]) => nombre(d.inchangees) },
    ]}
  />
);

const Fichiers = ({ rapport }: Pick<Props, 'rapport'>) => (
  <Tableau
    titre="Fichiers lus"
    titreCache
    lignes={rapport.fichiers}
    colonnes={[
      { titre: 'Fichier', cellule: (f) => f.nom },
      { titre: 'Contenu', cellule: (f) => f.contenu },
      { titre: 'Lignes lues', genre: 'nombre', cellule: (f) => nombre(f.lues) },
      { titre: 'Hors du territoire', genre: 'nombre', cellule: (f) => nombre(f.horsPerimetre) },
      { titre: 'Rejetées', genre: 'nombre', cellule: (f) => nombre(f.rejetees) },
    ]}
  />
);

const Avertissements = ({ rapport }: Pick<Props, 'rapport'>) => {
  const nombres = Object.entries(rapport.nombresDAvertissements);
  if (nombres.length === 0) return null;
  return (
    <Section
      titre="À vérifier"
      introduction="Ces lignes sont entrées ; quelque chose en elles est douteux."
    >
      <Tableau
        titre="Avertissements"
        titreCache
        lignes={nombres}
        colonnes={[
          { titre: 'Quoi', cellule: ([motif]) => majuscule(nomDeLAvertissement(motif)) },
          { titre: 'Combien', genre: 'nombre', cellule: ([, combien]) => nombre(combien) },
          {
            titre: 'Par exemple',
            cellule: ([motif]) => {
              const exemple = rapport.avertissements.find((a) => a.motif === motif);
              return exemple ? `ligne ${nombre(exemple.ligne)} : ${exemple.phrase}` : '';
            },
          },
        ]}
      />
    </Section>
  );
};

const Rejets = ({ slug, rapport }: Props) => {
  if (rapport.rejetees === 0) return null;
  const { rejets, rejetees } = rapport;
  return (
    <Section
      titre="Lignes rejetées"
      introduction="Elles ne sont pas entrées ; tout le reste des fichiers l’est."
    >
      <Tableau
        titre="Lignes rejetées"
        titreCache
        precision={
          rejetees > rejets.length
            ? `Les ${rejets.length} premières sur ${nombre(rejetees)}.`
            : pluriel(rejetees, 'ligne')
        }
        lignes={rejets}
        colonnes={[
          { titre: 'Fichier', cellule: (r) => r.fichier },
          { titre: 'Ligne', genre: 'nombre', cellule: (r) => nombre(r.ligne) },
          { titre: 'Raison', cellule: (r) => majuscule(r.phrase) },
        ]}
        exports={[
          {
            libelle: 'toutes les lignes rejetées (CSV)',
            href: `/app/${slug}/territoire/import/${rapport.id}/rejets.csv`,
          },
        ]}
      />
    </Section>
  );
};

function ton(rapport: Rapport): 'ok' | 'attention' {
  const bon = rapport.fermeturesRefusees.length === 0 && (aLu(rapport) || rapport.rejetees === 0);
  return bon ? 'ok' : 'attention';
}

function majuscule(texte: string): string {
  return texte.charAt(0).toUpperCase() + texte.slice(1);
}
