import { dateLongue } from '#kernel/formats.ts';
import { Bandeau } from '#ui/bandeau.tsx';
import { Bouton, BoutonPoste } from '#ui/bouton.tsx';
import { Formulaire } from '#ui/formulaire.tsx';
import { Section } from '#ui/page.tsx';
import { ChampsDeSeance } from './champs-de-seance.tsx';
import { aSaisir, type VueDeSeance } from './vue-de-seance.ts';

/** Before anybody is told: may it be convened for that day, and what it says. */
export const Preparer = (p: VueDeSeance) => {
  const { base, seance, jetons, saisies } = p;
  const saisie = saisies.seance;
  return (
    <>
      <Section titre="Convocation" proche>
        <Delai {...p} />
        <div class="actions mt4">
          <BoutonPoste
            action={`${base}/${seance.id}/convoquer`}
            csrf={jetons.csrf}
            cle={`${jetons.cle}-convoquer`}
            variante="suivant"
          >
            Envoyer la convocation
          </BoutonPoste>
        </div>
      </Section>
      <Section titre="Date et lieu">
        <details open={Object.keys(saisie.erreurs).length > 0}>
          <summary>Changer la date, le lieu ou les documents</summary>
          <Formulaire
            action={`${base}/${seance.id}`}
            csrf={jetons.csrf}
            cle={`${jetons.cle}-seance`}
            saisie={saisie}
            gardeSaisie={false}
          >
            <ChampsDeSeance saisie={saisie} />
            <div class="actions">
              <Bouton variante="ferme">Enregistrer</Bouton>
            </div>
          </Formulaire>
        </details>
      </Section>
    </>
  );
};

const Delai = ({ base, seance, convocation, regles, exterieure }: VueDeSeance) => {
  const delai = seance.rang === 1 ? regles.preavisJours : regles.secondePreavisJours;
  const qui = regles.convocateurs ? ` Peut convoquer\u00A0: ${regles.convocateurs}.` : '';
  if (convocation.etat === 'a-saisir')
    return (
      <Bandeau ton="attention">
        {`Le délai de convocation est ${aSaisir({ exterieure })}\u00A0: sans lui, rien ne part.`}{' '}
        <a href={`${base}/regles/${seance.instanceId}`}>Écrire les règles</a>
      </Bandeau>
    );
  if (convocation.etat === 'tardive')
    return (
      <Bandeau ton="grave">
        {`Trop tard pour cette date\u00A0: convoquée aujourd’hui, la séance peut se tenir à partir du ${dateLongue(convocation.jour)}. Changez sa date plus bas.`}
      </Bandeau>
    );
  return (
    <p>
      {`Les délais sont tenus${delai === null || delai === 0 ? '' : ` (${delai} jours)`}.${qui} Chacun recevra l’ordre du jour et un lien personnel, pour dire s’il vient ou donner son pouvoir.`}
    </p>
  );
};
