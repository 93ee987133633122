import { pluriel } from '#kernel/formats.ts';
import { BoutonPoste } from '#ui/bouton.tsx';
import { Etiquette } from '#ui/etiquette.tsx';
import { Section } from '#ui/page.tsx';
import { Tableau } from '#ui/tableau.tsx';
import type { ElecteurVu, ScrutinPageProps } from './vue-de-scrutin.ts';

/** The frozen list and its roll: who has voted, never when, and nothing of what. */
export const ElecteursDuScrutin = (p: ScrutinPageProps) => {
  if (p.electeurs.length === 0) return null;
  const remettre = p.tenir && (p.phase === 'en-cours' || p.phase === 'a-venir');
  return (
    <Section
      titre="Liste d’émargement"
      proche={p.compte === null}
      droite={pluriel(p.scrutin.inscrits, 'voix', 'voix')}
      introduction="Figée à l’ouverture. Elle dit qui a voté, sans l’heure&nbsp;: l’urne ne sait pas de qui vient un bulletin."
    >
      <Tableau
        titre="Liste d’émargement"
        titreCache
        lignes={p.electeurs}
        colonnes={[
          { titre: 'Qui', entete: true, cellule: (e) => e.nom },
          {
            titre: 'Collège',
            cellule: (e) => e.college ?? <span class="quiet">non dit</span>,
          },
          { titre: 'Voix', cellule: (e) => direVoix(e) },
          {
            titre: 'Émargement',
            cellule: (e) => (
              <Marque {...e} fini={p.phase !== 'en-cours' && p.phase !== 'a-venir'} />
            ),
          },
          ...(remettre
            ? [
                {
                  titre: 'Geste',
                  titreCache: true,
                  genre: 'actions' as const,
                  cellule: (e: ElecteurVu) => <Lien {...p} electeur={e} />,
                },
              ]
            : []),
        ]}
      />
    </Section>
  );
};

function direVoix({ voix, representePar }: ElecteurVu) {
  if (representePar) return <span class="quiet">{`représenté par ${representePar}`}</span>;
  return voix > 1 ? `${voix}, dont ${pluriel(voix - 1, 'pouvoir')}` : String(voix);
}

const Marque = ({ voix, votees, fini }: ElecteurVu & { readonly fini: boolean }) => {
  if (voix === 0) return null;
  if (votees === voix) return <Etiquette ton="ok">A voté</Etiquette>;
  return votees > 0 ? (
    <Etiquette ton="info">{`${votees} sur ${voix}`}</Etiquette>
  ) : (
    <span class="quiet">{fini ? 'n’a pas voté' : 'pas encore'}</span>
  );
};

const Lien = ({ base, jetons, electeur }: ScrutinPageProps & { readonly electeur: ElecteurVu }) =>
  electeur.votees < electeur.voix ? (
    <BoutonPoste
      action={`${base}/electeurs/${electeur.id}/lien`}
      csrf={jetons.csrf}
      variante="simple"
      precision={electeur.nom}
    >
      {electeur.courriel === null ? 'Remettre son lien' : 'Afficher un lien'}
    </BoutonPoste>
  ) : null;
