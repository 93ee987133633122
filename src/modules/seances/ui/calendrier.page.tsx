import { dateCourte, dateLongue } from '#kernel/formats.ts';
import { Bouton } from '#ui/bouton.tsx';
import { ChampListe } from '#ui/champ-liste.tsx';
import { ChampDate, ChampTexte } from '#ui/champs-simples.tsx';
import { Etiquette } from '#ui/etiquette.tsx';
import { Formulaire, LigneDeChamps } from '#ui/formulaire.tsx';
import { type Onglet, Onglets } from '#ui/onglets.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { lier, type Saisie } from '#ui/saisie.ts';
import { Tableau } from '#ui/tableau.tsx';
import { DIRE_OBJET, type Echeance, type EtatDEcheance, OBJETS } from '../domain/calendrier.ts';
import { aujourdhuiDe, type Jetons, type Moment } from './vue-de-seance.ts';

export type CalendrierPageProps = {
  readonly base: string;
  readonly racine: string;
  readonly jetons: Jetons;
  readonly moment: Moment;
  readonly onglets: readonly Onglet[];
  readonly annee: number;
  readonly echeances: readonly Echeance[];
  readonly prochaine: Echeance | null;
  readonly saisie: Saisie;
  readonly tenir: boolean;
};

const DIRE: Readonly<Record<EtatDEcheance, string>> = {
  fait: 'Fait',
  'a-faire': 'À faire',
  'en-retard': 'Pas en règle',
  inconnu: 'Inconnu d’ici',
};
const TON = { fait: 'ok', 'a-faire': 'info', 'en-retard': 'grave', inconnu: 'attention' } as const;

/** What the association owes each year, what of it is known as done, and the next day by which. */
export const CalendrierPage = (p: CalendrierPageProps) => (
  <>
    <TeteDePage titre="Calendrier légal" phrase={direProchaine(p)} />
    <Onglets libelle="Vie associative" onglets={p.onglets} />
    <Section titre={`Année ${p.annee}`} proche>
      <Tableau
        titre="Obligations"
        titreCache
        lignes={p.echeances}
        colonnes={[
          { titre: 'Obligation', entete: true, cellule: (e) => e.titre },
          { titre: 'Ce qui en est su', cellule: (e) => <Su {...p} echeance={e} /> },
          {
            titre: 'Avant le',
            cellule: (e) =>
              e.avant ? (
                dateCourte(e.avant)
              ) : e.etat === 'fait' ? (
                ''
              ) : (
                <span class="quiet">aucune date connue</span>
              ),
          },
          {
            titre: 'État',
            cellule: (e) => <Etiquette ton={TON[e.etat]}>{DIRE[e.etat]}</Etiquette>,
          },
        ]}
      />
      <p class="quiet small mt4">
        Ce sont les points que l’agence régionale de santé vérifie dans les statuts d’une
        CPTS&nbsp;: une assemblée par an, la moitié des dirigeants élus par elle, le rapport, le
        budget et les comptes qui lui sont soumis et sont transmis aux financeurs. Changements de
        dirigeants&nbsp;: loi du 1er juillet 1901, article 5. Vos statuts peuvent fixer d’autres
        dates.
      </p>
    </Section>
    {p.tenir ? <Noter {...p} /> : null}
  </>
);

function direProchaine({ prochaine }: CalendrierPageProps) {
  if (!prochaine?.avant) return 'Aucune échéance datée aujourd’hui.';
  return (
    <>
      {'Prochaine échéance\u00A0: '}
      <strong>{dateLongue(prochaine.avant)}</strong>
      {`, ${prochaine.titre.charAt(0).toLowerCase()}${prochaine.titre.slice(1)}.`}
    </>
  );
}

const Su = ({ racine, echeance: e }: CalendrierPageProps & { readonly echeance: Echeance }) => (
  <span>
    {e.phrase}
    {e.cle === 'declaration' && e.etat !== 'fait' ? (
      <>
        {' '}
        <a href={`${racine}/vie-associative/instances/prefecture`}>Ouvrir la liste</a>
      </>
    ) : null}
  </span>
);

const Noter = ({ base, jetons, saisie, annee, moment }: CalendrierPageProps) => (
  <Section
    titre="Noter ce qui est fait"
    introduction={`Pour l’année ${annee}. Ce qui reste vide est inconnu.`}
  >
    <Formulaire action={`${base}/calendrier`} {...jetons} saisie={saisie} gardeSaisie={false}>
      <input type="hidden" name="annee" value={String(annee)} />
      <ChampListe
        {...lier(saisie, 'objet')}
        libelle="De quoi s’agit-il&nbsp;?"
        options={OBJETS.map((o) => ({ valeur: o, libelle: DIRE_OBJET[o] }))}
      />
      <LigneDeChamps>
        <ChampDate
          {...lier(saisie, 'presenteLe')}
          libelle="Présenté à l’assemblée le"
          max={aujourdhuiDe(moment)}
          facultatif
        />
        <ChampDate
          {...lier(saisie, 'transmisLe')}
          libelle="Transmis aux financeurs le"
          max={aujourdhuiDe(moment)}
          facultatif
        />
        <ChampTexte
          {...lier(saisie, 'destinataires')}
          libelle="À qui"
          aide="ARS et CPAM"
          facultatif
          longueurMax={200}
        />
      </LigneDeChamps>
      <div class="actions">
        <Bouton variante="ferme">Noter</Bouton>
      </div>
    </Formulaire>
  </Section>
);
