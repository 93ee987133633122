import { dateHeure } from '#kernel/formats.ts';
import { BoutonPoste } from '#ui/bouton.tsx';
import { Section } from '#ui/page.tsx';
import { Tableau } from '#ui/tableau.tsx';
import type { Opposition } from '../domain/opposition.ts';
import { LIBELLES_DES_VOIES } from './dire-patient.ts';
import type { VueDuDossier } from './vue-du-dossier.ts';

type Props = Pick<VueDuDossier, 'base' | 'dossier' | 'moment' | 'jetons'> & {
  readonly oppositions: readonly Opposition[];
};

/** Professionals the person blocks: the coordination alone knows. */
export const OppositionsDuDossier = (p: Props) => {
  const levees = p.oppositions.filter(({ leveeLe }) => leveeLe !== null);
  const { fuseau } = p.moment;
  return (
    <Section
      titre="Oppositions"
      droite={<a href={`${p.base}/${p.dossier.id}/oppositions/poser`}>Bloquer un professionnel</a>}
      introduction="Un professionnel bloqué, et qui agit pour lui, ne trouve plus cette personne nulle part. Rien ne le lui dit. Seule la coordination voit cette liste."
    >
      <Tableau
        titre="Oppositions en cours"
        titreCache
        lignes={p.oppositions.filter(({ leveeLe }) => leveeLe === null)}
        vide={<p class="quiet">La personne ne bloque personne.</p>}
        colonnes={[
          { titre: 'Professionnel', cellule: ({ professionnelNom }) => professionnelNom },
          {
            titre: 'Dit par la personne',
            cellule: ({ voie, poseeLe, poseeParNom }) =>
              `${LIBELLES_DES_VOIES[voie]}, ${dateHeure(poseeLe, fuseau)}, noté par ${poseeParNom}`,
          },
          {
            titre: 'Actions',
            titreCache: true,
            genre: 'actions',
            cellule: ({ id, professionnelNom }) => (
              <BoutonPoste
                action={`${p.base}/${p.dossier.id}/oppositions/${id}/lever`}
                csrf={p.jetons.csrf}
                cle={`${p.jetons.cle}-${id.slice(-6)}`}
                variante="simple"
                precision={professionnelNom}
              >
                Lever
              </BoutonPoste>
            ),
          },
        ]}
      />
      {levees.length > 0 ? (
        <details class="mt5">
          <summary>Oppositions levées</summary>
          <ul>
            {levees.map((o) => (
              <li>{`${o.professionnelNom}, du ${dateHeure(o.poseeLe, fuseau)} au ${o.leveeLe ? dateHeure(o.leveeLe, fuseau) : ''}, levée par ${o.leveeParNom ?? ''}`}</li>
            ))}
          </ul>
        </details>
      ) : null}
    </Section>
  );
};
