import { Bouton } from '#ui/bouton.tsx';
import { ChampRadios } from '#ui/champ-choix.tsx';
import { ChampDate, ChampTexte } from '#ui/champs-simples.tsx';
import { Formulaire, LigneDeChamps } from '#ui/formulaire.tsx';
import { Section } from '#ui/page.tsx';
import { lier } from '#ui/saisie.ts';
import { ETATS_DE_CRISE } from '../domain/contrat.ts';
import { DIRE_CRISE } from './dire-financement.tsx';
import type { PostePageProps } from './vue-de-poste.ts';

/** Whether a crisis came this year: its variable part is due only once the ARS has recognised it. */
export const Crise = ({ base, ici, poste, jetons, crise, saisies, tenir }: PostePageProps) => {
  const { etat, le, piece } = crise;
  const saisie = saisies.crise ?? {
    valeurs: { etat, le: le ?? '', piece: piece ?? '' },
    erreurs: {},
  };
  if (!tenir)
    return (
      <Section titre="Crise">
        <p>{DIRE_CRISE[etat]}.</p>
      </Section>
    );
  return (
    <Section
      titre="Crise"
      introduction="La part variable est due en entier si l’ARS reconnaît une crise sanitaire grave, et seulement alors."
    >
      <Formulaire
        action={`${base}/postes/${poste}/crise${ici}`}
        csrf={jetons.csrf}
        cle={`${jetons.cle}-crise`}
        saisie={saisies.crise}
        gardeSaisie={false}
      >
        <ChampRadios
          {...lier(saisie, 'etat')}
          libelle="Cette année"
          choix={ETATS_DE_CRISE.map((valeur) => ({ valeur, libelle: DIRE_CRISE[valeur] }))}
        />
        <LigneDeChamps>
          <ChampDate {...lier(saisie, 'le')} id="crise-le" libelle="Le" facultatif />
          <ChampTexte
            {...lier(saisie, 'piece')}
            id="crise-piece"
            libelle="Pièce"
            aide="Courrier de l’ARS, sa date"
            facultatif
            longueurMax={200}
          />
        </LigneDeChamps>
        <div class="actions">
          <Bouton>Enregistrer</Bouton>
        </div>
      </Formulaire>
    </Section>
  );
};
