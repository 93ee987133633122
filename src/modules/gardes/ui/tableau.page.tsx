import { ajouterJours, ajouterMois, type DateCivile } from '#kernel/date-civile.ts';
import { accord, dateLongue, moisEtAnnee, pluriel } from '#kernel/formats.ts';
import { contient, moisDe } from '#kernel/periode.ts';
import { Bouton, LienBouton } from '#ui/bouton.tsx';
import { ChampDate } from '#ui/champs-simples.tsx';
import { Formulaire, LigneDeChamps } from '#ui/formulaire.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { lier, type Saisie } from '#ui/saisie.ts';
import { Vide } from '#ui/vide.tsx';
import type { Compteur } from '../domain/compteurs.ts';
import { estUnTrou } from '../domain/garde.ts';
import type { Participant, Tableau } from '../domain/tableau.ts';
import { Compteurs } from './compteurs.tsx';
import { aujourdhuiDe, phrase } from './dire-garde.ts';
import { MoisDeGardes, type MoisDeGardesProps } from './mois-de-gardes.tsx';
import { SemaineDeGardes } from './semaine-de-gardes.tsx';

export type TableauPageProps = MoisDeGardesProps & {
  /** Monday of the week shown instead of the month; null: the month. */
  readonly lundi: DateCivile | null;
  readonly jetons: { readonly csrf: string; readonly cle: string };
  readonly tableau: Tableau & { readonly secteurNom: string | null };
  readonly metier: string;
  readonly participants: readonly Participant[];
  readonly compteurs: readonly Compteur[];
  readonly saisie: Saisie;
  readonly tenir: boolean;
};

/** One rota: its month, what the coordination prepares, and who carries what. */
export const TableauPage = (p: TableauPageProps) => (
  <>
    <TeteDePage
      miettes={[{ libelle: 'Gardes', href: p.base }, { libelle: p.tableau.nom }]}
      titre={p.tableau.nom}
      moyen
      phrase={<Resume {...p} />}
      action={
        <>
          {p.siens.length > 0 ? (
            <LienBouton href={`${p.base}/moi`} variante={p.tenir ? 'normal' : 'suivant'}>
              Mes gardes
            </LienBouton>
          ) : null}
          {p.tenir ? (
            <LienBouton href={`${adresse(p)}/reglages`}>Tours et participants</LienBouton>
          ) : null}
        </>
      }
    />
    {p.lundi ? <Semaine {...p} lundi={p.lundi} /> : <Mois {...p} />}
    <Fichiers {...p} />
  </>
);

const Mois = (p: TableauPageProps) => (
  <>
    <Section titre={phrase(moisEtAnnee(p.mois))} droite={<AutresMois {...p} />} proche>
      {p.gardes.length === 0 ? (
        <Vide
          titre="Aucune garde ce mois-ci"
          phrase={
            p.tenir
              ? 'Créez-les d’après les tours du tableau, ci-dessous.'
              : 'La coordination n’a pas encore ouvert ce mois.'
          }
        />
      ) : (
        <MoisDeGardes {...p} />
      )}
    </Section>
    {p.tenir ? <Preparer {...p} /> : null}
    <Compteurs {...p} />
  </>
);

const Semaine = (p: TableauPageProps & { readonly lundi: DateCivile }) => {
  const vers = (jours: number) => `${adresse(p)}?semaine=${ajouterJours(p.lundi, jours)}`;
  return (
    <Section
      titre={`Semaine du ${dateLongue(p.lundi)}`}
      droite={
        <span class="no-print">
          <a href={vers(-7)}>Semaine précédente</a>
          {', '}
          <a href={vers(7)}>semaine suivante</a>
          {', '}
          <a href={`${adresse(p)}?mois=${p.mois.slice(0, 7)}`}>le mois</a>
        </span>
      }
      proche
    >
      <SemaineDeGardes {...p} />
      <p class="mt4 no-print">
        <button class="button" type="button" data-imprimer hidden>
          Imprimer la semaine
        </button>
      </p>
    </Section>
  );
};

const adresse = ({ base, tableau }: TableauPageProps) => `${base}/tableaux/${tableau.id}`;

