import { dateCourte, heure, pluriel } from '#kernel/formats.ts';
import { Section } from '#ui/page.tsx';
import { Pagination } from '#ui/pagination.tsx';
import { Tableau } from '#ui/tableau.tsx';
import { Vide } from '#ui/vide.tsx';
import type { Consultation } from '../domain/personne.ts';
import { type Pli, plier } from '../domain/plier.ts';

const PAR_PAGE = 25;
const ID = 'qui-a-vu';

type Props = {
  readonly base: string;
  readonly fuseau: string;
  readonly consultations: readonly Consultation[];
  /** From 1; one too far shows the last. */
  readonly page: number;
};

/** Who saw or changed what is held: a line for each person and day. */
export const ConsultationsDeLaPersonne = ({ base, fuseau, consultations, page }: Props) => {
  const plis = plier(consultations, fuseau);
  const pages = Math.max(1, Math.ceil(plis.length / PAR_PAGE));
  const ici = Math.min(page, pages);
  return (
    <Section
      titre="Qui a vu ou modifié ces données"
      id={ID}
      introduction="Une ligne par personne et par jour, la plus récente d’abord."
    >
      <Tableau
        titre="Consultations"
        titreCache
        lignes={plis.slice((ici - 1) * PAR_PAGE, ici * PAR_PAGE)}
        vide={
          <Vide titre="Personne encore" phrase="Chaque lecture et chaque écriture viendra ici." />
        }
        pagination={
          <Pagination page={ici} pages={pages} adresse={(n) => `${base}?page=${n}#${ID}`} />
        }
        colonnes={[
          {
            titre: 'Qui',
            entete: true,
            cellule: ({ par, qualite }) => (
              <>
                {par}
                <span class="quiet small">{` ${qualite}`}</span>
              </>
            ),
          },
          {
            titre: 'Quand',
            genre: 'date',
            cellule: (pli) => (
              <span>
                {dateCourte(pli.jour)}
                <br />
                {heures(pli, fuseau)}
              </span>
            ),
          },
          { titre: 'Quoi', genre: 'large', cellule: (pli) => <Gestes pli={pli} /> },
        ]}
      />
    </Section>
  );
};

function heures({ premiere, derniere }: Pli, fuseau: string): string {
  const [debut, fin] = [heure(premiere, fuseau), heure(derniere, fuseau)];
  return debut === fin ? debut : `de ${debut} à ${fin}`;
}

const Gestes = ({ pli: { gestes } }: { readonly pli: Pli }) => (
  <>
    {gestes.map(({ quoi, fois }) => (
      <p>
        {quoi}
        {fois > 1 ? <span class="quiet small">{` ${pluriel(fois, 'fois', 'fois')}`}</span> : null}
      </p>
    ))}
  </>
);
