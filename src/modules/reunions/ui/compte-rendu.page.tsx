import { dateCivile } from '#kernel/date-civile.ts';
import { dateLongue } from '#kernel/formats.ts';
import { Bouton, BoutonPoste } from '#ui/bouton.tsx';
import { ChampListe } from '#ui/champ-liste.tsx';
import { ChampTexteLong } from '#ui/champ-texte-long.tsx';
import { ChampDate, ChampTexte } from '#ui/champs-simples.tsx';
import { Formulaire, LigneDeChamps } from '#ui/formulaire.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { lier, type Saisie } from '#ui/saisie.ts';
import type { Reunion } from '../domain/reunion.ts';
import { direPlageLongue, type Jetons, type Moment } from './dire-quand.ts';
import { ListeDActions } from './liste-d-actions.tsx';
import type { ActionVue, ConvoqueVu, PointVu } from './vue-de-reunion.ts';

export type CompteRenduPageProps = {
  readonly base: string;
  readonly moment: Moment;
  readonly jetons: Jetons;
  readonly reunion: Reunion;
  readonly points: readonly PointVu[];
  readonly actions: readonly ActionVue[];
  readonly convoques: readonly ConvoqueVu[];
  readonly animer: boolean;
  /** What was typed in the form that was refused. */
  readonly action: Saisie;
  readonly point: { readonly id: string; readonly saisie: Saisie } | null;
};

/** Minutes, written item by item while people talk. */
export const CompteRenduPage = (p: CompteRenduPageProps) => {
  const ici = `${p.base}/${p.reunion.id}`;
  return (
    <>
      <TeteDePage
        miettes={[
          { libelle: 'Réunions', href: p.base },
          { libelle: p.reunion.titre, href: ici },
          { libelle: 'Compte rendu' },
        ]}
        titre="Compte rendu"
        moyen
        phrase={`${p.reunion.titre}, ${direPlageLongue(p.reunion, p.moment.fuseau)}.`}
        action={
          p.animer ? (
            <BoutonPoste
              action={`${ici}/compte-rendu/envoyer`}
              {...p.jetons}
              variante={p.reunion.compteRenduLe ? 'normal' : 'suivant'}
            >
              {p.reunion.compteRenduLe ? 'L’envoyer de nouveau' : 'L’envoyer à tous'}
            </BoutonPoste>
          ) : null
        }
      />
      {p.points.length === 0 ? (
        <p class="quiet mt5">
          Aucun point encore&nbsp;: ajoutez-les à l’<a href={ici}>ordre du jour</a>.
        </p>
      ) : null}
      {p.points.map((point, i) => (
        <Section titre={`${i + 1}. ${point.titre}`}>
          {p.animer ? <Ecrire {...p} point={point} saisi={p.point} /> : <Lire point={point} />}
        </Section>
      ))}
      <Section titre="Actions">
        <ListeDActions
          {...p}
          suite={`/${p.reunion.id}/compte-rendu`}
          vide="Aucune action n’est décidée."
        />
        {p.animer ? <Ajouter {...p} /> : null}
      </Section>
    </>
  );
};

type PropsDePoint = Omit<CompteRenduPageProps, 'point'> & {
  readonly point: PointVu;
  readonly saisi: CompteRenduPageProps['point'];
};

const Ecrire = ({ base, reunion, jetons, point, saisi }: PropsDePoint) => {
  const saisie =
    saisi?.id === point.id
      ? saisi.saisie
      : { valeurs: { notes: point.notes, decision: point.decision }, erreurs: {} };
  const refuse = saisi?.id === point.id && point.notes !== saisie.valeurs['notes'];
  return (
    <Formulaire
      action={`${base}/${reunion.id}/compte-rendu/points/${point.id}`}
      {...jetons}
      saisie={saisie}
    >
      <input type="hidden" name="vuLe" value={point.changeLe.toISOString()} />
      {refuse ? (
        <div class="banner">
          <p>
            <b>Ce que quelqu’un d’autre vient d’écrire</b>
          </p>
          <Lire point={point} />
        </div>
      ) : null}
      <ChampTexteLong
        {...lier(saisie, 'notes')}
        id={`notes-${point.id}`}
        libelle="Ce qui s’est dit"
        lignes={4}
        longueurMax={8000}
        facultatif
      />
      <ChampTexteLong
        {...lier(saisie, 'decision')}
        id={`decision-${point.id}`}
        libelle="Décision"
        lignes={2}
        longueurMax={2000}
        facultatif
      />
      <div class="actions">
        <Bouton variante="ferme" precision={point.titre}>
          Enregistrer
        </Bouton>
      </div>
    </Formulaire>
  );
};

/** What was said and decided of one item. */
export const Lire = ({ point }: { readonly point: PointVu }) => (
  <>
    {point.notes === '' ? (
      <p class="quiet">Rien n’est encore écrit.</p>
    ) : (
      point.notes.split(/\n+/).map((ligne) => <p class="after">{ligne}</p>)
    )}
    {point.decision === '' ? null : (
      <p class="mt4">
        <b>Décision&nbsp;: </b>
        {point.decision}
      </p>
    )}
  </>
);

const Ajouter = ({ base, reunion, jetons, convoques, action }: CompteRenduPageProps) => (
  <details class="mt5" open={Object.keys(action.erreurs).length > 0}>
    <summary>Ajouter une action</summary>
    <Formulaire action={`${base}/${reunion.id}/actions`} {...jetons} saisie={action}>
      <ChampTexte {...lier(action, 'texte')} libelle="Ce qui est à faire" longueurMax={400} />
      <LigneDeChamps>
        <ChampListe
          {...lier(action, 'personne')}
          libelle="Par qui"
          options={convoques.map(({ id, nom }) => ({ valeur: id, libelle: nom }))}
        />
        <ChampDate {...lier(action, 'echeance')} libelle="Pour le" />
      </LigneDeChamps>
      <div class="actions">
        <Bouton variante="ferme">Ajouter l’action</Bouton>
      </div>
    </Formulaire>
  </details>
);

/** "vendredi 18 décembre 2026" */
export const direEcheance = (echeance: string): string => dateLongue(dateCivile(echeance));
