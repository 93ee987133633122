import { Bouton, BoutonPoste } from '#ui/bouton.tsx';
import { ChampRadios } from '#ui/champ-choix.tsx';
import { ChampListe } from '#ui/champ-liste.tsx';
import { ChampTexte } from '#ui/champs-simples.tsx';
import { Formulaire, LigneDeChamps } from '#ui/formulaire.tsx';
import { Section } from '#ui/page.tsx';
import { lier } from '#ui/saisie.ts';
import { MOTIFS_DE_CLOTURE } from '../domain/demande.ts';
import { ChampCampagne } from './champ-campagne.tsx';
import { DIRE_CLOTURE, DIRE_RESULTAT } from './dire-demande.ts';
import { Proposer, Propositions } from './propositions-de-demande.tsx';
import type { DemandePageProps } from './vue-de-demande.ts';

/** What the coordination does next with a request: call, check, hand over, close. */
export const GestesDeCoordination = (p: DemandePageProps) => {
  const { etat } = p.demande;
  if (etat === 'recue') return <Appeler {...p} />;
  if (etat === 'justifiee') return <Confier {...p} />;
  return etat === 'close' && p.demande.motifDeCloture !== 'doublon' ? <Rouvrir {...p} /> : null;
};

const adresseDe = ({ base, demande }: DemandePageProps) => `${base}/demandes/${demande.id}`;

const Appeler = (p: DemandePageProps) => (
  <Section
    titre="Appeler"
    introduction="A-t-elle vraiment besoin d’un médecin traitant&nbsp;? Beaucoup en ont un sans l’avoir déclaré. Elle reste libre de choisir."
    proche
  >
    <div class="actions">
      <BoutonPoste action={`${adresseDe(p)}/verification`} {...p.jetons} variante="suivant">
        Elle en cherche un
      </BoutonPoste>
    </div>
    <Tentative {...p} />
    <p class="mt4">
      <a href={`${adresseDe(p)}/courrier`}>Préparer un courrier</a>
    </p>
    <Clore {...p} />
  </Section>
);

const Tentative = (p: DemandePageProps) => (
  <details class="mt5">
    <summary>Noter un appel ou un courrier</summary>
    <Formulaire
      action={`${adresseDe(p)}/tentatives`}
      {...p.jetons}
      saisie={p.saisie}
      gardeSaisie={false}
    >
      <ChampRadios
        {...lier(p.saisie, 'resultat')}
        libelle="Ce que cela a donné"
        choix={Object.entries(DIRE_RESULTAT).map(([valeur, libelle]) => ({ valeur, libelle }))}
      />
      <LigneDeChamps>
        <ChampListe
          {...lier(p.saisie, 'canal')}
          libelle="Par"
          options={[
            { valeur: 'appel', libelle: 'Appel' },
            { valeur: 'courrier', libelle: 'Courrier' },
            { valeur: 'sms', libelle: 'SMS' },
            { valeur: 'courriel', libelle: 'Courriel' },
          ]}
        />
        <ChampTexte {...lier(p.saisie, 'note')} libelle="Note" facultatif remplissage="off" />
      </LigneDeChamps>
      <ChampCampagne {...p} />
      <div class="actions">
        <Bouton>Noter</Bouton>
      </div>
    </Formulaire>
  </details>
);

const Clore = (p: DemandePageProps) => (
  <details class="mt4">
    <summary>Clore sans médecin</summary>
    <Formulaire
      action={`${adresseDe(p)}/cloture`}
      {...p.jetons}
      saisie={p.saisie}
      gardeSaisie={false}
    >
      <ChampRadios
        {...lier(p.saisie, 'motif')}
        libelle="Raison"
        choix={MOTIFS_DE_CLOTURE.map((valeur) => ({ valeur, libelle: DIRE_CLOTURE[valeur] }))}
      />
      <div class="actions">
        <Bouton variante="danger">Clore la demande</Bouton>
      </div>
    </Formulaire>
  </details>
);

const Confier = (p: DemandePageProps) => (
  <Section
    titre="Proposer à un médecin"
    introduction="Les médecins la voient déjà sur leur liste, sans son nom. Vous pouvez la proposer à l’un d’eux, ou à plusieurs : le premier qui dit oui la prend."
    proche
  >
    <Proposer {...p} />
    <Propositions {...p} />
    <DitDeViveVoix {...p} />
    <Tentative {...p} />
    <Clore {...p} />
  </Section>
);

/** A doctor said yes by telephone. */
const DitDeViveVoix = (p: DemandePageProps) => (
  <details class="mt5">
    <summary>Un médecin vous a dit qu’il la prend</summary>
    <Formulaire
      action={`${adresseDe(p)}/prise`}
      {...p.jetons}
      saisie={p.saisie}
      gardeSaisie={false}
    >
      <ChampListe
        {...lier(p.saisie, 'professionnel')}
        id="qui-la-prend"
        libelle="Qui la prend"
        vide="Choisir"
        options={p.medecins.map(({ id, nom }) => ({ valeur: id, libelle: nom }))}
      />
      <div class="actions">
        <Bouton>Ce médecin la prend</Bouton>
      </div>
    </Formulaire>
  </details>
);

const Rouvrir = (p: DemandePageProps) => (
  <Section titre="Demande close" proche>
    <div class="actions">
      <BoutonPoste action={`${adresseDe(p)}/reouverture`} {...p.jetons} variante="ferme">
        Rouvrir
      </BoutonPoste>
    </div>
  </Section>
);
