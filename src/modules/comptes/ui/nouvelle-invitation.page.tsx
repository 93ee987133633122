import type { Role } from '#kernel/role.ts';
import { Bouton, LienBouton } from '#ui/bouton.tsx';
import { ChampCourriel, ChampTexte } from '#ui/champs-simples.tsx';
import { Formulaire, LigneDeChamps } from '#ui/formulaire.tsx';
import { TeteDePage } from '#ui/page.tsx';
import { lier, type Saisie } from '#ui/saisie.ts';
import type { PersonneDeLAnnuaire } from '../domain/verification.ts';
import { RoleADonner } from './role-a-donner.tsx';

type Props = {
  readonly base: string;
  readonly jetons: { readonly csrf: string; readonly cle: string };
  readonly saisie: Saisie;
  readonly donnables: readonly Role[];
  readonly choix: readonly PersonneDeLAnnuaire[];
};

/** Invites an address to a role of the CPTS. */
export const NouvelleInvitationPage = ({ base, jetons, saisie, donnables, choix }: Props) => (
  <>
    <TeteDePage
      titre="Inviter une personne"
      miettes={[
        { libelle: 'Comptes et droits', href: base },
        { libelle: 'Invitations', href: `${base}/invitations` },
      ]}
      phrase="Elle reçoit un lien par courriel. Rien ne s’ouvre avant qu’elle l’accepte."
    />
    <Formulaire action={`${base}/invitations`} {...jetons} saisie={saisie}>
      <ChampCourriel
        {...lier(saisie, 'courriel')}
        libelle="Adresse de courriel"
        aide="La sienne, pas celle d’un cabinet&nbsp;: c’est avec elle qu’elle se connectera"
        remplissage="off"
      />
      <LigneDeChamps>
        <ChampTexte {...lier(saisie, 'prenom')} libelle="Prénom" remplissage="off" facultatif />
        <ChampTexte {...lier(saisie, 'nom')} libelle="Nom" remplissage="off" facultatif />
      </LigneDeChamps>
      <RoleADonner saisie={saisie} donnables={donnables} choix={choix} />
      <div class="actions mt5">
        <Bouton variante="suivant">Envoyer l’invitation</Bouton>
        <LienBouton href={`${base}/invitations`} variante="simple">
          Revenir
        </LienBouton>
      </div>
    </Formulaire>
  </>
);
