import { Bouton } from '#ui/bouton.tsx';
import { ChampTexteLong } from '#ui/champ-texte-long.tsx';
import { ChampCourriel, ChampTexte } from '#ui/champs-simples.tsx';
import { Formulaire, LigneDeChamps } from '#ui/formulaire.tsx';
import { lier, type Saisie } from '#ui/saisie.ts';
import type { Jetons } from './dire-quand.ts';
import type { CptsInviteeVue } from './vue-inter.ts';

export type InvitationVisee = {
  readonly invitation: string;
  readonly geste: 'retirer' | 'adresse';
  readonly saisie: Saisie;
};

type Props = {
  readonly action: string;
  readonly jetons: Jetons;
  readonly invitee: CptsInviteeVue;
  readonly visee: InvitationVisee | null;
};

const RIEN: Saisie = { valeurs: {}, erreurs: {} };

/** Write to somebody else of a CPTS elsewhere; take an invitation back. */
export const ChangerInvitation = (p: Props) => {
  const visee = p.visee?.invitation === p.invitee.id ? p.visee : null;
  return (
    <>
      {p.invitee.inviteeId === null ? <Corriger {...p} visee={visee} /> : null}
      <Retirer {...p} visee={visee} />
    </>
  );
};

const Corriger = ({ action, jetons, invitee, visee }: Props) => {
  const ici = visee?.geste === 'adresse' ? visee : null;
  const valeurs = { contact: invitee.contactNom ?? '', courriel: invitee.contactCourriel ?? '' };
  const saisie = ici?.saisie ?? { valeurs, erreurs: {} };
  return (
    <details class="mt4" open={ici !== null}>
      <summary>Corriger l’adresse</summary>
      <Formulaire action={`${action}/adresse`} {...jetons} saisie={saisie}>
        <LigneDeChamps>
          <ChampTexte
            {...lier(saisie, 'contact')}
            libelle="Personne à qui écrire"
            id={`contact-${invitee.id}`}
            facultatif
            longueurMax={120}
          />
          <ChampCourriel
            {...lier(saisie, 'courriel')}
            libelle="Son adresse"
            id={`courriel-${invitee.id}`}
            remplissage="off"
          />
        </LigneDeChamps>
        <p class="quiet">Un nouveau lien y part, et l’ancien n’ouvre plus rien.</p>
        <div class="actions">
          <Bouton variante="ferme">Corriger et écrire de nouveau</Bouton>
        </div>
      </Formulaire>
    </details>
  );
};

const Retirer = ({ action, jetons, invitee, visee }: Props) => {
  const ici = visee?.geste === 'retirer' ? visee : null;
  const saisie = ici?.saisie ?? RIEN;
  return (
    <details class="mt4" open={ici !== null}>
      <summary>Retirer l’invitation</summary>
      <Formulaire action={`${action}/retirer`} {...jetons} saisie={saisie}>
        <ChampTexteLong
          {...lier(saisie, 'motif')}
          libelle="Pourquoi"
          id={`motif-${invitee.id}`}
          aide={`${invitee.nom} lit cette raison, et ses liens n’ouvrent plus rien.`}
          lignes={2}
          longueurMax={300}
        />
        <div class="actions">
          <Bouton variante="ferme">Retirer l’invitation</Bouton>
        </div>
      </Formulaire>
    </details>
  );
};
