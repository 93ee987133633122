import { Bouton } from '#ui/bouton.tsx';
import { ChampTexte } from '#ui/champs-simples.tsx';
import { Formulaire } from '#ui/formulaire.tsx';
import { Section } from '#ui/page.tsx';
import { lier } from '#ui/saisie.ts';
import type { LesMiennesPageProps } from './vue-des-miennes.ts';

/** Where my money goes, and the form that changes it: nobody need read it out on the telephone. */
export const MonCompte = (p: LesMiennesPageProps) => {
  const { iban, employeur } = p.compte;
  return (
    <Section titre="Où je suis payé" id="compte">
      <p>{direCompte(p.compte)}</p>
      {employeur === null ? <Formulaires {...p} connu={iban !== null} /> : null}
    </Section>
  );
};

function direCompte({ iban, employeur }: LesMiennesPageProps['compte']) {
  if (employeur) return `Votre employeur, ${employeur}, reçoit ce qui vous revient.`;
  if (iban) return `Sur le compte ${iban}.`;
  return <strong>Votre IBAN manque&nbsp;: sans lui, rien ne peut être versé.</strong>;
}

const Formulaires = (p: LesMiennesPageProps & { readonly connu: boolean }) => {
  const refusee = p.refusee?.du === 'compte' ? p.refusee : null;
  const saisie = refusee?.saisie ?? { valeurs: {}, erreurs: {} };
  return (
    <details open={refusee !== null || !p.connu}>
      <summary>{p.connu ? 'Changer de compte' : 'Donner mon IBAN'}</summary>
      <Formulaire
        action={p.ici}
        csrf={p.jetons.csrf}
        cle={`${p.jetons.cle}-compte`}
        saisie={saisie}
        gardeSaisie={false}
      >
        <input type="hidden" name="formulaire" value="compte" />
        <ChampTexte
          {...lier(saisie, 'iban')}
          libelle="Mon IBAN"
          remplissage="off"
          longueurMax={42}
          aide="Recopiez-le de votre relevé d’identité bancaire. Il est gardé chiffré."
        />
        <div class="actions">
          <Bouton>Enregistrer</Bouton>
        </div>
      </Formulaire>
    </details>
  );
};
