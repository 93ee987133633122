import { dateChiffres, dateHeure, heureColonne, pluriel } from '#kernel/formats.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { FeuilleA4 } from '#ui/feuille-a4.tsx';
import { TeteDePage } from '#ui/page.tsx';
import { Vide } from '#ui/vide.tsx';
import type { TraceLue } from '../domain/trace-lue.ts';
import { type Actions, direAction, direRoles } from './dire-trace.ts';

export type LecteursPageProps = {
  readonly base: string;
  readonly cpts: { readonly nom: string };
  readonly fuseau: string;
  readonly maintenant: Date;
  readonly actions: Actions;
  readonly traces: readonly TraceLue[];
  /** There are more than the sheet holds. */
  readonly maximum: boolean;
};

/** Who read one person's data, for that person: names, in what capacity, what they did. No internal number is on it. */
export const LecteursPage = (p: LecteursPageProps) => (
  <>
    <div class="no-print">
      <TeteDePage
        miettes={[{ libelle: 'Journal des accès', href: p.base }, { libelle: 'Une personne' }]}
        titre="Qui a lu ces données"
        moyen
        action={
          <>
            <button class="button next" type="button" data-imprimer hidden>
              Imprimer
            </button>
            <span class="quiet small">Ctrl P. La feuille sort en A4.</span>
          </>
        }
      />
    </div>
    <div class="mt5">
      <FeuilleA4
        cpts={{ nom: p.cpts.nom, points: [] }}
        titre="Qui a lu vos données"
        meta={[
          // Written by hand: the trail knows no name.
          { terme: 'Pour', valeur: '……………………………………' },
          { terme: 'Établi le', valeur: dateHeure(p.maintenant, p.fuseau) },
        ]}
        pied={{
          gauche:
            'Vous pouvez demander à la CPTS de corriger ou d’effacer ces données, ou vous opposer à ce que quelqu’un les voie.',
          droite: pluriel(p.traces.length, 'accès', 'accès'),
        }}
      >
        {p.traces.length === 0 ? (
          <Vide titre="Personne" phrase="Aucun accès n’a été noté sous ce numéro de dossier." />
        ) : (
          <Acces {...p} />
        )}
        {p.maximum ? (
          <p>
            Les accès plus anciens ne sont pas sur cette feuille&nbsp;: demandez l’export complet.
          </p>
        ) : null}
      </FeuilleA4>
    </div>
  </>
);

const Acces = ({ traces, fuseau, actions }: LecteursPageProps) => (
  <table>
    <caption>Chaque accès, le plus récent d’abord</caption>
    <thead>
      <tr>
        <th scope="col">Quand</th>
        <th scope="col">Qui, à quel titre</th>
        <th scope="col">Ce que la personne a fait</th>
      </tr>
    </thead>
    <tbody>
      {traces.map((t) => (
        <tr>
          <td>{`${dateChiffres(dateCivileDe(t.instant, fuseau))} ${heureColonne(t.instant, fuseau)}`}</td>
          <th scope="row">
            {t.acteurNom}
            <br />
            <span class="quiet small">{direRoles(t)}</span>
          </th>
          <td>{direAction(actions, t.action)}</td>
        </tr>
      ))}
    </tbody>
  </table>
);
