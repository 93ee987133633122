import { dateHeure } from '#kernel/formats.ts';
import { Bandeau } from '#ui/bandeau.tsx';
import { BoutonPoste, LienBouton } from '#ui/bouton.tsx';
import { Faits } from '#ui/faits.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { Tableau } from '#ui/tableau.tsx';
import { direSomme } from '../domain/difference.ts';
import { ArreteEnDetail } from './arrete-en-detail.tsx';
import { direAnnee } from './dire-annee.ts';
import type { ArretePageProps } from './vue-de-preuves.ts';

/** A frozen year: what it says, what it changed, and what is handed over of it. */
export const ArretePage = (p: ArretePageProps) => {
  const { arrete, contenu } = p;
  const ici = `${p.base}/preuves/arretes/${arrete.id}`;
  return (
    <>
      <TeteDePage
        miettes={[
          { libelle: 'Preuves', href: `${p.base}/preuves?annee=${arrete.annee}` },
          { libelle: direAnnee(contenu.annee) },
        ]}
        titre={`Arrêté n°\u00A0${arrete.numero}`}
        phrase={
          <>
            <strong>{majuscule(direSomme(contenu.acquis))}</strong>
            {` de part variable acquise, figés le ${dateHeure(arrete.figeLe, p.fuseau)} par ${arrete.figeParNom}.`}
          </>
        }
        action={
          <>
            <LienBouton href={`${ici}/dossier.zip`} variante="suivant" telecharge>
              Télécharger le dossier annuel
            </LienBouton>
            <LienBouton href={`${ici}/rapport.pdf`}>Rapport (PDF)</LienBouton>
            <LienBouton href={`${ici}/rapport.docx`}>Rapport (Word)</LienBouton>
          </>
        }
        moyen
      />
      <Place {...p} />
      <Faits
        large
        faits={[
          { terme: 'Part fixe', valeur: direSomme(contenu.fixe) },
          { terme: 'Maximum de la part variable', valeur: direSomme(contenu.maximum) },
          { terme: 'Pièces', valeur: String(contenu.pieces.length) },
          {
            terme: 'Comptes',
            valeur: contenu.rubriques.some(({ etat }) => etat) ? 'joints' : 'non joints',
          },
          { terme: 'Empreinte SHA-256', valeur: <code>{arrete.empreinte}</code> },
        ]}
      />
      <Differences {...p} />
      <ArreteEnDetail {...p} />
      {p.publier ? <Publier {...p} /> : null}
    </>
  );
};

const majuscule = (texte: string) => texte.charAt(0).toUpperCase() + texte.slice(1);

const Place = ({ base, arrete, contenu }: ArretePageProps) => (
  <>
    {arrete.remplaceParId ? (
      <Bandeau ton="attention" titre={`Remplacé par l’arrêté n°\u00A0${arrete.remplaceParNumero}`}>
        <a href={`${base}/preuves/arretes/${arrete.remplaceParId}`}>Ouvrir celui qui vaut</a>
      </Bandeau>
    ) : null}
    {contenu.annee.close ? null : (
      <Bandeau ton="info" titre="Arrêté provisoire">
        L’année n’était pas finie&nbsp;: ce qui est venu ensuite n’y est pas.
      </Bandeau>
    )}
  </>
);

const Differences = ({ base, arrete, differences }: ArretePageProps) =>
  differences === null ? null : (
    <Section
      titre={`Ce qui change depuis le n°\u00A0${arrete.remplaceNumero}`}
      introduction={`Motif\u00A0: ${arrete.motif ?? ''}`}
      droite={<a href={`${base}/preuves/arretes/${arrete.remplaceId}`}>Ouvrir le précédent</a>}
      id="differences"
    >
      <Tableau
        titre="Différences"
        titreCache
        lignes={differences}
        colonnes={[
          { titre: 'Quoi', entete: true, cellule: (d) => d.quoi },
          { titre: 'Avant', cellule: (d) => d.avant ?? <span class="quiet">absent</span> },
          { titre: 'Après', cellule: (d) => d.apres ?? <span class="quiet">absent</span> },
        ]}
      />
    </Section>
  );

const Publier = ({ base, arrete, jetons }: ArretePageProps) => (
  <Section
    titre="Ouvert aux membres"
    introduction={
      arrete.publieLe
        ? 'Les membres lisent le rapport en PDF. Ni les pièces ni le dossier.'
        : 'Les membres ne lisent rien de cet arrêté. Ouvert, son rapport se lit en PDF, sans les pièces.'
    }
  >
    <BoutonPoste
      action={`${base}/preuves/arretes/${arrete.id}/publication`}
      csrf={jetons.csrf}
      cle={`${jetons.cle}-publier`}
      valeurs={{ publie: arrete.publieLe ? 'non' : 'oui' }}
    >
      {arrete.publieLe ? 'Refermer le rapport' : 'Ouvrir le rapport aux membres'}
    </BoutonPoste>
  </Section>
);
