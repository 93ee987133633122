import { Bouton, BoutonPoste, LienBouton } from '#ui/bouton.tsx';
import { ChampListe } from '#ui/champ-liste.tsx';
import { ChampDate, ChampTexte } from '#ui/champs-simples.tsx';
import { Formulaire, LigneDeChamps } from '#ui/formulaire.tsx';
import { Cote, Section } from '#ui/page.tsx';
import { lier } from '#ui/saisie.ts';
import { aujourdhuiDe } from './dire-adhesion.ts';
import type { AdherentPageProps } from './vue-d-adherent.ts';

/** What the body named by the statutes decided. */
export const Decision = (p: Omit<AdherentPageProps, 'parts'>) => (
  <Section
    titre="La décision"
    introduction={
      p.organe
        ? `Vos statuts la donnent à\u00A0: ${p.organe}. Écrivez ce qui a été décidé.`
        : undefined
    }
  >
    {p.organe === null ? (
      <>
        <p class="quiet">
          Personne n’a encore dit quel organe décide des adhésions&nbsp;: vos statuts le nomment.
        </p>
        <div class="actions">
          <LienBouton href={`${p.base}/reglages`}>Le dire dans les réglages</LienBouton>
        </div>
      </>
    ) : (
      <Cote>
        <Accepter {...p} />
        <Refuser {...p} />
      </Cote>
    )}
  </Section>
);

const Accepter = ({ base, adherent, jetons, saisies, colleges, moment }: Gestes) => (
  <div>
    <h3>Acceptée</h3>
    <Formulaire
      action={`${base}/adherents/${adherent.id}/accepter`}
      csrf={jetons.csrf}
      cle={`${jetons.cle}-accepter`}
      saisie={saisies.accepter}
      gardeSaisie={false}
    >
      <ChampDate
        {...lier(saisies.accepter, 'decideeLe')}
        libelle="Décidée le"
        max={aujourdhuiDe(moment)}
      />
      {colleges.length > 0 ? (
        <ChampListe
          {...lier(saisies.accepter, 'college')}
          libelle="Collège"
          vide="Aucun"
          options={colleges}
          facultatif
        />
      ) : null}
      <ChampDate
        {...lier(saisies.accepter, 'du')}
        libelle="Adhère à partir du"
        aide="Le jour de la décision, si vous ne dites rien"
        facultatif
      />
      <div class="actions">
        <Bouton variante="suivant">Accepter et souhaiter la bienvenue</Bouton>
      </div>
    </Formulaire>
  </div>
);

const Refuser = ({ base, adherent, jetons, saisies, moment }: Gestes) => (
  <div>
    <h3>Refusée</h3>
    <Formulaire
      action={`${base}/adherents/${adherent.id}/refuser`}
      csrf={jetons.csrf}
      cle={`${jetons.cle}-refuser`}
      saisie={saisies.refuser}
      gardeSaisie={false}
    >
      <ChampDate
        {...lier(saisies.refuser, 'decideeLe')}
        id="refus-decideeLe"
        libelle="Décidée le"
        max={aujourdhuiDe(moment)}
      />
      <ChampTexte
        {...lier(saisies.refuser, 'motif')}
        id="refus-motif"
        libelle="Motif"
        aide="L’adhésion est ouverte sans discrimination. Aucun message ne part"
        longueurMax={500}
      />
      <div class="actions">
        <Bouton>Noter le refus</Bouton>
      </div>
    </Formulaire>
  </div>
);

type Gestes = Omit<AdherentPageProps, 'parts'>;

/** Suspended, back, or gone. */
export const Suite = ({ base, adherent, jetons, saisies, moment }: Gestes) => {
  const ici = `${base}/adherents/${adherent.id}`;
  const suspendue = adherent.etat === 'suspendue';
  return (
    <Section titre={suspendue ? 'Reprendre, ou quitter' : 'Suspendre, ou quitter'}>
      {suspendue ? (
        <div class="actions">
          <BoutonPoste
            action={`${ici}/reprendre`}
            csrf={jetons.csrf}
            cle={`${jetons.cle}-reprendre`}
            valeurs={{ le: aujourdhuiDe(moment) }}
          >
            Mettre fin à la suspension aujourd’hui
          </BoutonPoste>
        </div>
      ) : null}
      <Formulaire
        action={`${ici}/quitter`}
        csrf={jetons.csrf}
        cle={`${jetons.cle}-suite`}
        saisie={saisies.suite}
        gardeSaisie={false}
      >
        <LigneDeChamps>
          <ChampDate
            {...lier(saisies.suite, 'le')}
            libelle="Le"
            min={adherent.du ?? undefined}
            max={aujourdhuiDe(moment)}
          />
          <ChampTexte {...lier(saisies.suite, 'motif')} libelle="Pourquoi" longueurMax={500} />
        </LigneDeChamps>
        <div class="actions">
          {suspendue ? null : <Bouton action={`${ici}/suspendre`}>Suspendre</Bouton>}
          <Bouton variante="danger">Noter son départ</Bouton>
        </div>
      </Formulaire>
    </Section>
  );
};
