import { pluriel } from '#kernel/formats.ts';
import { LienBouton } from '#ui/bouton.tsx';
import { Etiquette } from '#ui/etiquette.tsx';
import { TeteDePage } from '#ui/page.tsx';
import { Tableau } from '#ui/tableau.tsx';
import { Vide } from '#ui/vide.tsx';
import type { ProfessionnelDuTerritoire } from '../domain/mobilisation.ts';

export type AInviterPageProps = {
  readonly base: string;
  readonly annuaire: string;
  /** "Infirmier, secteur Nord, non adhérents" */
  readonly titre: string;
  readonly personnes: readonly (ProfessionnelDuTerritoire & { readonly metier: string })[];
  readonly tenir: boolean;
};

/** The people behind one number of the mobilisation. */
export const AInviterPage = ({ base, annuaire, titre, personnes, tenir }: AInviterPageProps) => (
  <>
    <TeteDePage
      miettes={[{ libelle: 'Mobilisation', href: `${base}/mobilisation` }, { libelle: titre }]}
      titre={titre}
      moyen
      phrase={<strong>{pluriel(personnes.length, 'professionnel')}</strong>}
    />
    <div class="mt5">
      <Tableau
        titre="Professionnels"
        titreCache
        lignes={personnes}
        vide={
          <Vide
            niveau={2}
            titre="Personne"
            phrase="Aucun professionnel de l’annuaire ne répond."
            action={<LienBouton href={`${base}/mobilisation`}>Revenir</LienBouton>}
          />
        }
        colonnes={[
          {
            titre: 'Nom',
            entete: true,
            cellule: (p) => <a href={`${annuaire}/${p.id}`}>{p.nom}</a>,
          },
          { titre: 'Profession', cellule: (p) => p.metier },
          { titre: 'Commune', cellule: (p) => p.commune },
          { titre: 'Secteur', cellule: (p) => p.secteur ?? '' },
          {
            titre: 'Adhésion',
            cellule: (p) =>
              p.adhesionId ? (
                <a href={`${base}/adherents/${p.adhesionId}`}>
                  <Etiquette ton="ok">Adhérent</Etiquette>
                </a>
              ) : tenir ? (
                <a href={`${base}/adherents/nouveau?individuel=${p.id}`}>
                  Noter sa demande<span class="hidden">{`, ${p.nom}`}</span>
                </a>
              ) : (
                ''
              ),
          },
        ]}
      />
    </div>
  </>
);
