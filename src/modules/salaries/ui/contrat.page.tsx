import { montant } from '#kernel/centimes.ts';
import { dateLongue, moisEtAnnee } from '#kernel/formats.ts';
import { Bouton, BoutonPoste } from '#ui/bouton.tsx';
import { ChampDate, ChampNombre } from '#ui/champs-simples.tsx';
import { Etiquette } from '#ui/etiquette.tsx';
import { Faits } from '#ui/faits.tsx';
import { Formulaire, LigneDeChamps } from '#ui/formulaire.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { lier, type Saisie } from '#ui/saisie.ts';
import { Tableau } from '#ui/tableau.tsx';
import { TexteACopier } from '#ui/texte-a-copier.tsx';
import { type Contrat, type Cout, direMission, missionsDe } from '../domain/contrat.ts';
import { minutesDe, type Semaine } from '../domain/semaine.ts';
import { ChampsDeContrat } from './champs-de-contrat.tsx';
import {
  type Cadre,
  direAbsences,
  direMinutes,
  direQuotite,
  direSemaine,
} from './vue-de-salaries.ts';

export type ContratPageProps = Cadre & {
  readonly contrat: Contrat;
  readonly couts: readonly (Cout & { readonly parNom: string })[] | null;
  readonly semaines: readonly Semaine[];
  readonly change: Saisie;
  readonly cout: Saisie;
  /** The link of the last week, shown once. */
  readonly lien: string | null;
};

const fautive = ({ erreurs }: Saisie) => Object.keys(erreurs).length > 0;

/** One contract: what it says, what it costs for whoever may know, its last weeks. */
export const ContratPage = (p: ContratPageProps) => {
  const { contrat: c } = p;
  return (
    <>
      <TeteDePage
        miettes={[{ libelle: 'Équipe salariée', href: p.base }, { libelle: c.personne.nom }]}
        titre={c.personne.nom}
        moyen
        phrase={`${c.fonction}, ${direQuotite(c.quotite)} d’un temps plein.`}
      />
      <Section titre="Le contrat" proche>
        <Faits
          large
          faits={[
            { terme: 'Premier jour', valeur: dateLongue(c.du) },
            { terme: 'Dernier jour', valeur: c.au ? dateLongue(c.au) : 'sans terme prévu' },
            { terme: 'Missions', valeur: missionsDe(c).map(direMission).join(', ') },
            { terme: 'Compte', valeur: c.personne.compte ? 'lié' : 'aucun' },
            { terme: 'Lien du vendredi', valeur: c.personne.courriel ?? 'adresse à saisir' },
          ]}
        />
        {p.peut.tenir ? <Modifier {...p} /> : null}
      </Section>
      {p.couts ? <Couts {...p} couts={p.couts} /> : null}
      <Section titre="Dernières semaines">
        <Semaines {...p} />
        {p.peut.valider ? <Lien {...p} /> : null}
      </Section>
    </>
  );
};

const Modifier = ({ base, jetons, contrat, change }: ContratPageProps) => (
  <details class="mt5" open={fautive(change)}>
    <summary>Modifier, ou dire quand il finit</summary>
    <Formulaire action={`${base}/contrats/${contrat.id}`} {...jetons} saisie={change}>
      <ChampsDeContrat saisie={change} nouveau={false} />
      <div class="actions">
        <Bouton variante="ferme">Enregistrer</Bouton>
      </div>
    </Formulaire>
  </details>
);

const Couts = (
  p: ContratPageProps & { readonly couts: NonNullable<ContratPageProps['couts']> },
) => (
  <Section
    titre="Coût pour la CPTS"
    introduction="Salaire et cotisations, pour un mois entier. Un mois que le contrat ne remplit pas a son propre montant."
  >
    {p.couts.length === 0 ? (
      <p>
        <Etiquette ton="attention">À saisir</Etiquette>
      </p>
    ) : (
      <Tableau
        titre="Coût mensuel"
        titreCache
        lignes={p.couts}
        colonnes={[
          { titre: 'À partir de', entete: true, cellule: (c) => moisEtAnnee(c.mois) },
          { titre: 'Par mois', genre: 'nombre', cellule: (c) => montant(c.centimes) },
          { titre: 'Saisi par', cellule: (c) => c.parNom },
        ]}
      />
    )}
    <details class="mt5" open={fautive(p.cout) || p.couts.length === 0}>
      <summary>Saisir un montant</summary>
      <Formulaire action={`${p.base}/contrats/${p.contrat.id}/cout`} {...p.jetons} saisie={p.cout}>
        <LigneDeChamps>
          <ChampDate
            {...lier(p.cout, 'mois')}
            libelle="À partir du mois de"
            aide="Un jour de ce mois."
          />
          <ChampNombre {...lier(p.cout, 'montant')} libelle="Coût d’un mois" unite="€" decimal />
        </LigneDeChamps>
        <div class="actions">
          <Bouton variante="ferme">Enregistrer le coût</Bouton>
        </div>
      </Formulaire>
    </details>
  </Section>
);

const Semaines = ({ base, semaines }: ContratPageProps) =>
  semaines.length === 0 ? (
    <p class="quiet">Aucune semaine n’est déclarée.</p>
  ) : (
    <Tableau
      titre="Dernières semaines"
      titreCache
      lignes={semaines}
      colonnes={[
        {
          titre: 'Semaine',
          entete: true,
          cellule: (s) => <a href={`${base}/semaines/${s.id}`}>{direSemaine(s.lundi)}</a>,
        },
        { titre: 'Heures', genre: 'nombre', cellule: (s) => direMinutes(minutesDe(s.temps)) },
        { titre: 'Congés et absences', cellule: (s) => direAbsences(s.absences) },
        {
          titre: 'État',
          cellule: (s) =>
            s.valideeLe ? (
              <Etiquette ton="ok">Validée</Etiquette>
            ) : (
              <Etiquette ton="info">Déclarée</Etiquette>
            ),
        },
      ]}
    />
  );

const Lien = ({ base, contrat, jetons, lien }: ContratPageProps) => (
  <div class="mt5">
    {lien ? (
      <p role="status">
        <span>Le lien de sa dernière semaine, à lui remettre&nbsp;: </span>
        <TexteACopier texte={lien} libelle="le lien" />
      </p>
    ) : (
      <BoutonPoste action={`${base}/contrats/${contrat.id}/lien`} {...jetons}>
        Donner le lien de ses heures
      </BoutonPoste>
    )}
  </div>
);
