import { dateCivile } from '#kernel/date-civile.ts';
import { dateCourte } from '#kernel/formats.ts';
import { Bouton } from '#ui/bouton.tsx';
import { Etiquette } from '#ui/etiquette.tsx';
import { JetonsCaches } from '#ui/jetons-caches.tsx';
import { Tableau } from '#ui/tableau.tsx';
import { aujourdhuiDe, type Jetons, type Moment } from './dire-quand.ts';
import type { ActionVue } from './vue-de-reunion.ts';

type Props = {
  readonly base: string;
  readonly moment: Moment;
  readonly jetons: Jetons;
  readonly actions: readonly (ActionVue & {
    readonly reunion?: string;
    readonly reunionId?: string;
  })[];
  readonly animer: boolean;
  readonly vide: string;
  /** Says of which meeting each is. */
  readonly avecReunion?: boolean;
  /** Where to come back to. */
  readonly suite?: string;
};

/** Who does what before when, and where it stands. */
export const ListeDActions = (p: Props) => (
  <Tableau
    titre="Actions"
    titreCache
    lignes={p.actions}
    vide={<p class="quiet">{p.vide}</p>}
    colonnes={[
      {
        titre: 'Action',
        entete: true,
        cellule: (a) => (
          <>
            {a.texte}
            {p.avecReunion ? (
              <>
                <br />
                <a class="small" href={`${p.base}/${a.reunionId}`}>
                  {a.reunion}
                </a>
              </>
            ) : null}
          </>
        ),
      },
      { titre: 'Qui', cellule: (a) => a.nom },
      { titre: 'Pour le', genre: 'date', cellule: (a) => dateCourte(dateCivile(a.echeance)) },
      { titre: 'État', cellule: (a) => <EtatDAction {...p} action={a} /> },
      {
        titre: 'Gestes',
        titreCache: true,
        genre: 'actions',
        cellule: (a) => (p.animer ? <GesteDAction {...p} action={a} /> : null),
      },
    ]}
  />
);

const EtatDAction = ({ action, moment }: Props & { readonly action: ActionVue }) => {
  if (action.etat === 'faite') return <Etiquette ton="ok">Faite</Etiquette>;
  if (action.etat === 'abandonnee') return <Etiquette>Abandonnée</Etiquette>;
  if (action.echeance < aujourdhuiDe(moment)) return <Etiquette ton="grave">En retard</Etiquette>;
  return <Etiquette ton="info">{action.reponduLe ? 'Pas encore' : 'À faire'}</Etiquette>;
};

const GesteDAction = ({ action, base, jetons, suite }: Props & { readonly action: ActionVue }) => (
  <form method="post" action={`${base}/actions/${action.id}`}>
    <JetonsCaches {...jetons} />
    {suite ? <input type="hidden" name="suite" value={suite} /> : null}
    {action.etat === 'a-faire' ? (
      <Bouton variante="simple" nom="etat" valeur="faite" precision={action.texte}>
        C’est fait
      </Bouton>
    ) : (
      <Bouton variante="simple" nom="etat" valeur="a-faire" precision={action.texte}>
        Remettre à faire
      </Bouton>
    )}
  </form>
);
