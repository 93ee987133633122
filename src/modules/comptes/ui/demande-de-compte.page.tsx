import { dateHeure, pluriel } from '#kernel/formats.ts';
import type { Role } from '#kernel/role.ts';
import { Bandeau } from '#ui/bandeau.tsx';
import { Bouton } from '#ui/bouton.tsx';
import { ChampTexteLong } from '#ui/champ-texte-long.tsx';
import { Faits } from '#ui/faits.tsx';
import { Formulaire } from '#ui/formulaire.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { lier, type Saisie } from '#ui/saisie.ts';
import type { PersonneDeLAnnuaire, Verification } from '../domain/verification.ts';
import type { DemandeListee } from './demandes-de-compte.page.tsx';
import { direVerification } from './dire-verification.ts';
import { RoleADonner } from './role-a-donner.tsx';

type Props = {
  readonly base: string;
  readonly jetons: { readonly csrf: string; readonly cle: string };
  readonly fuseau: string;
  readonly demande: DemandeListee & { readonly verification: Verification };
  readonly donnables: readonly Role[];
  readonly approuver: Saisie;
  readonly decliner: Saisie;
  readonly choix: readonly PersonneDeLAnnuaire[];
};

/** One request: who, what the national directory says, yes or no. */
export const DemandeDeComptePage = (p: Props) => {
  const { demande: d, base } = p;
  const nom = `${d.prenom} ${d.nom}`;
  const { ton, titre, phrase } = direVerification(d.verification, d.rpps);
  return (
    <>
      <TeteDePage
        titre={nom}
        moyen
        miettes={[
          { libelle: 'Comptes et droits', href: base },
          { libelle: 'Demandes de compte', href: `${base}/demandes` },
        ]}
        phrase={`${d.profession}, demande reçue ${dateHeure(d.recueLe, p.fuseau)}.`}
      />
      <Bandeau ton={ton} titre={titre}>
        {phrase}
      </Bandeau>
      <div class="mt5">
        <Faits
          large
          faits={[
            { terme: 'Adresse', valeur: d.courriel },
            { terme: 'Numéro RPPS', valeur: d.rpps ?? 'Non donné' },
            { terme: 'Message', valeur: d.message ?? 'Aucun' },
            ...(d.fois > 1 ? [{ terme: 'Envoyée', valeur: pluriel(d.fois, 'fois', 'fois') }] : []),
          ]}
        />
      </div>
      <Approuver {...p} />
      <Decliner {...p} />
    </>
  );
};

const Approuver = ({ base, demande, jetons, approuver, donnables, choix }: Props) => (
  <Section
    titre="Approuver"
    introduction="Une invitation part à son adresse. Le compte ne s’ouvre que si la personne l’accepte."
  >
    <Formulaire
      action={`${base}/demandes/${demande.id}/approuver`}
      {...jetons}
      cle={`${jetons.cle}-oui`}
      saisie={approuver}
    >
      <RoleADonner saisie={approuver} donnables={donnables} choix={choix} />
      <div class="actions">
        <Bouton variante="suivant">Approuver et inviter</Bouton>
      </div>
    </Formulaire>
  </Section>
);

const Decliner = ({ base, demande, jetons, decliner }: Props) => (
  <Section titre="Décliner" introduction="La personne reçoit vos mots, tels quels, par courriel.">
    <Formulaire
      action={`${base}/demandes/${demande.id}/decliner`}
      {...jetons}
      cle={`${jetons.cle}-non`}
      saisie={decliner}
    >
      <ChampTexteLong {...lier(decliner, 'raison')} libelle="Votre réponse" lignes={4} />
      <div class="actions">
        <Bouton variante="danger">Décliner la demande</Bouton>
      </div>
    </Formulaire>
  </Section>
);
