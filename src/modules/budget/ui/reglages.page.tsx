import { Bouton } from '#ui/bouton.tsx';
import { ChampListe } from '#ui/champ-liste.tsx';
import { ChampDate, ChampNombre, ChampTexte } from '#ui/champs-simples.tsx';
import { Formulaire, GroupeDeChamps, LigneDeChamps } from '#ui/formulaire.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { lier } from '#ui/saisie.ts';
import { Tableau } from '#ui/tableau.tsx';
import { estCharge } from '../domain/plan.ts';
import { optionsDeComptes } from './champs-d-imputation.tsx';
import { FinancementDesIndemnites } from './financement-des-indemnites.tsx';
import type { ReglagesPageProps } from './vue-des-reglages.ts';
import { miettesDe, versAnnee } from './vue-du-budget.ts';

/** What the CPTS decided of its money. What is left empty stays unknown, and pages say so. */
export const ReglagesPage = (p: ReglagesPageProps) => (
  <>
    <TeteDePage
      miettes={miettesDe(p, 'Réglages')}
      titre="Réglages du budget"
      moyen
      phrase="Ce qui reste vide est inconnu, et les pages le disent."
    />
    {p.peut.tenir ? (
      <Section titre="Règles de la CPTS" titreCache proche>
        <Regles {...p} />
      </Section>
    ) : (
      <p class="quiet">La trésorerie règle le budget.</p>
    )}
    <FinancementDesIndemnites {...p} />
    <Section
      titre="Plan comptable"
      introduction="Celui des associations, d’après la trame de budget du projet de santé. Ajoutez-y vos sous-comptes."
    >
      <SousComptes {...p} />
    </Section>
  </>
);

const Regles = (p: ReglagesPageProps) => (
  <Formulaire action={versAnnee(p, '/reglages')} {...p.jetons} saisie={p.saisie}>
    <GroupeDeChamps legende="Comptes">
      <LigneDeChamps>
        <ChampTexte
          {...lier(p.saisie, 'siren')}
          libelle="SIREN"
          aide="Il nomme le fichier des écritures"
          facultatif
          largeur="moyen"
        />
        <ChampDate
          {...lier(p.saisie, 'tenusDepuis')}
          libelle="Comptes tenus ici depuis le"
          aide="Ce que d’autres pages notent est repris à partir de ce jour"
          facultatif
        />
      </LigneDeChamps>
    </GroupeDeChamps>
    <GroupeDeChamps legende="Décision des dépenses">
      <LigneDeChamps>
        <ChampNombre
          {...lier(p.saisie, 'seuil')}
          libelle="Au-delà de"
          aide="Seuil du règlement intérieur"
          unite="€"
          decimal
          facultatif
        />
        <ChampTexte
          {...lier(p.saisie, 'organe')}
          libelle="Organe qui décide"
          facultatif
          longueurMax={120}
        />
      </LigneDeChamps>
    </GroupeDeChamps>
    <GroupeDeChamps legende="Temps bénévole">
      <LigneDeChamps>
        <ChampNombre
          {...lier(p.saisie, 'tauxBenevole')}
          libelle="Valeur d’une heure"
          unite="€"
          decimal
          facultatif
        />
        <ChampTexte
          {...lier(p.saisie, 'tauxDecidePar')}
          libelle="Décidée par"
          facultatif
          longueurMax={200}
        />
      </LigneDeChamps>
    </GroupeDeChamps>
    <Indemnites {...p} />
    <div class="actions">
      <Bouton variante="suivant">Enregistrer</Bouton>
    </div>
  </Formulaire>
);

const Indemnites = ({ saisie, plan }: ReglagesPageProps) => {
  const options = optionsDeComptes(plan, estCharge);
  return (
    <GroupeDeChamps legende="Comptes des indemnités versées">
      <LigneDeChamps>
        <ChampListe
          {...lier(saisie, 'compteIndemnites')}
          libelle="Indemnités"
          aide="À choisir avec l’expert-comptable"
          facultatif
          vide="À choisir"
          options={options}
        />
        <ChampListe
          {...lier(saisie, 'compteRemunerations')}
          libelle="Rémunérations"
          facultatif
          vide="À choisir"
          options={options}
        />
      </LigneDeChamps>
    </GroupeDeChamps>
  );
};

const SousComptes = (p: ReglagesPageProps) => (
  <>
    <Tableau
      titre="Sous-comptes"
      titreCache
      lignes={p.sousComptes}
      vide={<p class="quiet after">Aucun sous-compte.</p>}
      colonnes={[
        { titre: 'Compte', entete: true, cellule: (c) => c.compte },
        { titre: 'Nom', cellule: (c) => c.libelle },
      ]}
    />
    {p.peut.tenir ? (
      <div class="mt5">
        <Formulaire
          action={versAnnee(p, '/reglages/sous-comptes')}
          csrf={p.jetons.csrf}
          cle={`${p.jetons.cle}-sous`}
          saisie={p.sousCompte}
          gardeSaisie={false}
        >
          <LigneDeChamps>
            <ChampTexte
              {...lier(p.sousCompte, 'compte')}
              libelle="Numéro"
              aide="Comme 6064, sous le compte 606"
              largeur="court"
            />
            <ChampTexte {...lier(p.sousCompte, 'libelle')} libelle="Nom" longueurMax={80} />
          </LigneDeChamps>
          <div class="actions">
            <Bouton>Ajouter le sous-compte</Bouton>
          </div>
        </Formulaire>
      </div>
    ) : null}
    <details class="mt5">
      <summary>Voir tout le plan</summary>
      <Tableau
        titre="Plan comptable"
        titreCache
        lignes={p.plan}
        colonnes={[
          { titre: 'Compte', entete: true, cellule: (c) => c.compte },
          { titre: 'Nom', cellule: (c) => c.libelle },
        ]}
      />
    </details>
  </>
);
