import { duree } from '#kernel/formats.ts';
import { Bouton, BoutonPoste } from '#ui/bouton.tsx';
import { ChampNombre, ChampTexte } from '#ui/champs-simples.tsx';
import type { Contenu } from '#ui/contenu.ts';
import { Formulaire, LigneDeChamps } from '#ui/formulaire.tsx';
import { Section } from '#ui/page.tsx';
import { lier } from '#ui/saisie.ts';
import { etapeDe, type PointVu, type ReunionPageProps } from './vue-de-reunion.ts';

/** What will be talked of, in order. */
export const OrdreDuJour = (p: ReunionPageProps) => (
  <Section titre="Ordre du jour">
    <Points
      points={p.points}
      geste={(point) => (p.conduire ? <Retirer {...p} point={point} /> : null)}
    />
    {p.conduire && etapeDe(p) !== 'annulee' ? <Ajouter {...p} /> : null}
  </Section>
);

/** The items, each with its time and its document. */
export const Points = (p: {
  readonly points: readonly PointVu[];
  readonly geste?: (point: PointVu) => Contenu;
}) =>
  p.points.length === 0 ? (
    <p class="quiet">L’ordre du jour n’est pas encore écrit.</p>
  ) : (
    <ol class="rows tight">
      {p.points.map((point, i) => (
        <li>
          <b>{`${i + 1}. ${point.titre}`}</b>
          {point.minutes ? <span class="quiet">{`, ${duree(point.minutes)}`}</span> : null}
          {point.document ? (
            <>
              {', '}
              <a href={point.document}>document</a>
            </>
          ) : null}
          {p.geste?.(point)}
        </li>
      ))}
    </ol>
  );

const Retirer = ({
  base,
  reunion,
  jetons,
  point,
}: ReunionPageProps & { readonly point: PointVu }) =>
  point.notes === '' && point.decision === '' ? (
    <BoutonPoste
      action={`${base}/${reunion.id}/points/${point.id}/retirer`}
      {...jetons}
      variante="simple"
      precision={point.titre}
    >
      Retirer
    </BoutonPoste>
  ) : null;

const Ajouter = ({ base, reunion, jetons, saisies: { point } }: ReunionPageProps) => (
  <details class="mt4" open={Object.keys(point.erreurs).length > 0}>
    <summary>Ajouter un point</summary>
    <Formulaire action={`${base}/${reunion.id}/points`} {...jetons} saisie={point}>
      <LigneDeChamps>
        <ChampTexte {...lier(point, 'titre')} id="point-titre" libelle="Point" longueurMax={120} />
        <ChampNombre {...lier(point, 'minutes')} libelle="Durée" unite="min" facultatif />
      </LigneDeChamps>
      <ChampTexte
        {...lier(point, 'document')}
        libelle="Adresse d’un document"
        facultatif
        longueurMax={400}
      />
      <div class="actions">
        <Bouton variante="ferme">Ajouter à l’ordre du jour</Bouton>
      </div>
    </Formulaire>
  </details>
);
