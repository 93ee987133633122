import { Bouton, BoutonPoste, LienBouton } from '#ui/bouton.tsx';
import { ChampFichier } from '#ui/champ-fichier.tsx';
import { ChampDate, ChampNombre, ChampTexte } from '#ui/champs-simples.tsx';
import { Formulaire, LigneDeChamps } from '#ui/formulaire.tsx';
import { Section } from '#ui/page.tsx';
import { lier } from '#ui/saisie.ts';
import { DIRE_MISSION } from '../domain/mission.ts';
import { estCharge, estProduit } from '../domain/plan.ts';
import { ChampsDImputation } from './champs-d-imputation.tsx';
import { versAnnee } from './vue-du-budget.ts';
import type { PrevisionnelPageProps } from './vue-du-previsionnel.ts';

/** What may be done of the budget now: of a draft, its lines and its vote; of a voted one, an amendment. */
export const GestesDuBudget = (p: PrevisionnelPageProps) => {
  const derniere = p.versions[0];
  if (derniere && derniere.voteLe !== null) return <Modifier {...p} />;
  const choisie = derniere?.lignes.find((l) => l.id === p.choisie);
  return (
    <>
      {choisie ? <ChangerLigne {...p} ligne={choisie} /> : <EcrireLigne {...p} />}
      <Importer {...p} />
      {derniere && derniere.lignes.length > 0 ? <Voter {...p} /> : null}
    </>
  );
};

const EcrireLigne = (p: PrevisionnelPageProps) => (
  <Section titre="Ajouter une ligne">
    <Formulaire action={versAnnee(p, '/previsionnel')} {...p.jetons} saisie={p.saisie}>
      <ChampsDImputation
        saisie={p.saisie}
        plan={p.plan}
        est={(compte) => estCharge(compte) || estProduit(compte)}
      />
      <ChampNombre
        {...lier(p.saisie, 'montant')}
        libelle="Montant"
        unite="€"
        decimal
        largeur="moyen"
      />
      <div class="actions">
        <Bouton>Ajouter la ligne</Bouton>
      </div>
    </Formulaire>
  </Section>
);

type AvecLigne = PrevisionnelPageProps & {
  readonly ligne: PrevisionnelPageProps['versions'][number]['lignes'][number];
};

const ChangerLigne = ({ ligne, ...p }: AvecLigne) => (
  <Section
    titre="Changer une ligne"
    id="changer"
    introduction={`${ligne.compte}, ${DIRE_MISSION[ligne.mission]}${ligne.action ? `, ${ligne.action}` : ''}`}
  >
    <Formulaire
      action={`${versAnnee(p, '/previsionnel/montant')}&ligne=${ligne.id}`}
      {...p.jetons}
      saisie={p.saisie}
    >
      <ChampNombre
        {...lier(p.saisie, 'montant')}
        libelle="Montant"
        unite="€"
        decimal
        largeur="moyen"
      />
      <div class="actions">
        <Bouton>Changer le montant</Bouton>
        <LienBouton href={versAnnee(p, '/previsionnel')} variante="simple">
          Laisser
        </LienBouton>
      </div>
    </Formulaire>
    <BoutonPoste
      action={`${versAnnee(p, '/previsionnel/retirer')}&ligne=${ligne.id}`}
      csrf={p.jetons.csrf}
      cle={`${p.jetons.cle}-retirer`}
      variante="danger"
    >
      Retirer la ligne
    </BoutonPoste>
  </Section>
);

const Importer = (p: PrevisionnelPageProps) => (
  <Section
    titre="Importer d’un classeur"
    introduction="Les lignes du fichier remplacent celles du projet. Pour partir de ce qui existe, téléchargez le classeur, complétez-le, renvoyez-le."
  >
    <Formulaire
      action={`${versAnnee(p, '/previsionnel/import')}&_csrf=${encodeURIComponent(p.jetons.csrf)}`}
      csrf={p.jetons.csrf}
      fichiers
      gardeSaisie={false}
    >
      <ChampFichier
        nom="fichier"
        libelle="Classeur du budget"
        aide="Classeur Excel (.xlsx) ou CSV. Colonnes : Compte, Mission, Action, Financeur, Part, Montant."
        erreur={p.saisie.erreurs['fichier']}
        accepte=".xlsx,.csv"
      />
      <div class="actions">
        <Bouton variante="normal">Importer les lignes</Bouton>
        <LienBouton href={versAnnee(p, '/previsionnel/budget.xlsx')} variante="simple">
          Télécharger le classeur
        </LienBouton>
      </div>
    </Formulaire>
  </Section>
);

const Voter = (p: PrevisionnelPageProps) => (
  <Section
    titre="Noter le vote"
    introduction="Une fois voté, il ne change plus que par une modification."
  >
    <Formulaire
      action={versAnnee(p, '/previsionnel/vote')}
      csrf={p.jetons.csrf}
      cle={`${p.jetons.cle}-vote`}
    >
      <LigneDeChamps>
        <ChampDate {...lier(p.saisie, 'voteLe')} libelle="Voté le" />
        <ChampTexte {...lier(p.saisie, 'reference')} libelle="Décision" longueurMax={200} />
      </LigneDeChamps>
      <div class="actions">
        <Bouton variante="suivant">Noter le vote</Bouton>
      </div>
    </Formulaire>
  </Section>
);

const Modifier = (p: PrevisionnelPageProps) => (
  <Section
    titre="Modifier le budget"
    introduction="Une nouvelle version part de celle qui est votée. Elle compte une fois votée à son tour."
  >
    <Formulaire action={versAnnee(p, '/previsionnel/modification')} {...p.jetons} saisie={p.saisie}>
      <ChampTexte {...lier(p.saisie, 'objet')} libelle="Ce que cela change" longueurMax={300} />
      <div class="actions">
        <Bouton>Ouvrir une modification</Bouton>
      </div>
    </Formulaire>
  </Section>
);
