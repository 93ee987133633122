import { montant } from '#kernel/centimes.ts';
import { Bouton, LienBouton } from '#ui/bouton.tsx';
import { ChampRadios } from '#ui/champ-choix.tsx';
import { ChampDate, ChampNombre, ChampTexte } from '#ui/champs-simples.tsx';
import { Formulaire, LigneDeChamps } from '#ui/formulaire.tsx';
import { Section } from '#ui/page.tsx';
import { lier } from '#ui/saisie.ts';
import { appelerAdherent } from '../domain/adhesion.ts';
import { type CotisationListee, MOYENS } from '../domain/cotisation.ts';
import { aujourdhuiDe } from './dire-adhesion.ts';
import { DIRE_MOYEN } from './dire-cotisation.ts';
import type { CotisationsPageProps } from './vue-des-cotisations.ts';

type Choisie = CotisationsPageProps & { readonly choisie: CotisationListee };

/** A payment that arrived, or one to cancel. */
export const Encaisser = (p: Choisie) => (
  <Section
    id="geste"
    titre={p.choisie.paiementId ? 'Annuler ce paiement' : 'Noter ce paiement'}
    droite={`${appelerAdherent(p.choisie)}, ${montant(p.choisie.centimes)}`}
    proche
  >
    {p.choisie.paiementId ? <Annuler {...p} /> : <Payer {...p} />}
  </Section>
);

const Payer = ({ base, jetons, saisies, choisie, moment, annee }: Choisie) => (
  <Formulaire
    action={`${base}/cotisations/${choisie.id}/payer`}
    csrf={jetons.csrf}
    cle={`${jetons.cle}-payer`}
    saisie={saisies.paiement}
    gardeSaisie={false}
  >
    <ChampRadios
      {...lier(saisies.paiement, 'moyen')}
      libelle="Comment"
      cote
      choix={MOYENS.map((moyen) => ({ valeur: moyen, libelle: DIRE_MOYEN[moyen] }))}
    />
    <LigneDeChamps>
      <ChampDate
        {...lier(saisies.paiement, 'payeLe')}
        libelle="Payée le"
        max={aujourdhuiDe(moment)}
      />
      <ChampTexte
        {...lier(saisies.paiement, 'reference')}
        libelle="Référence"
        aide="Numéro du chèque, libellé du virement"
        facultatif
        longueurMax={120}
      />
    </LigneDeChamps>
    <div class="actions">
      <Bouton variante="suivant">Noter le paiement et faire le reçu</Bouton>
      <LienBouton href={`${base}/cotisations?annee=${annee}`} variante="simple">
        Revenir
      </LienBouton>
    </div>
  </Formulaire>
);

const Annuler = ({ base, jetons, saisies, choisie, annee }: Choisie) => (
  <Formulaire
    action={`${base}/paiements/${choisie.paiementId}/annuler`}
    csrf={jetons.csrf}
    cle={`${jetons.cle}-annuler`}
    saisie={saisies.annulation}
    gardeSaisie={false}
  >
    <ChampTexte
      {...lier(saisies.annulation, 'motif')}
      libelle="Pourquoi"
      aide="Le reçu porte la mention «&nbsp;annulé&nbsp;» et garde son numéro&nbsp;; la cotisation est de nouveau attendue"
      longueurMax={300}
    />
    <div class="actions">
      <Bouton variante="danger">Annuler ce paiement</Bouton>
      <LienBouton href={`${base}/cotisations?annee=${annee}`} variante="simple">
        Revenir
      </LienBouton>
    </div>
  </Formulaire>
);

/** Every active member who was not asked yet. */
export const Appeler = ({ base, jetons, saisies, annee, moment }: CotisationsPageProps) => (
  <Section
    titre={`Appeler les cotisations ${annee}`}
    introduction="Chaque adhérent qui n’a pas encore été appelé doit alors sa cotisation. Des rappels partent par courriel quinze et sept jours avant l’échéance, le jour même, et quinze jours après. Les adhérents suspendus ne sont pas appelés."
  >
    <Formulaire
      action={`${base}/cotisations/appeler`}
      csrf={jetons.csrf}
      cle={`${jetons.cle}-appeler`}
      saisie={saisies.appel}
      gardeSaisie={false}
    >
      <input type="hidden" name="annee" value={String(annee)} />
      <ChampDate
        {...lier(saisies.appel, 'echeance')}
        libelle="À payer au plus tard le"
        min={aujourdhuiDe(moment)}
      />
      <div class="actions">
        <Bouton>Appeler les cotisations</Bouton>
      </div>
    </Formulaire>
  </Section>
);

/** What membership costs; unknown until somebody says. */
export const Montants = ({ base, jetons, saisies, annee }: CotisationsPageProps) => (
  <Section
    titre={`Ce que coûte l’adhésion en ${annee}`}
    introduction="0 si elle est gratuite. Ce qui est déjà appelé ne change pas."
  >
    <Formulaire
      action={`${base}/cotisations`}
      csrf={jetons.csrf}
      cle={`${jetons.cle}-montants`}
      saisie={saisies.montants}
      gardeSaisie={false}
    >
      <input type="hidden" name="annee" value={String(annee)} />
      <LigneDeChamps>
        <ChampNombre
          {...lier(saisies.montants, 'individuel')}
          libelle="Une personne"
          unite="€"
          decimal
          facultatif
        />
        <ChampNombre
          {...lier(saisies.montants, 'structure')}
          libelle="Une structure"
          unite="€"
          decimal
          facultatif
        />
      </LigneDeChamps>
      <div class="actions">
        <Bouton variante="ferme">Enregistrer</Bouton>
      </div>
    </Formulaire>
  </Section>
);
