import { montant } from '#kernel/centimes.ts';
import { nombre, pluriel, pourcent } from '#kernel/formats.ts';
import { Bandeau } from '#ui/bandeau.tsx';
import { LienBouton } from '#ui/bouton.tsx';
import { Comptes } from '#ui/comptes.tsx';
import { Onglets } from '#ui/onglets.tsx';
import { Partage, Section, TeteDePage } from '#ui/page.tsx';
import { Vide } from '#ui/vide.tsx';
import { consomme, total } from '../domain/suivi.ts';
import { ParFinanceur, ParMission, ParPart } from './avancement.tsx';
import { Cote } from './cote-du-budget.tsx';
import { direAlerte, direVersion } from './dire-budget.ts';
import { Reports } from './reports.tsx';
import type { BudgetPageProps } from './vue-de-l-annee.ts';
import { versAnnee } from './vue-du-budget.ts';

/** The year at a glance: what was planned, spent, promised, received, and what asks for somebody. */
export const BudgetPage = (p: BudgetPageProps) => (
  <>
    <TeteDePage
      titre={`Budget ${p.annee}`}
      phrase={direAnnee(p)}
      action={
        p.peut.noter && !p.clos ? (
          <LienBouton href={versAnnee(p, '/depenses')} variante="suivant">
            Noter une dépense
          </LienBouton>
        ) : undefined
      }
    />
    <Onglets libelle="Financement" onglets={p.onglets} />
    {p.alertes.length > 0 ? <FinanceDeuxFois {...p} /> : null}
    <div class="mt5">
      <Chiffres {...p} />
    </div>
    <Missions {...p} />
    <Partage principal={<Avancement {...p} />} cote={<Cote {...p} />} />
  </>
);

/** What is spent and promised of the budget, in one sentence. */
function direAnnee(p: BudgetPageProps) {
  const tout = total(p.parMission);
  const { prevu } = tout;
  const version = `${direVersion(p.budget)}${p.clos ? ', exercice clos' : ''}.`;
  const attendent = p.aConfirmer + p.aPayer.length + p.comptesRendus.length;
  return (
    <>
      {`${version} `}
      {prevu === 0 ? null : (
        <strong>{`${pourcent(consomme(tout) / prevu)} dépensés ou engagés. `}</strong>
      )}
      {attendent === 0 ? null : (
        <a href="#a-faire">{pluriel(attendent, 'chose à faire', 'choses à faire')}</a>
      )}
    </>
  );
}

const FinanceDeuxFois = ({ alertes }: BudgetPageProps) => (
  <div class="mt5">
    <Bandeau
      ton="attention"
      titre={
        alertes.every(({ genre }) => genre === 'indemnites')
          ? 'Peut-être financé deux fois'
          : 'Financé deux fois'
      }
    >
      <ul>
        {alertes.map((alerte) => (
          <li>{direAlerte(alerte)}</li>
        ))}
      </ul>
    </Bandeau>
  </div>
);

/** Large figures are read at a glance: no cents. Tables have them. */
const ronds = (c: number) => `${nombre(Math.round(c / 100))}\u00A0€`;

const estFinie = (p: BudgetPageProps) => p.annee < Number(p.aujourdhui.slice(0, 4));

const Chiffres = (p: BudgetPageProps) => {
  const tout = total(p.parMission);
  return (
    <Comptes
      comptes={[
        {
          terme: 'Dépensé',
          chiffre: ronds(tout.depense),
          detail: p.budget ? `sur ${ronds(tout.prevu)} prévus` : 'aucun budget écrit',
        },
        {
          terme: estFinie(p) ? 'Engagé, reporté' : 'Engagé',
          chiffre: ronds(tout.engage),
          detail: estFinie(p) ? 'pas facturé au 31 décembre' : 'pas encore facturé',
        },
        {
          terme: 'Recettes',
          chiffre: p.aPasser.depuisConnu || tout.recu !== 0 ? ronds(tout.recu) : 'inconnues',
          detail: p.budget ? `sur ${ronds(tout.recettesPrevues)} prévues` : 'aucun budget écrit',
        },
        p.banque === null
          ? { terme: 'En banque', chiffre: 'inconnu', detail: 'aucune écriture de banque' }
          : { terme: 'En banque', chiffre: ronds(p.banque), detail: 'd’après les écritures' },
      ]}
    />
  );
};

const Missions = (p: BudgetPageProps) => (
  <Section titre="Par mission">
    {p.parMission.length === 0 ? (
      <Vide
        titre="Rien n’est encore prévu ni dépensé"
        phrase="Écrivez les lignes du budget, ou importez-les d’un classeur."
        action={<LienBouton href={versAnnee(p, '/previsionnel')}>Écrire le budget</LienBouton>}
      />
    ) : (
      <>
        <ParMission lignes={p.parMission} equipe={p.equipe} finie={estFinie(p)} />
        <Reports {...p} />
        <NoteDeLEquipe {...p} />
      </>
    )}
  </Section>
);

/** What the column of the team does not say. */
const NoteDeLEquipe = ({ equipe, racine, annee }: BudgetPageProps) => {
  if (!equipe) return null;
  const reserves = [
    ...(equipe.nonReparti > 0 ? [`${montant(equipe.nonReparti)} sans heures déclarées`] : []),
    ...(equipe.aSaisir > 0 ? [`${pluriel(equipe.aSaisir, 'mois', 'mois')} à saisir`] : []),
  ];
  return (
    <p class="quiet small mt4">
      {`L’équipe salariée ne s’ajoute pas au dépensé\u00A0: sa paie y entre avec ses écritures. Mois finis seulement${reserves.length > 0 ? `, hors ${reserves.join(' et ')}` : ''}. `}
      <a href={`${racine}/financement/equipe/couts?annee=${annee}`}>Comment elle se partage</a>
    </p>
  );
};

const Avancement = (p: BudgetPageProps) =>
  p.parPart.length === 0 ? null : (
    <>
      <Section
        titre="Part fixe et part variable"
        proche
        introduction="L’argent de chaque mission, celui qui est sûr et celui que ses indicateurs gagnent."
      >
        <ParPart lignes={p.parPart} />
      </Section>
      <Section titre="Par financeur">
        <ParFinanceur lignes={p.parFinanceur} />
      </Section>
    </>
  );
