import { Bouton, BoutonPoste } from '#ui/bouton.tsx';
import { ChampListe } from '#ui/champ-liste.tsx';
import { ChampHeure, ChampTexte } from '#ui/champs-simples.tsx';
import { Formulaire, LigneDeChamps } from '#ui/formulaire.tsx';
import { Section } from '#ui/page.tsx';
import { SAISIE_VIDE } from '#ui/saisie.ts';
import { ChampsDeReunion } from './champs-de-reunion.tsx';
import { etapeDe, type ReunionPageProps } from './vue-de-reunion.ts';

/** Moved or called off before; reversed after. */
export const ReglagesDeReunion = (p: ReunionPageProps) => {
  const etape = etapeDe(p);
  if (etape === 'annulee') return null;
  if (etape === 'figee') return <Rectifier {...p} />;
  if (!p.conduire) return null;
  return (
    <Section titre="Changer cette réunion">
      {etape === 'apres' ? null : <Modifier {...p} />}
      {etape !== 'apres' &&
      p.inter?.genre === 'organisatrice' &&
      p.inter.inviter &&
      p.inter.invitees.length === 0 ? (
        <p class="mt5">
          <a href={p.inter.inviter}>La tenir avec une autre CPTS</a>
        </p>
      ) : null}
      <div class="actions mt5">
        <BoutonPoste action={`${p.base}/${p.reunion.id}/annuler`} {...p.jetons} variante="simple">
          Annuler la réunion
        </BoutonPoste>
      </div>
    </Section>
  );
};

const Modifier = ({ base, reunion, jetons, saisies }: ReunionPageProps) => (
  <details open={Object.keys(saisies.reunion.erreurs).length > 0}>
    <summary>La déplacer, changer son lieu ou son titre</summary>
    <Formulaire action={`${base}/${reunion.id}`} {...jetons} saisie={saisies.reunion}>
      <p class="hint">Si le jour, l’heure ou le lieu change, chacun est convoqué de nouveau.</p>
      <ChampsDeReunion saisie={saisies.reunion} />
      <div class="actions">
        <Bouton variante="ferme">Enregistrer</Bouton>
      </div>
    </Formulaire>
  </details>
);

const Rectifier = ({ base, reunion, jetons, convoques }: ReunionPageProps) => (
  <Section
    titre="Contre-passer la feuille"
    introduction="Une feuille figée ne se modifie pas. Une contre-passation en écrit une autre, retire les heures fausses du journal et compte les justes."
  >
    <details>
      <summary>Corriger la présence d’une personne</summary>
      <Formulaire action={`${base}/${reunion.id}/rectifier`} {...jetons} saisie={SAISIE_VIDE}>
        <LigneDeChamps>
          <ChampListe
            nom="personne"
            libelle="Personne"
            options={convoques.map(({ id, nom }) => ({ valeur: id, libelle: nom }))}
          />
          <ChampListe
            nom="presence"
            libelle="Elle était"
            options={[
              { valeur: 'sur-place', libelle: 'Sur place' },
              { valeur: 'distance', libelle: 'À distance' },
              { valeur: 'absent', libelle: 'Absente' },
            ]}
          />
        </LigneDeChamps>
        <LigneDeChamps>
          <ChampHeure nom="arrivee" libelle="Arrivée" facultatif />
          <ChampHeure nom="depart" libelle="Départ" facultatif />
        </LigneDeChamps>
        <ChampTexte nom="motif" libelle="Pourquoi" longueurMax={300} />
        <div class="actions">
          <Bouton variante="ferme">Contre-passer</Bouton>
        </div>
      </Formulaire>
    </details>
  </Section>
);
