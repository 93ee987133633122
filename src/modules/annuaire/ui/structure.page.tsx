import { pluriel } from '#kernel/formats.ts';
import { nomPropre } from '#kernel/texte.ts';
import { Bandeau } from '#ui/bandeau.tsx';
import { type Fait, Faits } from '#ui/faits.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { Tableau } from '#ui/tableau.tsx';
import { Vide } from '#ui/vide.tsx';
import type { LigneDAnnuaire } from '../domain/ligne-d-annuaire.ts';
import { libelleDe } from '../domain/nomenclatures.ts';
import type { Structure } from '../domain/structure.ts';
import { metierDe } from './dire-personne.ts';
import { Telephone } from './telephone.tsx';

export type VueDeStructure = {
  readonly slug: string;
  readonly structure: Structure;
  readonly personnes: readonly LigneDAnnuaire[];
};

/** A place and the people who work there. */
export const StructurePage = ({ slug, structure: s, personnes }: VueDeStructure) => {
  const base = `/app/${slug}/territoire/annuaire`;
  const nom = nomPropre(s.enseigne ?? s.nom);
  return (
    <>
      <TeteDePage
        moyen
        miettes={[{ libelle: 'Annuaire', href: base }, { libelle: nom }]}
        titre={nom}
        phrase={`${pluriel(personnes.length, 'personne')} y ${personnes.length > 1 ? 'exercent' : 'exerce'}.`}
      />
      {s.fermee ? (
        <Bandeau ton="attention">Les fichiers nationaux ne donnent plus ce lieu.</Bandeau>
      ) : null}
      <Section titre="Le lieu" titreCache proche>
        <Faits large faits={faitsDe(s)} />
      </Section>
      <Section titre="Qui y travaille">
        <Tableau
          titre="Personnes de la structure"
          titreCache
          lignes={personnes}
          vide={<Vide titre="Personne" phrase="L’annuaire national n’y rattache personne." />}
          colonnes={[
            {
              titre: 'Nom',
              cellule: (l) => (
                <a href={`${base}/${l.id}`}>
                  {nomPropre(l.prenom)} <b>{nomPropre(l.nom)}</b>
                </a>
              ),
            },
            { titre: 'Profession', cellule: (l) => metierDe(l) },
            {
              titre: 'Téléphone direct',
              cellule: (l) => <Telephone numero={l.telephoneDirect} />,
            },
          ]}
        />
      </Section>
    </>
  );
};

function faitsDe(s: Structure): readonly Fait[] {
  const lignes = [
    s.adresse,
    s.complement,
    [s.codePostal, s.communeNom ?? s.ville].filter(Boolean).join(' '),
  ];
  const texte = (terme: string, valeur: string | null): readonly Fait[] =>
    valeur ? [{ terme, valeur }] : [];
  return [
    ...texte('Catégorie', s.categorie ? libelleDe('categorie-finess', s.categorie) : null),
    { terme: 'Adresse', valeur: lignes.filter(Boolean).join(', ') || 'inconnue' },
    { terme: 'Téléphone', valeur: <Telephone numero={s.telephone} /> },
    ...texte('FINESS', s.finess),
    ...texte('FINESS juridique', s.finessJuridique),
    ...texte('SIRET', s.siret),
  ];
}
