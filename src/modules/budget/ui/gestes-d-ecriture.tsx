import { Bouton, LienBouton } from '#ui/bouton.tsx';
import { ChampListe } from '#ui/champ-liste.tsx';
import { ChampDate, ChampNombre, ChampTexte } from '#ui/champs-simples.tsx';
import { Formulaire, LigneDeChamps } from '#ui/formulaire.tsx';
import { Section } from '#ui/page.tsx';
import { lier } from '#ui/saisie.ts';
import type { Ecriture } from '../domain/ecriture.ts';
import {
  OPTIONS_DE_FINANCEURS,
  OPTIONS_DE_MISSIONS,
  OPTIONS_DE_PARTS,
  optionsDeComptes,
} from './champs-d-imputation.tsx';
import type { EcrituresPageProps } from './vue-des-ecritures.ts';
import { versAnnee } from './vue-du-budget.ts';

const TOUS = () => true;

/** An entry that no page makes: wages, bank fees, what was owned before. */
export const SaisirEcriture = (p: EcrituresPageProps) => (
  <Section
    titre="Saisir une écriture"
    introduction="Pour ce qu’aucune page ne note : salaires, frais de banque, soldes d’ouverture. Factures, paiements, versements et indemnités s’écrivent d’eux-mêmes."
  >
    <Formulaire action={versAnnee(p, '/ecritures')} {...p.jetons} saisie={p.saisie}>
      <LigneDeChamps>
        <ChampTexte {...lier(p.saisie, 'libelle')} libelle="Libellé" longueurMax={160} />
        <ChampTexte {...lier(p.saisie, 'piece')} libelle="Pièce" longueurMax={80} />
      </LigneDeChamps>
      <LigneDeChamps>
        <ChampDate {...lier(p.saisie, 'le')} libelle="Datée du" />
        <ChampNombre
          {...lier(p.saisie, 'montant')}
          libelle="Montant"
          unite="€"
          decimal
          largeur="moyen"
        />
      </LigneDeChamps>
      <LigneDeChamps>
        <ChampListe
          {...lier(p.saisie, 'debit')}
          libelle="Au débit de"
          vide="Choisir un compte"
          options={optionsDeComptes(p.plan, TOUS)}
        />
        <ChampListe
          {...lier(p.saisie, 'credit')}
          libelle="Au crédit de"
          vide="Choisir un compte"
          options={optionsDeComptes(p.plan, TOUS)}
        />
      </LigneDeChamps>
      <Axes {...p} />
      <div class="actions">
        <Bouton>Enregistrer l’écriture</Bouton>
      </div>
    </Formulaire>
  </Section>
);

const Axes = ({ saisie }: EcrituresPageProps) => (
  <LigneDeChamps>
    <ChampListe
      {...lier(saisie, 'mission')}
      libelle="Mission"
      facultatif
      vide="Aucune en particulier"
      options={OPTIONS_DE_MISSIONS}
    />
    <ChampListe
      {...lier(saisie, 'part')}
      libelle="Part"
      facultatif
      vide="Non dite"
      options={OPTIONS_DE_PARTS}
    />
    <ChampListe
      {...lier(saisie, 'financeur')}
      libelle="Financeur"
      facultatif
      vide="Non dit"
      options={OPTIONS_DE_FINANCEURS}
    />
    <ChampTexte {...lier(saisie, 'action')} libelle="Action" facultatif longueurMax={80} />
  </LigneDeChamps>
);

export const ContrePasser = (p: EcrituresPageProps & { readonly choisie: Ecriture }) => (
  <Section
    titre={`Reprendre l’écriture ${p.choisie.numero}`}
    id="reprendre"
    introduction={`${p.choisie.libelle}. Une écriture inverse l’annule, les deux restent.`}
  >
    <Formulaire
      action={`${p.base}/ecritures/${p.choisie.id}/contre-passer?annee=${p.annee}`}
      {...p.jetons}
      saisie={p.saisie}
    >
      <ChampTexte {...lier(p.saisie, 'motif')} libelle="Pourquoi" longueurMax={200} />
      <div class="actions">
        <Bouton variante="danger">Contre-passer</Bouton>
        <LienBouton href={versAnnee(p, '/ecritures')} variante="simple">
          Laisser
        </LienBouton>
      </div>
    </Formulaire>
  </Section>
);
