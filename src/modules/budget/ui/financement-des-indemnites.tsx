import { dateLongue } from '#kernel/formats.ts';
import { Bouton } from '#ui/bouton.tsx';
import { ChampListe } from '#ui/champ-liste.tsx';
import { Formulaire, LigneDeChamps } from '#ui/formulaire.tsx';
import { Section } from '#ui/page.tsx';
import { lier } from '#ui/saisie.ts';
import { Tableau } from '#ui/tableau.tsx';
import {
  type FinancementDesIndemnites as Dit,
  financementsEnVigueur,
} from '../domain/financement-des-indemnites.ts';
import { direFinanceur } from '../domain/financeur.ts';
import { DIRE_MISSION, DIRE_PART, MISSIONS } from '../domain/mission.ts';
import {
  OPTIONS_DE_FINANCEURS,
  OPTIONS_DE_MISSIONS,
  OPTIONS_DE_PARTS,
} from './champs-d-imputation.tsx';
import type { ReglagesPageProps } from './vue-des-reglages.ts';
import { versAnnee } from './vue-du-budget.ts';

/** By which funder and which part compensation is paid this year, mission by mission: nobody says until somebody does. */
export const FinancementDesIndemnites = (p: ReglagesPageProps) => {
  const enVigueur = financementsEnVigueur(p.financements);
  return (
    <Section
      titre={`Qui paie les indemnisations en ${p.annee}`}
      id="indemnites"
      introduction={
        p.clos
          ? 'Cet exercice est clos\u00A0: son suivi ne change plus.'
          : 'Le suivi par financeur et par part compte ainsi ce qui est versé aux membres. Une mission vide reste «\u00A0Non réparti\u00A0».'
      }
    >
      <Tableau
        titre="Qui paie les indemnisations, par mission"
        titreCache
        lignes={MISSIONS}
        colonnes={[
          { titre: 'Mission', entete: true, cellule: (m) => DIRE_MISSION[m] },
          { titre: 'Payées par', cellule: (m) => direQui(enVigueur.get(m)) },
          { titre: 'Dit par', cellule: (m) => direAuteur(enVigueur.get(m)) },
        ]}
      />
      {p.peut.tenir && !p.clos ? <Dire {...p} /> : null}
      {p.financements.length > enVigueur.size ? <Historique {...p} /> : null}
    </Section>
  );
};

function direQui(dit: Dit | undefined) {
  if (!dit?.financeur || !dit.part) return <span class="quiet">Non réparti</span>;
  return `${direFinanceur(dit.financeur)}, ${DIRE_PART[dit.part].toLowerCase()}`;
}

const direAuteur = (dit: Dit | undefined) =>
  dit ? `${dit.noteParNom}, le ${dateLongue(dit.noteLe)}` : '';

const Dire = (p: ReglagesPageProps) => (
  <details class="mt4" open={Object.keys(p.financement.erreurs).length > 0}>
    <summary>Dire qui les paie</summary>
    <Formulaire
      action={versAnnee(p, '/reglages/indemnites')}
      csrf={p.jetons.csrf}
      cle={`${p.jetons.cle}-indemnites`}
      saisie={p.financement}
      gardeSaisie={false}
    >
      <LigneDeChamps>
        <ChampListe
          {...lier(p.financement, 'mission')}
          libelle="Mission"
          vide="Choisir une mission"
          options={OPTIONS_DE_MISSIONS}
        />
        <ChampListe
          {...lier(p.financement, 'financeur')}
          libelle="Financeur"
          facultatif
          vide="Non réparti"
          options={OPTIONS_DE_FINANCEURS}
        />
        <ChampListe
          {...lier(p.financement, 'part')}
          libelle="Part"
          facultatif
          vide="Non réparti"
          options={OPTIONS_DE_PARTS}
        />
      </LigneDeChamps>
      <div class="actions">
        <Bouton>Enregistrer qui paie</Bouton>
      </div>
    </Formulaire>
  </details>
);

const Historique = ({ financements }: ReglagesPageProps) => (
  <details class="mt4">
    <summary>Ce qui a été dit</summary>
    <ul class="rows tight">
      {financements.map((dit) => (
        <li>
          {`${DIRE_MISSION[dit.mission]}\u00A0: `}
          {direQui(dit)}
          <span class="quiet small">{` ${direAuteur(dit)}`}</span>
        </li>
      ))}
    </ul>
  </details>
);
