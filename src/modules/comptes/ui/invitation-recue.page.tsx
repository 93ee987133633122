import { dateLongue } from '#kernel/formats.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { LIBELLES_DES_PORTEES, zPortee } from '#kernel/portee.ts';
import { LIBELLES_DES_ROLES, type Role } from '#kernel/role.ts';
import { Bandeau } from '#ui/bandeau.tsx';
import { Actions, Bouton, LienBouton } from '#ui/bouton.tsx';
import { ChampCourriel, ChampMotDePasse, ChampTexte } from '#ui/champs-simples.tsx';
import { Faits } from '#ui/faits.tsx';
import { Formulaire, LigneDeChamps } from '#ui/formulaire.tsx';
import { TeteDePage } from '#ui/page.tsx';
import { lier, type Saisie } from '#ui/saisie.ts';
import type { PersonneDeLAnnuaire } from '../domain/verification.ts';
import { direPersonne } from './choix-dans-l-annuaire.tsx';
import { direPeriode } from './dire-mandat.ts';
import { AIDE_MOT_DE_PASSE } from './phrases.ts';

type Invitation = {
  readonly courriel: string;
  readonly role: Role;
  readonly du: string;
  readonly au: string | null;
  readonly inviteParNom: string;
  readonly portees: readonly string[] | null;
  readonly expireLe: Date;
  readonly fiche: PersonneDeLAnnuaire | null;
  readonly compteExistant: boolean;
};

type Recue = {
  readonly cpts: { readonly nom: string; readonly fuseau: string };
  readonly invitation: Invitation;
};

/** Who invites, in which CPTS, as what, from when to when. */
const Offre = ({ cpts, invitation: i }: Recue) => (
  <Faits
    large
    faits={[
      { terme: 'Votre rôle', valeur: LIBELLES_DES_ROLES[i.role] },
      { terme: 'Dates', valeur: direPeriode(i) },
      { terme: 'Votre adresse', valeur: i.courriel },
      ...(i.fiche ? [{ terme: 'Dans l’annuaire', valeur: direPersonne(i.fiche) }] : []),
      ...(i.portees ? [{ terme: `Pour ${i.inviteParNom}`, valeur: direPortees(i.portees) }] : []),
      {
        terme: 'Ce lien vaut',
        valeur: `jusqu’au ${dateLongue(dateCivileDe(i.expireLe, cpts.fuseau))}, une seule fois`,
      },
    ]}
  />
);

function direPortees(portees: readonly string[]): string {
  return portees
    .flatMap((portee) => zPortee.safeParse(portee).data ?? [])
    .map((portee) => LIBELLES_DES_PORTEES[portee])
    .join('\u00A0; ');
}

type RecueProps = Recue & {
  readonly action: string;
  /** Where somebody who has an account signs in and accepts. */
  readonly avecMonCompte: string;
  readonly jetons: { readonly csrf: string; readonly cle: string };
  readonly saisie: Saisie;
};

/** The invitation as its link opens it. Looking changes nothing: accepting is sending the form. */
export const InvitationRecuePage = (p: RecueProps) => (
  <>
    <TeteDePage
      titre={`Bienvenue dans ${p.cpts.nom}`}
      phrase={`${p.invitation.inviteParNom} vous invite à rejoindre son espace.`}
    />
    <Offre {...p} />
    {p.invitation.compteExistant ? (
      <div class="mt6">
        <p>Vous avez déjà un compte avec cette adresse. Gardez-le&nbsp;: il suffit d’accepter.</p>
        <Actions>
          <LienBouton href={p.avecMonCompte} variante="suivant" grand>
            Continuer avec mon compte
          </LienBouton>
        </Actions>
      </div>
    ) : (
      <Ouvrir {...p} />
    )}
  </>
);

const Ouvrir = ({ action, jetons, saisie, invitation }: RecueProps) => (
  <section class="section" aria-labelledby="ouvrir">
    <h2 id="ouvrir">Ouvrir votre compte</h2>
    <Formulaire action={action} {...jetons} saisie={saisie}>
      <LigneDeChamps>
        <ChampTexte {...lier(saisie, 'prenom')} libelle="Prénom" remplissage="given-name" />
        <ChampTexte {...lier(saisie, 'nom')} libelle="Nom" remplissage="family-name" />
      </LigneDeChamps>
      {/* Password managers tie the new password to the address. */}
      <ChampCourriel
        nom="courriel"
        libelle="Votre adresse, pour vous connecter"
        valeur={invitation.courriel}
        remplissage="username"
        lectureSeule
      />
      <ChampMotDePasse
        {...lier(saisie, 'motDePasse')}
        libelle="Mot de passe"
        aide={AIDE_MOT_DE_PASSE}
        remplissage="new-password"
      />
      <Actions>
        <Bouton variante="suivant" grand>
          Accepter et ouvrir mon compte
        </Bouton>
      </Actions>
    </Formulaire>
  </section>
);

type AccepterProps = Recue & {
  readonly action: string;
  readonly jetons: { readonly csrf: string; readonly cle: string };
  /** Address of the account that is signed in. */
  readonly connecte: string;
};

/** The same, for somebody signed in. */
export const AccepterMandatPage = (p: AccepterProps) => (
  <>
    <TeteDePage
      titre={`Rejoindre ${p.cpts.nom}`}
      phrase={`${p.invitation.inviteParNom} vous invite. Ce rôle s’ajoute à ceux que vous avez déjà.`}
    />
    <Offre {...p} />
    {p.connecte === p.invitation.courriel ? (
      <Formulaire action={p.action} {...p.jetons} gardeSaisie={false}>
        <Actions>
          <Bouton variante="suivant" grand>
            Accepter
          </Bouton>
        </Actions>
      </Formulaire>
    ) : (
      <div class="mt5">
        <Bandeau ton="attention" titre="Cette invitation est pour une autre adresse">
          {`Vous êtes connecté avec ${p.connecte}. Déconnectez-vous, puis rouvrez le lien du courriel avec le compte ${p.invitation.courriel}.`}
        </Bandeau>
      </div>
    )}
  </>
);

/** Used, expired, withdrawn and unknown links look the same. */
export const LienMortPage = () => (
  <TeteDePage
    titre="Cette invitation ne mène plus à rien"
    phrase="Le lien a déjà servi, a plus de sept jours, ou a été retiré. Si vous avez accepté l’invitation, connectez-vous. Sinon, demandez à la personne qui vous a invité de la renvoyer."
    action={
      <LienBouton href="/connexion" variante="suivant">
        Se connecter
      </LienBouton>
    }
  />
);
