import { dateCivile } from '#kernel/date-civile.ts';
import { dateLongue } from '#kernel/formats.ts';
import { Bouton, BoutonPoste } from '#ui/bouton.tsx';
import { ChampDate, ChampNombre, ChampTexte } from '#ui/champs-simples.tsx';
import { Formulaire, LigneDeChamps } from '#ui/formulaire.tsx';
import { type Onglet, Onglets } from '#ui/onglets.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { lier, type Saisie } from '#ui/saisie.ts';

type Jetons = { readonly csrf: string; readonly cle: string };

export type Vacances = {
  readonly id: string;
  readonly zone: string;
  readonly nom: string;
  readonly du: string;
  readonly au: string;
};

export type ReglagesPageProps = {
  readonly base: string;
  readonly jetons: Jetons;
  readonly reglages: Saisie;
  readonly nouvelles: Saisie;
  readonly vacances: readonly Vacances[];
  readonly onglets: readonly Onglet[];
};

/** Settings of the mission: how long words are kept, how far series open slots, school holidays. */
export const ReglagesPage = (p: ReglagesPageProps) => (
  <>
    <TeteDePage titre="Réglages" phrase="Ils valent pour toute la CPTS, et dès maintenant." />
    <Onglets libelle="Accès aux soins" onglets={p.onglets} />
    <Durees {...p} />
    <Section
      titre="Appareils des urgences"
      introduction="L’infirmière d’accueil ré-oriente vers la ville depuis un appareil appairé, sans compte."
    >
      <p class="mt4">
        <a href={`${p.base}/appareils`}>Voir les appareils, en nommer un</a>
      </p>
    </Section>
    <Section
      titre="Urgences de kinésithérapie"
      introduction="Entorse de cheville, lombalgie aiguë&nbsp;: qui peut y être orienté, selon le protocole que la CPTS a signé."
    >
      <p class="mt4">
        <a href={`${p.base.replace(/\/soins$/, '')}/questionnaires`}>Voir les questionnaires</a>
      </p>
    </Section>
    <Section
      titre="Vacances scolaires"
      introduction="Les séries qui le demandent n’ouvrent rien pendant ces jours. Recopiez le calendrier de votre zone."
    >
      <ListeDesVacances {...p} />
      <div class="mt5">
        <Formulaire
          action={`${p.base}/reglages/vacances`}
          {...p.jetons}
          saisie={p.nouvelles}
          gardeSaisie={false}
        >
          <LigneDeChamps>
            <ChampTexte
              {...lier(p.nouvelles, 'zone')}
              libelle="Zone"
              aide="A, B, C, Corse"
              remplissage="off"
            />
            <ChampTexte
              {...lier(p.nouvelles, 'nom')}
              libelle="Nom"
              aide="Toussaint, Noël"
              remplissage="off"
            />
          </LigneDeChamps>
          <LigneDeChamps>
            <ChampDate {...lier(p.nouvelles, 'du')} libelle="Du" />
            <ChampDate {...lier(p.nouvelles, 'au')} libelle="Au" />
          </LigneDeChamps>
          <div class="actions">
            <Bouton>Ajouter</Bouton>
          </div>
        </Formulaire>
      </div>
    </Section>
  </>
);

const Durees = (p: ReglagesPageProps) => (
  <Section titre="Durées" proche>
    <Formulaire action={`${p.base}/reglages`} {...p.jetons} saisie={p.reglages}>
      <ChampNombre
        {...lier(p.reglages, 'conservationJours')}
        libelle="Garder les mots des demandes"
        aide="Ensuite noms, téléphones et textes sont effacés&nbsp;; les nombres restent"
        unite="jours"
      />
      <ChampNombre
        {...lier(p.reglages, 'horizonJours')}
        libelle="Ouvrir les séries à l’avance"
        unite="jours"
      />
      <ChampNombre
        {...lier(p.reglages, 'lienJours')}
        libelle="Laisser ouvert le lien de suivi d’un patient"
        unite="jours"
      />
      <div class="actions">
        <Bouton variante="suivant">Enregistrer</Bouton>
      </div>
    </Formulaire>
  </Section>
);

const ListeDesVacances = ({ vacances, base, jetons }: ReglagesPageProps) =>
  vacances.length === 0 ? (
    <p class="quiet">Aucune pour l’instant.</p>
  ) : (
    <ul class="rows tight">
      {vacances.map((v) => (
        <li class="wait">
          <span class="age">{`Zone ${v.zone}`}</span>
          <div>
            <p>{v.nom}</p>
            <p>{`Du ${dateLongue(dateCivile(v.du))} au ${dateLongue(dateCivile(v.au))}`}</p>
          </div>
          <BoutonPoste
            action={`${base}/reglages/vacances/${v.id}/retirer`}
            csrf={jetons.csrf}
            cle={`${jetons.cle}-${v.id.slice(-8)}`}
            precision={`${v.nom}, zone ${v.zone}`}
          >
            Retirer
          </BoutonPoste>
        </li>
      ))}
    </ul>
  );
