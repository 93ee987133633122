import { dateCourte, pluriel } from '#kernel/formats.ts';
import { Section } from '#ui/page.tsx';
import { Tableau } from '#ui/tableau.tsx';
import type { Equipier } from '../domain/equipier.ts';
import { aujourdhuiDe, type Moment } from './dire-site.ts';

type Props = {
  readonly moment: Moment;
  readonly equipe: readonly (Equipier & { readonly metier: string })[];
};

/** Who may hold hours here, and until when. */
export const Equipe = ({ equipe, moment }: Props) => (
  <Section titre="Équipe" droite={pluriel(equipe.length, 'personne')}>
    <Tableau
      titre="Équipe du site"
      titreCache
      lignes={equipe}
      vide={
        <p class="quiet">Personne encore&nbsp;: ajoutez qui tient ce site, dans ses réglages.</p>
      }
      colonnes={[
        { titre: 'Personne', entete: true, cellule: (e) => e.nom },
        { titre: 'Profession', cellule: (e) => e.metier },
        { titre: 'Dates', cellule: (e) => direDates(e, moment) },
      ]}
    />
  </Section>
);

/** "Depuis le 3 mars 2026", "À partir du 1 déc. 2026, jusqu’au 30 juin 2027" */
export function direDates({ du, au }: Pick<Equipier, 'du' | 'au'>, moment: Moment): string {
  const debut = du > aujourdhuiDe(moment) ? 'À partir du' : 'Depuis le';
  return `${debut} ${dateCourte(du)}${au ? `, jusqu’au ${dateCourte(au)}` : ''}`;
}
