import { Bouton, BoutonPoste } from '#ui/bouton.tsx';
import { ChampRadios } from '#ui/champ-choix.tsx';
import { Formulaire } from '#ui/formulaire.tsx';
import { Section } from '#ui/page.tsx';
import { lier } from '#ui/saisie.ts';
import { MOTIFS_DE_RETOUR } from '../domain/prise.ts';
import { DIRE_RETOUR, direTelephone } from './dire-demande.ts';
import type { DemandePageProps } from './vue-de-demande.ts';

/** The doctor, or their secretary: call, declare, or give it back. */
export const GestesDuMedecin = (p: DemandePageProps) => {
  const adresse = `${p.base}/demandes/${p.demande.id}`;
  if (p.demande.etat !== 'prise') return null;
  return (
    <Section
      titre="Appeler, puis déclarer"
      introduction="Elle reste libre de choisir un autre médecin&nbsp;; vous, de ne pas la suivre."
      proche
    >
      {p.personne.telephone ? (
        <p>
          <a class="button big" href={`tel:${p.personne.telephone}`}>
            {`Appeler le ${direTelephone(p.personne.telephone)}`}
          </a>
        </p>
      ) : null}
      <div class="actions mt4">
        <BoutonPoste action={`${adresse}/declaration`} {...p.jetons} variante="suivant">
          La déclaration est faite
        </BoutonPoste>
      </div>
      <details class="mt5">
        <summary>Rendre la demande</summary>
        <Formulaire
          action={`${adresse}/restitution`}
          {...p.jetons}
          saisie={p.saisie}
          gardeSaisie={false}
        >
          <ChampRadios
            {...lier(p.saisie, 'motif')}
            libelle="Pourquoi"
            choix={MOTIFS_DE_RETOUR.map((valeur) => ({ valeur, libelle: DIRE_RETOUR[valeur] }))}
          />
          <div class="actions">
            <Bouton>La rendre</Bouton>
          </div>
        </Formulaire>
      </details>
    </Section>
  );
};