const Resume = ({ gardes, lundi, moment, tableau, metier }: TableauPageProps) => {
  const aVenir = gardes.filter(({ fin }) => fin > moment.maintenant);
  const trous = aVenir.filter(estUnTrou).length;
  const duree = lundi ? 'de la semaine' : 'du mois';
  return (
    <>
      {`${metier}, ${tableau.secteurNom ? `secteur ${tableau.secteurNom}` : 'tout le territoire'}. `}
      {trous > 0 ? (
        <strong class="bad-text">
          {`${pluriel(trous, 'garde')} sans personne d’ici la fin ${duree}.`}
        </strong>
      ) : (
        `${pluriel(aVenir.length, 'garde')} à venir ${lundi ? 'cette semaine-là' : 'ce mois-ci'}, ${accord(aVenir.length, 'pourvue')}.`
      )}
    </>
  );
};

const AutresMois = (p: TableauPageProps) => {
  const vers = (mois: DateCivile) => `${adresse(p)}?mois=${mois.slice(0, 7)}`;
  const aujourdhui = aujourdhuiDe(p.moment);
  const semaine = contient(moisDe(p.mois), aujourdhui) ? aujourdhui : p.mois;
  return (
    <span class="no-print">
      <a href={vers(ajouterMois(p.mois, -1))}>Mois précédent</a>
      {', '}
      <a href={vers(ajouterMois(p.mois, 1))}>mois suivant</a>
      {', '}
      <a href={`${adresse(p)}?semaine=${semaine}`}>la semaine</a>
    </span>
  );
};

/** From patterns to duties, from holes to a draft, from the draft to the rota: one form, the next step in ochre. */
const Preparer = (p: TableauPageProps) => {
  const brouillon = p.gardes.some(({ propose }) => propose !== null);
  const trous = p.gardes.some((g) => estUnTrou(g) && g.debut > p.moment.maintenant);
  const mois = moisDe(p.mois);
  const saisie = { ...p.saisie, valeurs: { ...mois, ...p.saisie.valeurs } };
  const prochain = brouillon ? 'publier' : trous ? 'repartir' : 'generer';
  const geste = (nom: string, libelle: string) => (
    <Bouton action={`${adresse(p)}/${nom}`} variante={prochain === nom ? 'suivant' : 'normal'}>
      {libelle}
    </Bouton>
  );
  return (
    <Section
      titre="Préparer ces jours"
      introduction="Créez les gardes d’après les tours, proposez une répartition, relisez-la en pointillés dans le mois, puis publiez-la. Ce qui est déjà confié ne bouge pas."
    >
      <Formulaire action={`${adresse(p)}/generer`} {...p.jetons} saisie={saisie}>
        <LigneDeChamps>
          <ChampDate {...lier(saisie, 'du')} libelle="Du" />
          <ChampDate {...lier(saisie, 'au')} libelle="Au" />
        </LigneDeChamps>
        <div class="actions">
          {geste('generer', 'Créer les gardes')}
          {geste('repartir', 'Proposer une répartition')}
          {brouillon ? geste('publier', 'Publier la répartition') : null}
          {brouillon ? geste('abandonner', 'Abandonner le brouillon') : null}
        </div>
      </Formulaire>
    </Section>
  );
};

const Fichiers = ({ base, tableau, tenir }: TableauPageProps) => (
  <p class="mt5 small no-print">
    {tenir ? (
      <>
        <a href={`${base}/tableaux/${tableau.id}/importer`}>Importer un fichier de gardes</a>
        <span class="quiet"> ou </span>
        <a href={`${base}/tableaux/${tableau.id}/adresses`}>donner une adresse à un agenda</a>
        <span class="quiet">. </span>
      </>
    ) : null}
    <span class="quiet">Télécharger ce tableau </span>
    {(['xlsx', 'csv', 'ics'] as const).map((format, rang) => (
      <>
        {rang > 0 ? <span class="quiet"> ou </span> : null}
        <a href={`${base}/gardes.${format}?tableau=${tableau.id}`}>{format.toUpperCase()}</a>
      </>
    ))}
  </p>
);
