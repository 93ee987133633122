import { direNombre, direTaux } from '#kernel/dire-nombres.ts';
import type { PartVue, Repartition } from '#kernel/masque.ts';
import { Cote, Section } from '#ui/page.tsx';
import { Tableau } from '#ui/tableau.tsx';
import { ETAPES } from '../domain/par-critere.ts';
import { direCloture, direOrigine } from './dire-demande.ts';
import { EtapesParCritere } from './etapes-par-critere.tsx';
import type { ChiffresPageProps } from './vue-des-chiffres.ts';

/** Who asked, by situation, by origin, by commune. */
export const QuiDemande = (p: ChiffresPageProps) => {
  const { faits } = p;
  const genre = 'mt.demande.recue';
  return (
    <>
      <Section
        titre="Par situation"
        introduction="Une personne peut être dans plusieurs situations : elles ne s’additionnent pas."
      >
        <EtapesParCritere
          parCritere={p.chiffres.parCritere}
          lien={
            faits &&
            ((etape, critere) => faits({ genre: ETAPES[etape], critere: critere ?? undefined }))
          }
        />
      </Section>
      <Section titre="Qui demande">
        <Cote>
          <Parts
            titre="Par origine"
            entete="Venue"
            parts={p.chiffres.parOrigine}
            dire={direOrigine}
            lien={faits && ((detail) => faits({ genre, detail }))}
          />
          <Parts
            titre="Par commune"
            entete="Commune"
            parts={p.chiffres.parCommune}
            dire={commune(p)}
            lien={faits && ((code) => faits({ genre, commune: code }))}
          />
        </Cote>
      </Section>
    </>
  );
};

/** How requests ended. */
export const CommentCelaFinit = (p: ChiffresPageProps) => {
  const { faits } = p;
  return (
    <Section titre="Comment cela finit">
      <Cote>
        <Parts
          titre="Déclarées, par commune"
          entete="Commune"
          parts={p.chiffres.declareesParCommune}
          dire={commune(p)}
          lien={faits && ((code) => faits({ genre: 'mt.declaration', commune: code }))}
        />
        <Parts
          titre="Closes sans médecin"
          entete="Raison"
          parts={p.chiffres.closes}
          dire={direCloture}
          lien={faits && ((detail) => faits({ genre: 'mt.demande.close', detail }))}
        />
      </Cote>
    </Section>
  );
};

const commune =
  ({ communes }: ChiffresPageProps) =>
  (code: string): string =>
    communes.find((connue) => connue.code === code)?.nom ?? (code || 'Non dite');

type PartsProps = {
  readonly titre: string;
  readonly entete: string;
  readonly parts: Repartition;
  readonly dire: (cle: string) => string;
  readonly lien: ((cle: string) => string) | null;
};

const Parts = ({ titre, entete, parts: { total, parts }, dire, lien }: PartsProps) => (
  <Tableau
    titre={titre}
    lignes={parts}
    vide={
      <p class="quiet">
        {total === 0
          ? `${titre}\u00A0: rien pendant cette période.`
          : `${titre}, en tout\u00A0: ${direNombre(total)}. Trop peu de chaque sorte pour en dire la répartition.`}
      </p>
    }
    colonnes={[
      { titre: entete, cellule: ({ cle }) => dire(cle), pied: 'Ensemble' },
      {
        titre: 'Nombre',
        genre: 'nombre',
        cellule: ({ cle, nombre }) =>
          lien ? <a href={lien(cle)}>{direNombre(nombre)}</a> : direNombre(nombre),
        pied: direNombre(total),
      },
      { titre: 'Part', genre: 'nombre', cellule: ({ nombre }) => part(nombre, total) },
    ]}
  />
);

const part = (nombre: PartVue['nombre'], total: Repartition['total']) =>
  nombre === 'tu' ? '' : direTaux(nombre, total);
