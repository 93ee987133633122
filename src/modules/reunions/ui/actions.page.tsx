import { pluriel } from '#kernel/formats.ts';
import { type Onglet, Onglets } from '#ui/onglets.tsx';
import { TeteDePage } from '#ui/page.tsx';
import { aujourdhuiDe, type Jetons, type Moment } from './dire-quand.ts';
import { ListeDActions } from './liste-d-actions.tsx';
import type { ActionVue } from './vue-de-reunion.ts';

type Props = {
  readonly base: string;
  readonly moment: Moment;
  readonly jetons: Jetons;
  readonly onglets: readonly Onglet[];
  readonly actions: readonly (ActionVue & {
    readonly reunion: string;
    readonly reunionId: string;
  })[];
  readonly animer: boolean;
};

/** What was decided and is not done, of every group. */
export const ActionsPage = (p: Props) => {
  const retard = p.actions.filter(({ echeance }) => echeance < aujourdhuiDe(p.moment)).length;
  return (
    <>
      <TeteDePage
        titre="Réunions"
        phrase={
          retard > 0 ? (
            <strong class="bad-text">{`${pluriel(retard, 'action')} en retard sur ${p.actions.length}.`}</strong>
          ) : (
            `${pluriel(p.actions.length, 'action')} à faire, aucune en retard.`
          )
        }
      />
      <Onglets libelle="Réunions et groupes" onglets={p.onglets} />
      <ListeDActions {...p} avecReunion suite="/actions" vide="Rien n’est à faire." />
    </>
  );
};
