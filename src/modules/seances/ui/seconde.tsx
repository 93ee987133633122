import { Bouton } from '#ui/bouton.tsx';
import { Formulaire } from '#ui/formulaire.tsx';
import { Section } from '#ui/page.tsx';
import { ChampsDeSeance } from './champs-de-seance.tsx';
import { aSaisir, direPlage, type VueDeSeance } from './vue-de-seance.ts';

/** After a session without quorum: the second one, on the same agenda, with its own delay and quorum. */
export const Seconde = ({
  base,
  seance,
  jetons,
  saisies,
  seconde,
  regles,
  moment,
  tenir,
  exterieure,
}: VueDeSeance) => {
  if (seance.rang === 2) return null;
  if (seconde)
    return (
      <Section titre="Seconde convocation">
        <p>
          <a href={`${base}/${seconde.id}`}>{seconde.titre}</a>
          {`, ${direPlage(seconde, moment.fuseau)}.`}
        </p>
      </Section>
    );
  if (!tenir) return null;
  const { secondeDelaiJours: ecart } = regles;
  return (
    <Section
      titre="Seconde convocation"
      introduction={
        ecart === null
          ? `L’écart entre les deux séances est ${aSaisir({ exterieure })}.`
          : `${ecart} jours au moins après cette séance, sur le même ordre du jour.`
      }
    >
      <Formulaire
        action={`${base}/${seance.id}/seconde`}
        csrf={jetons.csrf}
        cle={`${jetons.cle}-seconde`}
        saisie={saisies.seconde}
      >
        <ChampsDeSeance saisie={saisies.seconde} />
        <div class="actions">
          <Bouton variante="suivant">Préparer la seconde séance</Bouton>
        </div>
      </Formulaire>
    </Section>
  );
};
